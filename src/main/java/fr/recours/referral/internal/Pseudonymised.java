package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.PartialDate.Precision;
import fr.recours.matching.Value;

/** Facts as those read them who may not see who the patient is (portal.md §4, "P"): of the birth date, the year. */
final class Pseudonymised {

    private static final String BIRTH_DATE = "birth_date";

    private Pseudonymised() {}

    static CaseFile facts(CaseFile facts) {
        return facts.latest(BIRTH_DATE)
                .map(birth -> birth.value() instanceof Value.Day(PartialDate day) && day.precision() != Precision.YEAR
                        ? facts.with(new Observation(BIRTH_DATE, yearOf(day), birth.measuredOn()))
                        : facts)
                .orElse(facts);
    }

    private static Value yearOf(PartialDate day) {
        return new Value.Day(PartialDate.parse("%04d".formatted(day.earliest().getYear())));
    }
}
