package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time alone will change is told at once, and is what judging on each later day would find. */
class TimeCourseTest {

    private static final String[] RULES = {
        "age > 18 years",
        "age >= 18 years and age < 70 years",
        "not cyc_iv_ever or at least 6 months since the last dose of IV cyclophosphamide",
        "at least 30 days since the last dose of belimumab or age < 19 years",
        "relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier",
        "at most 2 years since first_non_raynaud_date or more than 3 years since first_non_raynaud_date",
        "at least 30 months since first_non_raynaud_date and less than 3 years since first_non_raynaud_date",
        "any course of methotrexate for at least 24 months, failed",
        "any course of an oral corticosteroid at least 6 mg/day of prednisone equivalent for at least 28 days, failed",
        "any course of belimumab for at least 3 months, failed and not at least 2 months since the last dose of belimumab",
        "any course of an oral corticosteroid, ongoing and at least 30 days since stable_since",
        "if age >= 19 years then at least 1 years since the last dose of IV cyclophosphamide else fvc_pct < 70 %",
    };

    @Property(tries = 90)
    void nextChangeIsTheFirstDayThatDiffers(@ForAll("rules") String rule, @ForAll("cases") String json) {
        CaseFile caseFile = Judging.caseOf(json);
        ProgrammeDefinition programme = ProgrammeLibrary.read("test.yaml", Judging.programme(rule), Judging.DICTIONARY);
        CriterionOutcome now = Judging.first(programme, caseFile);
        LocalDate reference = caseFile.referenceDate();
        LocalDate horizon = reference.plusDays(800);
        LocalDate next = now.nextChange();
        LocalDate firstDifference = null;
        LocalDate firstMet = null;
        for (LocalDate day = reference.plusDays(1); day.isBefore(horizon); day = day.plusDays(1)) {
            Truth then =
                    Judging.first(programme, caseFile.withReferenceDate(day)).truth();
            if (firstDifference == null && then != now.truth()) {
                firstDifference = day;
            }
            if (firstMet == null && firstDifference != null && then == Truth.MET) {
                firstMet = day;
            }
        }
        assertThat(within(next, horizon)).isEqualTo(firstDifference);
        if (now.truth() != Truth.MET) {
            assertThat(within(now.possibleFrom(), horizon)).isEqualTo(firstMet);
        }
    }

    @Property(tries = 25)
    void theVerdictsCourseIsWhatJudgingOnEachLaterDayFinds(@ForAll("cases") String json) {
        CaseFile patch = Judging.caseOf(json);
        CaseFile caseFile = Judging.eligibleBut("{}")
                .withTreatments(patch.treatments())
                .with(patch.latest("birth_date").orElseThrow());
        Eligibility now = Judging.judge("MSC-ScS", caseFile);
        assertThat(now.course().getFirst()).isEqualTo(new Phase(caseFile.referenceDate(), now.result()));
        LocalDate horizon = caseFile.referenceDate().plusDays(800);
        for (LocalDate day = caseFile.referenceDate(); day.isBefore(horizon); day = day.plusDays(1)) {
            LocalDate then = day;
            Result told = now.course().stream()
                    .filter(phase -> !phase.from().isAfter(then))
                    .reduce((one, later) -> later)
                    .orElseThrow()
                    .result();
            assertThat(told)
                    .as("on %s", day)
                    .isEqualTo(Judging.judge("MSC-ScS", caseFile.withReferenceDate(day))
                            .result());
        }
    }

    @Test
    void anEligibleCaseIsSoUntilItsUpperAge() {
        Eligibility now =
                Judging.judge("MSC-ScS", Judging.eligibleBut("{\"facts\": {\"birth_date\": \"1965-06-02\"}}"));
        assertThat(now.course())
                .containsExactly(
                        new Phase(now.referenceDate(), Result.ELIGIBLE),
                        new Phase(LocalDate.of(2035, 6, 2), Result.NOT_ELIGIBLE));
        assertThat(now.until()).isEqualTo(LocalDate.of(2035, 6, 2));
    }

    @Test
    void aVerdictStoredBeforeCoursesWereKeptIsStillReadable() {
        Eligibility now = Judging.judge("MSC-ScS", Judging.eligibleBut("{}"));
        String stored = EligibilityJson.write(now);
        assertThat(EligibilityJson.read(stored)).isEqualTo(now);
        String old = stored.replaceAll("\"(course|changes)\":\\[[^\\]]*],?", "");
        assertThat(old).isNotEqualTo(stored);
        assertThat(EligibilityJson.read(old).result()).isEqualTo(now.result());
        assertThat(EligibilityJson.read(old).until()).isNull();
    }

    private static @Nullable LocalDate within(@Nullable LocalDate day, LocalDate horizon) {
        return day == null || !day.isBefore(horizon) ? null : day;
    }

    @Provide
    Arbitrary<String> rules() {
        return Arbitraries.of(RULES);
    }

    @Provide
    Arbitrary<String> cases() {
        Arbitrary<String> births = day(LocalDate.of(2006, 6, 1), 900);
        Arbitrary<String> ends = partial(day(LocalDate.of(2024, 9, 1), 500));
        Arbitrary<String> baselines = partial(day(LocalDate.of(2024, 1, 1), 730));
        Arbitrary<Integer> now = Arbitraries.integers().between(60, 90);
        Arbitrary<String> steroids = partial(day(LocalDate.of(2025, 12, 1), 61))
                .flatMap(start -> Arbitraries.of(
                        "\"start\": \"%s\", \"outcome\": \"inefficacy\"".formatted(start),
                        "\"start\": \"%s\", \"outcome\": \"ongoing\"".formatted(start),
                        "\"start\": \"%s\", \"end\": \"2026-02-10\", \"outcome\": \"inefficacy\"".formatted(start),
                        "\"start\": \"%s\", \"end\": \"2026-02\", \"outcome\": \"inefficacy\"".formatted(start)));
        return Combinators.combine(births, ends, ends, baselines, baselines, now, steroids)
                .as((birth, end, other, baseline, older, fvc, steroid) ->
                        """
                        {"id": "P", "reference_date": "2026-01-31",
                         "facts": {"disease": "SSc", "birth_date": "%s", "fvc_pct": %d, "first_non_raynaud_date": "%s",
                                   "stable_since": "2026-01", "steroids_history_complete": true,
                                   "pft_baseline": [{"date": "%s", "fvc_pct": 85}, {"date": "%s", "fvc_pct": 75}]},
                         "treatments": [{"drug": "cyclophosphamide", "route": "IV", "end": "%s"},
                                        {"drug": "belimumab", "start": "2024-08", "end": "%s", "outcome": "inefficacy"},
                                        {"drug": "methotrexate", "start": "%s", "outcome": "inefficacy"},
                                        {"drug": "prednisone", "dose_mg_day": 10, %s}]}
                        """.formatted(birth, fvc, older, baseline, older, end, other, baseline, steroid));
    }

    private static Arbitrary<String> day(LocalDate from, int days) {
        return Arbitraries.integers().between(0, days).map(shift -> from.plusDays(shift)
                .toString());
    }

    private static Arbitrary<String> partial(Arbitrary<String> days) {
        return Combinators.combine(days, Arbitraries.of(4, 7, 10, 10)).as((day, length) -> day.substring(0, length));
    }
}
