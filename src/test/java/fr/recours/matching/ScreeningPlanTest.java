package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.recours.matching.Condition.Always;
import fr.recours.matching.Condition.Born;
import fr.recours.matching.Condition.Choice;
import fr.recours.matching.Condition.Days;
import fr.recours.matching.Condition.Flag;
import fr.recours.matching.Condition.Given;
import fr.recours.matching.Condition.Listed;
import fr.recours.matching.Condition.Not;
import fr.recours.matching.Condition.Recorded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an index is asked for each rule, on the day after a February of 28 days. */
class ScreeningPlanTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Condition UNKNOWN = new Always(Truth.UNKNOWN);
    private static final List<String> RITUXIMAB = List.of("rituximab");

    static Stream<Arguments> rules() {
        Condition vt = new Flag("vt");
        return Stream.of(
                arguments("age >= 18 years", new Born(new Days(null, LocalDate.of(2008, 3, 1)))),
                arguments("age > 18 years", new Born(new Days(null, LocalDate.of(2008, 2, 29)))),
                arguments("age < 18 years", new Born(new Days(LocalDate.of(2008, 3, 1), null))),
                arguments("age <= 18 years", new Born(new Days(LocalDate.of(2008, 2, 29), null))),
                arguments("at least 6 months since live_vaccine_date", dated(null, LocalDate.of(2025, 9, 1))),
                arguments("more than 6 months since live_vaccine_date", dated(null, LocalDate.of(2025, 8, 31))),
                arguments("less than 10 days since live_vaccine_date", dated(LocalDate.of(2026, 2, 19), null)),
                arguments("at most 10 days since live_vaccine_date", dated(LocalDate.of(2026, 2, 18), null)),
                arguments("mrss >= 15", number("mrss", true, 15, true, false)),
                arguments("mrss > 15", number("mrss", true, 15, false, false)),
                arguments("mrss < 15", number("mrss", false, 15, false, false)),
                arguments("pao2_mmhg <= 60 mmHg (8 kPa)", number("pao2_mmhg", false, 60, true, true)),
                arguments("vt", vt),
                arguments("vt is yes", new Condition.Stated("vt")),
                arguments("not (mrss is recorded)", new Not(new Recorded("mrss"))),
                arguments(
                        "antibodies is one of Scl70, RNP", new Condition.Coded("antibodies", List.of("Scl70", "RNP"))),
                arguments("vt and mds", new Condition.All(List.of(vt, new Flag("mds")))),
                arguments("vt or mds", new Condition.Any(List.of(vt, new Flag("mds")))),
                arguments("if vt then mds else unknown", new Choice(vt, new Flag("mds"), UNKNOWN)),
                arguments("vt and yes", new Condition.All(List.of(vt, new Always(Truth.MET)))),
                arguments(
                        "at least 30 days since the last dose of rituximab",
                        new Choice(
                                new Given(RITUXIMAB),
                                new Choice(
                                        new Condition.Finished(RITUXIMAB, LocalDate.of(2026, 1, 30)),
                                        new Always(Truth.MET),
                                        judged("at least 30 days since the last dose of rituximab")),
                                UNKNOWN)),
                arguments(
                        "any course of rituximab",
                        new Choice(
                                new Given(RITUXIMAB),
                                judged("any course of rituximab"),
                                new Choice(new Listed("is_history_complete"), new Always(Truth.NOT_MET), UNKNOWN))),
                arguments(
                        "relative fall of fvc_pct > 10 % against a value 6 to 18 months earlier",
                        new Choice(
                                new Condition.Earlier("fvc_pct"),
                                judged("relative fall of fvc_pct > 10 % against a value 6 to 18 months earlier"),
                                UNKNOWN)),
                arguments("any donor is acceptable", new Flag("donor_available")),
                arguments("to be judged (\"q\", \"q\")", UNKNOWN),
                arguments("mrss = 15", judged("mrss = 15")),
                arguments("age = 18 years", judged("age = 18 years")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void eachRuleIsPutAsFarAsOneElementAnswersIt(String rule, Condition condition) {
        assertThat(plan(rule).items().getFirst().satisfied()).isEqualTo(condition);
    }

    @Test
    void aYearAheadIsComing() {
        ScreeningPlan plan = plan("vt");

        assertThat(Stream.of(
                                DAY,
                                DAY.plusDays(1),
                                DAY.plusYears(1),
                                DAY.plusYears(1).plusDays(1))
                        .map(day -> plan.isComing(day.toEpochDay())))
                .containsExactly(false, true, true, false);
    }

    private static ScreeningPlan plan(String rule) {
        return ScreeningPlan.of(ProgrammeLibrary.read("test.yaml", Judging.programme(rule), Judging.DICTIONARY), DAY);
    }

    private static Condition dated(@Nullable LocalDate after, @Nullable LocalDate upTo) {
        return new Condition.Dated("live_vaccine_date", new Days(after, upTo));
    }

    private static Condition number(String key, boolean above, int threshold, boolean included, boolean asGiven) {
        return new Condition.Number(key, above, BigDecimal.valueOf(threshold), included, asGiven);
    }

    /** Told by the sentence the rule reads back as. */
    private static Condition judged(String rule) {
        return new Condition.Judged(
                plan(rule).items().getFirst().criterion().ruleSentence().en());
    }
}
