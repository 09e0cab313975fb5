package fr.recours.search.internal.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Matcher;
import fr.recours.matching.MovableThreshold;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.matching.Result;
import fr.recours.matching.ScreeningPlan;
import fr.recours.matching.Standing;
import fr.recours.matching.Value;
import fr.recours.matching.WhatIf;
import fr.recours.matching.cql.AnyCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.apache.lucene.search.IndexSearcher;

/** A screening says of every case what the matcher says: on any day, for the definitions in force and for changed ones. */
class ScreeningTest {

    private static final String SEED = "1971";
    private static final LocalDate INDEXED = LocalDate.of(2027, 6, 1);
    private static final int[] DAYS = {0, 0, 1, 30, 200, 400, 1500, -1, -300};
    private static final List<Source> SOURCES = AnyCase.sources();
    private static final List<ProgrammeDefinition> IN_FORCE = AnyCase.programmes(SOURCES);
    private static final Pattern THRESHOLD =
            Pattern.compile("(?<=(?:<|>|<=|>=|at least|at most|more than|less than) )\\d+(?![\\d.])");
    private static final Matcher MATCHER = new Matcher(Judging.DICTIONARY);

    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void equalsTheMatcherForTheDefinitionsInForce(@ForAll Random random) {
        ScreenedCases cases = cases(random);
        LocalDate day = INDEXED.plusDays(DAYS[random.nextInt(DAYS.length)]);
        for (ProgrammeDefinition programme : IN_FORCE) {
            List<Eligibility> expected = judge(cases, programme, day);
            Screened screened = verify(cases, programme, day, expected);
            assertThat(screened.coming()).containsExactlyInAnyOrderElementsOf(coming(expected, day));
            assertThat(screened.outdated()).hasSizeGreaterThanOrEqualTo(screened.judged());
            if (day.equals(INDEXED)) {
                assertThat(screened.judged()).as("asked of the matcher").isZero();
            }
        }
    }

    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void equalsTheMatcherForChangedDefinitions(@ForAll Random random) {
        ScreenedCases cases = cases(random);
        LocalDate day = INDEXED.plusDays(DAYS[random.nextInt(DAYS.length)]);
        for (ProgrammeDefinition programme : changed(random)) {
            verify(cases, programme, day, judge(cases, programme, day));
        }
    }

    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void equalsTheMatcherForAProgrammeNobodyJudgedYet(@ForAll Random random) {
        List<ProgrammeDefinition> known = List.of(IN_FORCE.get(random.nextInt(IN_FORCE.size())));
        ScreenedCases cases = ScreenedCases.of(known, some(random), INDEXED);
        for (ProgrammeDefinition programme : IN_FORCE) {
            verify(cases, programme, INDEXED, judge(cases, programme, INDEXED));
        }
    }

    /** Any one that may be tried: numbers, ages, lengths of time, falls. */
    @Property(seed = SEED, tries = 40, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void equalsTheMatcherWhereAThresholdIsTried(@ForAll Random random) {
        ScreenedCases cases = cases(random);
        for (ProgrammeDefinition programme : IN_FORCE) {
            List<MovableThreshold> thresholds = WhatIf.thresholds(programme);
            MovableThreshold tried = thresholds.get(random.nextInt(thresholds.size()));
            BigDecimal number = tried.number()
                    .multiply(BigDecimal.valueOf(random.nextInt(4)))
                    .divide(BigDecimal.TWO, RoundingMode.DOWN);
            ProgrammeDefinition moved = WhatIf.moved(
                    programme, tried, number.setScale(tried.whole() ? 0 : number.scale(), RoundingMode.DOWN));
            verify(cases, moved, INDEXED, judge(cases, moved, INDEXED));
        }
    }

    /** For the next cases of its lists. */
    @Example
    void theLastScreeningIsKeptUntilTheIndexOrTheDayChanges() {
        ScreenedCases cases = cases(new Random(1971));
        ProgrammeDefinition programme = IN_FORCE.getFirst();
        LastScreenings last = new LastScreenings(cases.screener());

        Screened first = last.anew(cases.searcher(), programme, INDEXED);

        assertThat(last.last(cases.searcher(), programme, INDEXED)).isSameAs(first);
        Screened tomorrow = last.last(cases.searcher(), programme, INDEXED.plusDays(1));
        assertThat(tomorrow).isNotSameAs(first);
        IndexSearcher changed = cases(new Random(1971)).searcher();
        assertThat(last.last(changed, programme, INDEXED.plusDays(1))).isNotSameAs(tomorrow);
        assertThat(last.anew(cases.searcher(), programme, INDEXED))
                .as("asked to screen")
                .isNotSameAs(first);
    }

    /** Of a month nobody knows the day: whether thirty days have passed is open until they have since its last. */
    @Example
    void whoBecomesEligibleIsToldAfterTheStoredVerdictChanged() {
        assertComing(
                "at least 30 days since stable_since",
                "2027-05",
                LocalDate.of(2027, 5, 20),
                LocalDate.of(2027, 6, 5),
                Result.UNDETERMINED,
                LocalDate.of(2027, 6, 30));
    }

    /** Eligible when it was indexed, not now, and once more later. */
    @Example
    void whoBecomesEligibleOnceMoreIsToldToo() {
        assertComing(
                "not at least 10 days since stable_since or at least 30 days since stable_since",
                "2027-05-31",
                INDEXED,
                INDEXED.plusDays(14),
                Result.NOT_ELIGIBLE,
                LocalDate.of(2027, 6, 30));
    }

    /** Nothing is stored of it: the matcher is asked, though the index tells how everybody stands today. */
    @Example
    void whoBecomesEligibleForAProgrammeAddedSinceTheIndexingIsToldToo() {
        ProgrammeDefinition added = programme("at least 30 days since stable_since");
        ScreenedCases cases = ScreenedCases.of(
                        List.of(IN_FORCE.getFirst()), List.of(stable("2027-05-31", INDEXED)), INDEXED)
                .judgedBy(List.of(added));

        List<Eligibility> expected = judge(cases, added, INDEXED);
        Screened screened = verify(cases, added, INDEXED, expected);

        assertThat(screened.result(0)).isEqualTo(Result.NOT_ELIGIBLE);
        assertThat(screened.coming())
                .containsExactly(
                        new Screened.Coming(0, LocalDate.of(2027, 6, 30).toEpochDay()))
                .isEqualTo(coming(expected, INDEXED));
    }

    /** With one criterion, whose blocker is reversible. */
    private static ProgrammeDefinition programme(String rule) {
        return ProgrammeLibrary.read(
                "test.yaml",
                Judging.programme(rule).replace("blocker: timed", "blocker: reversible"),
                Judging.DICTIONARY);
    }

    /** @param since when the treatment was changed last */
    private static CaseFile stable(String since, LocalDate day) {
        return CaseFile.empty("one", day)
                .with(new Observation("disease", new Value.Code("SSc"), null))
                .with(new Observation("stable_since", new Value.Day(PartialDate.parse(since)), null));
    }

    /**
     * One case, of a programme with one criterion.
     *
     * @param stable when the treatment was changed last
     * @param then what the verdict is on the day of the screening; it was another when the case was indexed
     */
    private static void assertComing(
            String rule, String stable, LocalDate indexed, LocalDate day, Result then, LocalDate from) {
        ProgrammeDefinition programme = programme(rule);
        ScreenedCases cases = ScreenedCases.of(List.of(programme), List.of(stable(stable, day)), indexed);

        List<Eligibility> expected = judge(cases, programme, day);
        Screened screened = verify(cases, programme, day, expected);

        assertThat(screened.result(0)).isEqualTo(then);
        assertThat(cases.screen(programme, indexed).result(0)).isNotEqualTo(then);
        assertThat(screened.coming()).containsExactly(new Screened.Coming(0, from.toEpochDay()));
        assertThat(screened.coming()).isEqualTo(coming(expected, day));
        assertThat(screened.outdated()).as("indexed again at night").containsExactly(0);
        assertThat(cases.screen(programme, indexed).outdated()).isEmpty();
    }

    /** What the matcher says of every case. */
    private static List<Eligibility> judge(ScreenedCases cases, ProgrammeDefinition programme, LocalDate day) {
        return cases.all().stream()
                .map(one -> MATCHER.match(programme, one.withReferenceDate(day)))
                .toList();
    }

    /** Who becomes eligible within a year. */
    private static List<Screened.Coming> coming(List<Eligibility> expected, LocalDate day) {
        List<Screened.Coming> coming = new ArrayList<>();
        for (int i = 0; i < expected.size(); i++) {
            int document = i;
            expected.get(i).course().stream()
                    .filter(phase -> phase.result() == Result.ELIGIBLE)
                    .findFirst()
                    .filter(phase -> phase.from().isAfter(day) && !phase.from().isAfter(day.plusYears(1)))
                    .ifPresent(phase -> coming.add(
                            new Screened.Coming(document, phase.from().toEpochDay())));
        }
        return coming;
    }

    private static Screened verify(
            ScreenedCases cases, ProgrammeDefinition programme, LocalDate day, List<Eligibility> expected) {
        Screened screened = cases.screen(programme, day);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(screened.result(i))
                    .as("%s on %s: %s", programme.code(), day, cases.all().get(i))
                    .isEqualTo(expected.get(i).result());
        }
        for (Result result : Result.values()) {
            assertThat(screened.counts().of(result)).isEqualTo((int)
                    expected.stream().filter(one -> one.result() == result).count());
        }
        Screened.Left last = screened.funnel().getLast();
        if (programme.complete()) {
            assertThat(last.in())
                    .as("all satisfied")
                    .isEqualTo(screened.counts().eligible());
            assertThat(last.perhaps())
                    .as("some unknown")
                    .isEqualTo(screened.counts().undetermined());
            if (screened.unread() == 0) {
                verifyFunnel(screened, cases, programme, day, expected);
            }
        }
        return screened;
    }

    /** Each step and what it alone stands against, counted from the matcher's outcomes one by one. */
    private static void verifyFunnel(
            Screened screened,
            ScreenedCases cases,
            ProgrammeDefinition programme,
            LocalDate day,
            List<Eligibility> expected) {
        List<Criterion> criteria = ScreeningPlan.of(programme, day).items().stream()
                .map(ScreeningPlan.Item::criterion)
                .toList();
        int[] in = new int[criteria.size() + 1];
        int[] left = new int[criteria.size() + 1];
        int[] onlyThis = new int[criteria.size() + 1];
        for (int number = 0; number < expected.size(); number++) {
            Eligibility verdict = expected.get(number);
            if (verdict.result() == Result.NOT_APPLICABLE) {
                continue;
            }
            Map<String, Standing> standings = verdict.outcomes().stream()
                    .collect(Collectors.toMap(
                            outcome -> outcome.criterion().id(), CriterionOutcome::standing, (first, again) -> first));
            boolean possible = true;
            boolean sure = diseaseKnown(cases.all().get(number), programme, day);
            List<Integer> against = new ArrayList<>();
            left[0]++;
            in[0] += sure ? 1 : 0;
            for (int i = 0; i < criteria.size(); i++) {
                Standing standing = standings.get(criteria.get(i).id());
                if (standing == Standing.BLOCKING) {
                    against.add(i + 1);
                }
                possible &= standing != Standing.BLOCKING;
                sure &= standing == Standing.SATISFIED
                        || criteria.get(i).stage() == Criterion.Stage.INCLUSION && standing == Standing.UNKNOWN;
                left[i + 1] += possible ? 1 : 0;
                in[i + 1] += possible && sure ? 1 : 0;
            }
            if (against.size() == 1) {
                onlyThis[against.getFirst()]++;
            }
        }
        for (int i = 0; i <= criteria.size(); i++) {
            assertThat(screened.funnel().get(i))
                    .as("%s on %s, step %d", programme.code(), day, i)
                    .isEqualTo(new Screened.Left(in[i], left[i] - in[i], onlyThis[i]));
        }
    }

    /** Of a case a programme is for: whether one for another disease is surely not. */
    private static boolean diseaseKnown(CaseFile one, ProgrammeDefinition programme, LocalDate day) {
        return IN_FORCE.stream()
                .filter(other -> !other.disease().equals(programme.disease()))
                .limit(1)
                .map(other -> MATCHER.match(other, one.withReferenceDate(day)).result())
                .anyMatch(Result.NOT_APPLICABLE::equals);
    }

    private static ScreenedCases cases(Random random) {
        return ScreenedCases.of(IN_FORCE, some(random), INDEXED);
    }

    private static List<CaseFile> some(Random random) {
        List<CaseFile> cases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            cases.add(AnyCase.next(random));
        }
        return cases;
    }

    /** The programmes of the portal with one threshold in ten moved. */
    private static List<ProgrammeDefinition> changed(Random random) {
        return AnyCase.programmes(ProgrammeLibrary.standardSources().stream()
                .map(source -> new Source(
                        source.name(), THRESHOLD.matcher(source.text()).replaceAll(number -> moved(number, random))))
                .toList());
    }

    private static String moved(MatchResult number, Random random) {
        int value = Integer.parseInt(number.group());
        return String.valueOf(random.nextInt(10) == 0 ? value + 1 : value);
    }
}
