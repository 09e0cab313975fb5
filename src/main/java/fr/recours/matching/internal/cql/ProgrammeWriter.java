package fr.recours.matching.internal.cql;

import fr.recours.matching.CqlExport;
import fr.recours.matching.Criterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes a programme as one library: parameters, functions, derived values, criteria, and what they say together. */
public final class ProgrammeWriter {

    private final Shelf.Volume title;
    private final Shelf shelf;
    private final List<CompiledCriterion> criteria;
    private final Library library = new Library();
    private final Elements recipient;
    private final Elements donor;

    private ProgrammeWriter(Shelf shelf, Shelf.Volume title) {
        this.shelf = shelf;
        this.title = title;
        this.criteria = title.programme().criteria();
        this.recipient = new Elements(library, title.programme().derivations(), Person.RECIPIENT);
        this.donor = new Elements(library, title.programme().derivations(), Person.DONOR);
    }

    /** Every programme of a shelf. */
    public static List<CqlExport> write(Shelf shelf) {
        return shelf.volumes().stream()
                .map(volume -> new ProgrammeWriter(shelf, volume).write())
                .toList();
    }

    private CqlExport write() {
        library.parameter(Names.REFERENCE, "Date", "Date de la RCP (date de référence)");
        StringBuilder body = new StringBuilder();
        List<CompiledCriterion> donors = about(Criterion.Part.DONOR);
        donors.forEach(criterion -> body.append(criterion(criterion, donor)));
        if (!donors.isEmpty()) {
            body.append("// A donor serves who is willing and not ruled out by any criterion.\n")
                    .append(define(DonorWriter.SERVES, DonorWriter.serves(donor, judged(donors))));
        }
        List<CompiledCriterion> recipients = about(Criterion.Part.RECIPIENT);
        recipients.forEach(criterion -> body.append(criterion(criterion, recipient)));
        body.append(together(judged(recipients)));
        String name = title.library();
        return new CqlExport(title.code(), name, head(name) + body.toString().stripTrailing() + "\n", library.gaps());
    }

    private List<CompiledCriterion> about(Criterion.Part part) {
        return criteria.stream()
                .filter(compiled -> compiled.criterion().part() == part)
                .toList();
    }

    private static List<Criterion> judged(List<CompiledCriterion> some) {
        return some.stream()
                .map(CompiledCriterion::criterion)
                .filter(Criterion::standsAlone)
                .toList();
    }

    private String criterion(CompiledCriterion compiled, Elements elements) {
        Criterion criterion = compiled.criterion();
        library.begin(criterion.id());
        References references = new References(shelf, title, library, elements.person());
        Cql rule = new RuleWriter(elements, references).write(compiled.rule());
        Cql typed = rule instanceof Cql.Term(String text) && text.startsWith("null")
                ? Cql.term("null as Boolean" + text.substring("null".length()))
                : rule;
        String name = Names.quoted(criterion.id());
        return CriterionComment.of(criterion) + define(name, Library.each(elements.person(), typed));
    }

    /** The verdict, as far as it is one truth value. */
    private String together(List<Criterion> judged) {
        List<Cql> parts = new ArrayList<>(List.of(Cql.term("\"Applies\"")));
        for (Criterion criterion : judged) {
            boolean formality = criterion.stage() == Criterion.Stage.INCLUSION;
            Cql name = Cql.term(Names.quoted(criterion.id()));
            parts.add(
                    switch (criterion.kind()) {
                        case INCLUSION -> formality ? Cql.test(Layout.flat(name) + " is not false") : name;
                        case NON_INCLUSION ->
                            formality ? Cql.test(Layout.flat(name) + " is not true") : new Cql.Not(name);
                    });
        }
        if (judged.isEmpty()) {
            parts.add(library.gap("critères non saisis", "the criteria of this programme are not entered yet"));
        }
        Cql disease = recipient.recordedOrNull(recipient.own("disease"));
        return "// The programme is for the patient's disease.\n"
                + define("\"Applies\"", Cql.test(Layout.flat(disease) + " = " + Names.string(title.disease())))
                + "// True: eligible. False: not eligible, not yet, or not applicable. Unknown: something is missing.\n"
                + "// A formality of the inclusion visit counts only once it is known.\n"
                + define("\"Eligible\"", Cql.and(parts));
    }

    private String head(String name) {
        return "library " + name + " version " + Names.string(title.version()) + "\n\n"
                + CriterionComment.block(List.of(
                        title.code() + " – " + title.name().fr(),
                        title.name().en(),
                        "",
                        "Written from the programme's definition by bin/programmes export-cql: change that, not this.",
                        "Every define gives true, false or null, and null is unknown: never recorded is not \"no\".",
                        "A parameter holds the value in force on the reference date: the latest of those not measured after",
                        "it, or null. A date is the interval of all days it may be: a year, a month or one day."))
                + "\n"
                + new Declarations(library, title.programme().derivations().drugs()).write();
    }

    private static String define(String name, Cql expression) {
        return "define " + name + ":\n" + Layout.indented(expression, 2) + "\n\n";
    }

    static String definitions(Library library) {
        return library.definitions()
                .map(definition -> "// " + definition.words() + "\n"
                        + define(Names.quoted(definition.name()), definition.expression()))
                .collect(Collectors.joining());
    }
}
