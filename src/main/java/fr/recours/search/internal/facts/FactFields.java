package fr.recours.search.internal.facts;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.FactReader;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.Matcher;
import fr.recours.matching.Phase;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.matching.TreatmentCourse;
import fr.recours.shared.SealedBytes;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/**
 * Turns the facts of a case into fields of an index, as rules see them on a day, with how each programme judges it. What was typed
 * may say who somebody is: it stands in {@link FactNames#FACTS} only, sealed, and in no other field. Names and meanings are those of
 * {@link FactNames}.
 */
public final class FactFields {

    private final Dictionary dictionary;
    private final FactReader facts;
    private final Matcher matcher;
    private final List<ProgrammeDefinition> programmes;
    private final SealedFacts sealed;
    private final AskedFields asked;

    /** @param programmes the definitions in force */
    public FactFields(Dictionary dictionary, List<ProgrammeDefinition> programmes, SealedBytes seal) {
        this.dictionary = dictionary;
        this.sealed = new SealedFacts(dictionary, seal);
        this.asked = new AskedFields(dictionary);
        this.facts = new FactReader(dictionary);
        this.matcher = new Matcher(dictionary);
        this.programmes = List.copyOf(programmes);
    }

    /** The fields of a case as it reads on a day, whatever its own reference date. */
    public List<IndexableField> of(CaseFile caseFile, LocalDate referenceDate) {
        CaseFile then = caseFile.withReferenceDate(referenceDate);
        KnownFacts known = facts.read(then);
        List<IndexableField> fields = new ArrayList<>();
        fields.add(new LongField(FactNames.AS_OF, referenceDate.toEpochDay(), Store.NO));
        fields.add(new LongField(FactNames.UNTIL, known.until().toEpochDay(), Store.NO));
        fields.add(term(FactNames.ENGINE, Matcher.ENGINE_VERSION));
        known.facts().forEach(fact -> add(fact, fields));
        known.births().forEach(birth -> born(birth, fields));
        add(known.beside(), fields);
        fields.addAll(asked.of(then));
        fields.add(new BinaryDocValuesField(FactNames.FACTS, sealed.bytes(caseFile)));
        treatments(then).forEach(treatment -> fields.add(term(FactNames.TREATMENT, treatment)));
        Matcher.Standings standings = matcher.standings(programmes, then);
        for (Eligibility verdict : standings.verdicts()) {
            add(verdict, Standings.of(verdict, standings.diseaseKnown(), known.until()), fields);
        }
        return fields;
    }

    private void add(KnownFacts.Fact fact, List<IndexableField> fields) {
        String key = fact.key();
        switch (fact) {
            case KnownFacts.Recorded _ -> fields.add(term(FactNames.KNOWN, key));
            case KnownFacts.Flag(String _, KnownFacts.Said said) ->
                fields.add(term(FactNames.FLAG, FactNames.term(key, said.name())));
            case KnownFacts.Numbers(String _, List<KnownFacts.Bounds> bounds, boolean asGiven) -> {
                bounds.forEach(number -> add(FactNames.number(key), number, fields));
                if (bounds.stream().anyMatch(FactFields::isRounded)) {
                    fields.add(term(FactNames.ROUNDED, key));
                }
                if (asGiven) {
                    fields.add(term(FactNames.AS_GIVEN, key));
                }
            }
            case KnownFacts.Codes(String _, List<String> codes, boolean agreed) -> {
                DataElement element = dictionary.require(key);
                if (!element.options().isEmpty()) {
                    codes.stream()
                            .filter(element::isListed)
                            .forEach(code -> fields.add(term(FactNames.CODE, FactNames.term(key, code))));
                    if (agreed) {
                        fields.add(term(FactNames.SETTLED, key));
                    }
                }
            }
            case KnownFacts.Days(String _, List<KnownFacts.Interval> days) -> {
                if (!FactNames.BIRTH_DATE.equals(key)) {
                    days.forEach(day -> add(FactNames.day(key), day, fields));
                }
            }
        }
    }

    private void add(KnownFacts.Beside beside, List<IndexableField> fields) {
        for (KnownFacts.Course course : beside.courses()) {
            if (isListed(course.drug())) {
                LocalDate ended = course.ended();
                fields.add(new LongField(
                        FactNames.lastDose(course.key()),
                        ended == null ? Long.MAX_VALUE : ended.toEpochDay(),
                        Store.NO));
            }
        }
        beside.listed().forEach(declaration -> fields.add(term(FactNames.LISTED, declaration)));
        beside.earlier().forEach(key -> fields.add(term(FactNames.EARLIER, key)));
        if (beside.donors()) {
            fields.add(term(FactNames.DONOR, "yes"));
        }
    }

    /** The years of a birth: its day, with the rest of a case, says who somebody is, and an index lies in clear. */
    private static void born(KnownFacts.Interval birth, List<IndexableField> fields) {
        for (int year = birth.earliest().getYear(); year <= birth.latest().getYear(); year++) {
            LocalDate first = LocalDate.ofYearDay(year, 1);
            add(FactNames.BIRTH, new KnownFacts.Interval(first, first.with(TemporalAdjusters.lastDayOfYear())), fields);
        }
    }

    private static boolean isRounded(KnownFacts.Bounds number) {
        return !FactNames.isExact(number.low()) || !FactNames.isExact(number.high());
    }

    private static void add(String field, KnownFacts.Bounds number, List<IndexableField> fields) {
        double low = FactNames.low(number.low());
        double high = FactNames.high(number.high());
        fields.add(new DoubleField(field, low, Store.NO));
        if (low != high) {
            fields.add(new DoubleField(field, high, Store.NO));
        }
    }

    private static void add(String field, KnownFacts.Interval day, List<IndexableField> fields) {
        fields.add(new LongField(field, day.earliest().toEpochDay(), Store.NO));
        if (!day.earliest().equals(day.latest())) {
            fields.add(new LongField(field, day.latest().toEpochDay(), Store.NO));
        }
    }

    private static void add(Eligibility verdict, Standings standings, List<IndexableField> fields) {
        String code = verdict.programme();
        fields.add(new BinaryDocValuesField(FactNames.standings(code), standings.bytes()));
        verdict.course().stream()
                .filter(phase -> phase.result() == Result.ELIGIBLE)
                .map(Phase::from)
                .findFirst()
                .ifPresent(day -> fields.add(new LongField(FactNames.eligibleFrom(code), day.toEpochDay(), Store.NO)));
    }

    private Set<String> treatments(CaseFile caseFile) {
        Set<String> told = new LinkedHashSet<>();
        for (TreatmentCourse course : caseFile.treatments()) {
            if (isListed(course.drug())) {
                told.add(course.drug());
                if (course.route() != null) {
                    told.add(course.drug() + "/" + course.route());
                }
                course.outcomes().forEach(outcome -> told.add(course.drug() + "/" + outcome));
            }
        }
        return told;
    }

    /** Whether the table of drugs has it: any other is as it was typed, and no rule asks for it. */
    private boolean isListed(String drug) {
        return dictionary.drug(drug).isPresent();
    }

    private static IndexableField term(String field, String value) {
        return new StringField(field, value, Store.NO);
    }
}
