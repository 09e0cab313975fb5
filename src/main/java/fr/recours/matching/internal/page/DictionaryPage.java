package fr.recours.matching.internal.page;

import static fr.recours.matching.internal.page.Markdown.cell;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.DataElement;
import fr.recours.matching.DataElement.Limits;
import fr.recours.matching.Drug;
import fr.recours.matching.ElementType;
import fr.recours.matching.Range;
import fr.recours.matching.Section;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledWarning;
import fr.recours.matching.internal.engine.CompiledProgramme.Remark;
import fr.recours.matching.internal.lint.Uses;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists the data elements of a case and the drugs that can be named. */
public final class DictionaryPage {

    private static final String HEAD = """
            # Dictionnaire des données / Data dictionary

            The data elements of a case, in the order of the referral form. *Hard*: refused outside (typing errors, not
            medicine). *Usual*: let pass with a warning outside. *Fresh for*: older, it counts and is shown as to be renewed;
            three months where nothing stands. A number in another unit is multiplied by its factor. Codes: `=` seen in a
            source, `~` recalled and believed right, `?` unsure. *Read by* names the criteria whose rule looks at the element,
            and `→ key` an element derived from it. Written by `bin/programmes page`.

            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final Map<String, List<String>> readers = new LinkedHashMap<>();

    private DictionaryPage() {}

    /** @param derived the elements an element is derived from, by the key of what they give */
    public static String write(
            List<Section> sections, List<Drug> drugs, List<Chapter> chapters, Map<String, List<String>> derived) {
        DictionaryPage page = new DictionaryPage();
        for (Chapter chapter : chapters) {
            for (CompiledCriterion one : chapter.compiled().criteria()) {
                Criterion criterion = one.criterion();
                Uses.of(one.rule(), criterion.part()).forEach(key -> page.read(key, criterion.id()));
            }
            page.told(chapter);
        }
        derived.forEach((key, sources) -> sources.forEach(source -> page.read(source, "→ `" + key + "`")));
        sections.forEach(page::section);
        page.drugs(drugs);
        return page.page.toString();
    }

    /** What only decides whether a remark or a warning is told. */
    private void told(Chapter chapter) {
        for (CompiledCriterion one : chapter.compiled().criteria()) {
            Criterion criterion = one.criterion();
            for (Remark remark : one.remarks()) {
                for (String key : Uses.of(remark.when(), criterion.part())) {
                    if (!readers.getOrDefault(key, List.of()).contains(criterion.id())) {
                        read(key, criterion.id() + " (remark)");
                    }
                }
            }
        }
        for (CompiledWarning warning : chapter.compiled().warnings()) {
            Uses.of(warning.when(), Criterion.Part.RECIPIENT)
                    .forEach(key -> read(key, chapter.compiled().code() + " (warning)"));
        }
    }

    private void read(String key, String reader) {
        List<String> known = readers.computeIfAbsent(key, any -> new ArrayList<>());
        if (!known.contains(reader)) {
            known.add(reader);
        }
    }

    private void section(Section section) {
        page.append("## ").append(both(section.label())).append("\n\n");
        page.append(Markdown.head(List.of(
                "Key", "Français", "English", "Type", "Unit", "Hard", "Usual", "Fresh for", "Codes", "Read by")));
        for (DataElement element : section.elements()) {
            page.append(Markdown.row(List.of(
                    "`" + element.key() + "`",
                    cell(element.label().fr()),
                    cell(element.label().en()),
                    type(element),
                    units(element),
                    ranges(element, element.hard(), Limits::hard),
                    ranges(element, element.soft(), Limits::soft),
                    fresh(element.fresh()),
                    cell(String.join(", ", element.codes())),
                    String.join(", ", readers.getOrDefault(element.key(), List.of())))));
        }
        page.append('\n');
    }

    /** Blank where it is three months, as it mostly is. */
    private static String fresh(@Nullable Period fresh) {
        if (fresh == null) {
            return "ever";
        }
        if (fresh.equals(DataElement.FRESH)) {
            return "";
        }
        return fresh.getDays() > 0 ? several(fresh.getDays(), "day") : several(fresh.getMonths(), "month");
    }

    private static String several(int number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    /** The range of a number; that of the systolic and that of the diastolic pressure of each of a list. */
    private static String ranges(DataElement element, @Nullable Range own, Function<Limits, Range> such) {
        Limits systolic = element.systolic();
        Limits diastolic = element.diastolic();
        return systolic == null || diastolic == null
                ? range(own)
                : "SBP " + range(such.apply(systolic)) + ", DBP " + range(such.apply(diastolic));
    }

    private static String type(DataElement element) {
        String computed = element.derivedOnly() ? ", computed only" : "";
        String options = element.options().stream()
                .map(option -> "`" + option.code() + "` " + cell(option.label().fr()))
                .collect(Collectors.joining(", "));
        String name =
                switch (element.type()) {
                    case FLAG -> "yes or no";
                    case INTEGER -> "whole number";
                    case DECIMAL -> "number";
                    case CODE -> options.isEmpty() ? "text" : "one of " + options;
                    case CODES -> options.isEmpty() ? "texts" : "some of " + options;
                    case DATE -> "date, maybe partial";
                    case TEXT -> "text";
                    case PRESSURES -> "list of {datetime, sbp, dbp}";
                    case GROUP -> "date and " + String.join(", ", element.parts());
                };
        return name + computed;
    }

    private static String units(DataElement element) {
        if (element.type() != ElementType.DECIMAL && element.type() != ElementType.INTEGER) {
            return "";
        }
        String own = cell(Objects.requireNonNullElse(element.unit(), ""));
        String limited =
                element.ulnUnit() == null ? "" : "; " + cell(element.ulnUnit()) + " with the upper limit of normal";
        return element.units().stream().map(DictionaryPage::unit).collect(Collectors.joining("", own, limited));
    }

    private static String unit(UnitChoice choice) {
        Range hard = choice.hard();
        return "; " + cell(choice.unit()) + " (× " + Numbers.en(choice.factor())
                + (hard == null ? "" : ", " + range(hard)) + ")";
    }

    private static String range(@Nullable Range range) {
        return range == null ? "" : bound(range.min()) + " to " + bound(range.max());
    }

    private static String bound(@Nullable BigDecimal bound) {
        return bound == null ? "…" : Numbers.en(bound);
    }

    private void drugs(List<Drug> drugs) {
        page.append("## Médicaments / Drugs\n\n");
        page.append(Markdown.head(List.of(
                "INN",
                "Français",
                "Brands",
                "ATC",
                "Counts as",
                "Prednisone",
                "Hard doses",
                "Usual doses",
                "In words",
                "Note")));
        for (Drug drug : drugs) {
            page.append(Markdown.row(List.of(
                    "`" + drug.name() + "`",
                    cell(drug.label().fr()),
                    cell(String.join(", ", drug.brands())),
                    cell(String.join(", ", drug.atc())),
                    counts(drug),
                    factor(drug),
                    drug.doses().stream().map(DictionaryPage::dose).collect(Collectors.joining("; ")),
                    drug.usualDoses().stream().map(DictionaryPage::dose).collect(Collectors.joining("; ")),
                    cell(Objects.requireNonNullElse(drug.usual(), new Bilingual("", ""))
                            .fr()),
                    cell(Objects.requireNonNullElse(drug.note(), new Bilingual("", ""))
                            .fr()))));
        }
    }

    private static String counts(Drug drug) {
        List<String> counts = new ArrayList<>();
        if (drug.immunosuppressant()) {
            counts.add("immunosuppressant");
        }
        if (drug.depletesB()) {
            counts.add("B-cell depleting");
        }
        if (drug.companion()) {
            counts.add("taken beside, never");
        }
        return String.join(", ", counts);
    }

    private static String factor(Drug drug) {
        BigDecimal factor = drug.prednisoneFactor();
        return factor == null ? "" : "× " + Numbers.en(factor);
    }

    private static String dose(Drug.DoseLimit limit) {
        String route = limit.route() == null ? "" : limit.route() + " ";
        return route + "`" + limit.field() + "` " + range(limit.range());
    }

    private static String both(Bilingual text) {
        return cell(text.fr()) + " / " + cell(text.en());
    }
}
