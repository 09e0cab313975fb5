package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Ages;
import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Facts told twice that differ: several values of one day, an age beside a date of birth. They are kept, and told. */
public final class Contradictions {

    private Contradictions() {}

    /** @param drugs of the drug table */
    public static List<InputProblem> check(CaseFile caseFile, List<Drug> drugs) {
        List<InputProblem> found = new ArrayList<>();
        caseFile.observations().stream()
                .filter(one -> caseFile.observations().stream().anyMatch(other -> contradict(one, other)))
                .map(Observation::key)
                .distinct()
                .forEach(key -> found.add(InputProblem.warning(
                        key,
                        new Bilingual(
                                "plusieurs valeurs du même jour, qui diffèrent\u00a0: à vérifier",
                                "several values of the same day that differ: please check"))));
        undated(caseFile, found);
        found.addAll(Resistances.doubtful(caseFile, drugs));
        age(caseFile).ifPresent(found::add);
        return found;
    }

    /** An age that the date of birth does not make. */
    static Optional<InputProblem> age(CaseFile caseFile) {
        Optional<PartialDate> birth = caseFile.latest("birth_date")
                .flatMap(latest -> latest.value().as(Value.Day.class))
                .map(Value.Day::date);
        return caseFile.latest("age_years")
                .filter(age -> birth.filter(born -> !agree(age, born, caseFile.referenceDate()))
                        .isPresent())
                .map(age -> InputProblem.warning(
                        "age_years",
                        new Bilingual(
                                "ne s’accorde pas avec la date de naissance\u00a0: à vérifier",
                                "does not agree with the date of birth: please check")));
    }

    /**
     * A value without a date is taken as of today and comes before any other; one of the last three months that differs may
     * well be newer (clinical.md A.0: the most recent wins).
     */
    private static void undated(CaseFile caseFile, List<InputProblem> found) {
        LocalDate recent = caseFile.referenceDate().minusMonths(3);
        Set<String> told = new HashSet<>();
        for (Observation one : caseFile.observations()) {
            for (Observation other : caseFile.observations()) {
                PartialDate day = other.measuredOn();
                if (one.measuredOn() == null
                        && day != null
                        && !day.latest().isBefore(recent)
                        && one.key().equals(other.key())
                        && !same(one.value(), other.value())
                        && told.add(one.key())) {
                    Bilingual on = Dates.partial(day);
                    found.add(InputProblem.warning(
                            one.key(),
                            new Bilingual(
                                    "une valeur sans date est prise comme celle du jour, une autre diffère (" + on.fr()
                                            + ")\u00a0: datez les deux",
                                    "one value without a date is taken as of today, another differs (" + on.en()
                                            + "): date both")));
                }
            }
        }
    }

    private static boolean contradict(Observation one, Observation other) {
        return one.key().equals(other.key())
                && Objects.equals(one.measuredOn(), other.measuredOn())
                && !same(one.value(), other.value());
    }

    /** 12 and 12.0 are one number. */
    private static boolean same(Value one, Value other) {
        return one.equals(other)
                || one instanceof Value.Quantity(BigDecimal number, var unit)
                        && other instanceof Value.Quantity(BigDecimal again, var sameUnit)
                        && Objects.equals(unit, sameUnit)
                        && number.compareTo(again) == 0;
    }

    private static boolean agree(Observation age, PartialDate born, LocalDate reference) {
        PartialDate told = Objects.requireNonNullElse(age.measuredOn(), PartialDate.of(reference));
        long youngest = Ages.completed(born.latest(), told.earliest());
        long oldest = Ages.completed(born.earliest(), told.latest());
        return age.value()
                .as(Value.Quantity.class)
                .map(years -> years.number().longValue())
                .filter(years -> youngest <= years && years <= oldest)
                .isPresent();
    }
}
