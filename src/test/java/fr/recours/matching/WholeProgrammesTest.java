package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import fr.recours.matching.cql.AnyCase;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** What holds of every criterion of every programme, whatever the case. */
class WholeProgrammesTest {

    /** After 400 years the calendar is the same to the day: fewer would move some leap day, or some end of a month, onto another. */
    private static final Period A_CYCLE = Period.ofYears(400);

    private static final Matcher MATCHER = new Matcher(Judging.DICTIONARY);
    private static final FactReader READER = new FactReader(Judging.DICTIONARY);
    private static final Set<String> ABSENT = AnsweredByAbsence.elements();
    private static final Set<String> LAST_DOSES = AnsweredByAbsence.lastDoses();
    private static final Set<String> WHAT_IS_KNOWN = AnsweredByAbsence.whatIsKnown();

    private record Stands(Truth truth, Standing standing, List<StandingChange> changes) {
        static Stands of(CriterionOutcome outcome) {
            return new Stands(outcome.truth(), outcome.standing(), outcome.changes());
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void shiftingAllDatesTogetherChangesNothing(@ForAll("cases") CaseFile caseFile) {
        CaseFile shifted = Calendars.shifted(caseFile, A_CYCLE);

        Map<String, Stands> then = stands(shifted);
        stands(caseFile).forEach((criterion, now) -> assertThat(then.get(criterion))
                .as(criterion)
                .isEqualTo(new Stands(
                        now.truth(),
                        now.standing(),
                        now.changes().stream()
                                .map(change -> new StandingChange(change.from().plus(A_CYCLE), change.standing()))
                                .toList())));
        assertThat(courses(shifted))
                .isEqualTo(courses(caseFile).stream()
                        .map(course -> course.stream()
                                .map(phase -> new Phase(phase.from().plus(A_CYCLE), phase.result()))
                                .toList())
                        .toList());
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void theOrderOfFactsTreatmentsAndDonorsNeverMatters(@ForAll("cases") CaseFile caseFile, @ForAll Random random) {
        CaseFile shuffled = caseFile.withObservations(shuffled(caseFile.observations(), random))
                .withTreatments(shuffled(caseFile.treatments(), random))
                .withDonors(shuffled(caseFile.donors(), random));

        assertThat(stands(shuffled)).isEqualTo(stands(caseFile));
        assertThat(told(shuffled)).isEqualTo(told(caseFile));
    }

    /**
     * An answer, met or not met, stays whatever becomes known beside it. Only where a rule says itself what holds while something is
     * not recorded may that very thing turn it.
     */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aNewFactTurnsNoAnswer(
            @ForAll("cases") CaseFile caseFile, @ForAll("cases") CaseFile other, @ForAll Random random) {
        Set<String> known =
                READER.read(caseFile).facts().stream().map(KnownFacts.Fact::key).collect(Collectors.toSet());
        List<Observation> news = other.observations().stream()
                .filter(one -> !known.contains(one.key()))
                .filter(one -> !ABSENT.contains(one.key()))
                .filter(one -> !one.key().equals("birth_date") || !known.contains("age_years"))
                .toList();
        assumeThat(news).isNotEmpty();
        Observation fact = news.get(random.nextInt(news.size()));

        assertThat(turned(caseFile, caseFile.plus(fact))).as(fact.key()).isEmpty();
    }

    /** What contradicts a fact of the same day leaves its criteria as they are, or unknown: met never turns into not met, nor back. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void aContradictionTurnsNoAnswerButIntoUnknown(
            @ForAll("cases") CaseFile caseFile, @ForAll("cases") CaseFile other, @ForAll Random random) {
        List<Observation> again = other.observations().stream()
                .filter(one -> caseFile.latest(one.key()).isPresent())
                .toList();
        assumeThat(again).isNotEmpty();
        Observation fact = again.get(random.nextInt(again.size()));
        CaseFile contradicted = caseFile.plus(new Observation(
                fact.key(),
                fact.value(),
                caseFile.latest(fact.key()).orElseThrow().measuredOn()));

        assertThat(turned(caseFile, contradicted)).as(fact.key()).allSatisfy((criterion, then) -> assertThat(then)
                .isEqualTo(Truth.UNKNOWN));
    }

    /** Of a list that is not said to be complete; the time since the last dose is that since the new one. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aNewLineOfTreatmentTurnsNoAnswerButTheTimeSinceTheLastDose(
            @ForAll("cases") CaseFile any, @ForAll("cases") CaseFile other) {
        CaseFile caseFile = any.without("is_history_complete").without("steroids_history_complete");
        List<TreatmentCourse> more = Stream.concat(caseFile.treatments().stream(), other.treatments().stream())
                .toList();

        assertThat(turned(caseFile, caseFile.withTreatments(more)).keySet()).isSubsetOf(LAST_DOSES);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aNewDonorTurnsNoAnswer(@ForAll("cases") CaseFile caseFile, @ForAll("cases") CaseFile other) {
        List<Donor> more = Stream.concat(caseFile.donors().stream(), other.donors().stream())
                .toList();

        assertThat(turned(caseFile, caseFile.withDonors(more))).isEmpty();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void negationSwaps(@ForAll("cases") CaseFile caseFile) {
        List<Eligibility> verdicts =
                MATCHER.standings(Negatives.WITH_NEGATIVES, caseFile).verdicts();
        int count = Judging.PROGRAMMES.size();
        for (int programme = 0; programme < count; programme++) {
            List<CriterionOutcome> straight = verdicts.get(programme).outcomes();
            List<CriterionOutcome> negative = verdicts.get(count + programme).outcomes();
            assertThat(negative).hasSameSizeAs(straight);
            for (int i = 0; i < straight.size(); i++) {
                assertThat(Stands.of(negative.get(i)))
                        .as(straight.get(i).criterion().id())
                        .isEqualTo(swapped(Stands.of(straight.get(i))));
            }
        }
    }

    private static Stands swapped(Stands stands) {
        return new Stands(
                stands.truth().not(),
                swapped(stands.standing()),
                stands.changes().stream()
                        .map(change -> new StandingChange(change.from(), swapped(change.standing())))
                        .toList());
    }

    private static Standing swapped(Standing standing) {
        return switch (standing) {
            case SATISFIED -> Standing.BLOCKING;
            case BLOCKING -> Standing.SATISFIED;
            case UNKNOWN -> Standing.UNKNOWN;
        };
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void theTimeCourseIsWhatJudgingOnEachLaterDayFinds(@ForAll("cases") CaseFile any) {
        CaseFile caseFile = Calendars.told(any);
        LocalDate reference = caseFile.referenceDate();
        List<Eligibility> told = MATCHER.standings(Judging.PROGRAMMES, caseFile).verdicts();
        for (LocalDate day = reference; day.isBefore(reference.plusDays(400)); day = day.plusDays(1)) {
            List<Eligibility> then = MATCHER.standings(Judging.PROGRAMMES, caseFile.withReferenceDate(day))
                    .verdicts();
            for (int i = 0; i < told.size(); i++) {
                assertThat(on(told.get(i), day))
                        .as("%s on %s", told.get(i).programme(), day)
                        .isEqualTo(on(then.get(i), day));
            }
        }
    }

    /** The verdict on a day, and how each criterion stands. */
    private static List<Object> on(Eligibility told, LocalDate day) {
        List<Object> then = new ArrayList<>();
        told.course().stream()
                .filter(phase -> !phase.from().isAfter(day))
                .map(Phase::result)
                .reduce((earlier, later) -> later)
                .ifPresent(then::add);
        told.outcomes().forEach(outcome -> then.add(outcome.criterion().id() + " " + outcome.on(day)));
        return then;
    }

    /**
     * The answers of the one that are others with the other: what they have become. Programmes may come to apply, or no more; a
     * criterion that asks whether another is known is left out.
     */
    private static Map<String, Truth> turned(CaseFile before, CaseFile after) {
        Map<String, Stands> now = stands(after);
        Map<String, Truth> turned = new HashMap<>();
        stands(before).forEach((criterion, stood) -> {
            Stands then = now.getOrDefault(criterion, stood);
            if (stood.truth() != Truth.UNKNOWN && then.truth() != stood.truth() && !WHAT_IS_KNOWN.contains(criterion)) {
                turned.put(criterion, then.truth());
            }
        });
        return turned;
    }

    /** Each criterion by its programme and id, as it stands. */
    private static Map<String, Stands> stands(CaseFile caseFile) {
        Map<String, Stands> stands = new HashMap<>();
        for (Eligibility verdict :
                MATCHER.standings(Judging.PROGRAMMES, caseFile).verdicts()) {
            verdict.outcomes()
                    .forEach(outcome -> stands.put(
                            verdict.programme() + " " + outcome.criterion().id(), Stands.of(outcome)));
        }
        return stands;
    }

    private static List<List<Phase>> courses(CaseFile caseFile) {
        return Judging.together(caseFile).stream().map(Eligibility::course).toList();
    }

    /** The verdicts, how many donors serve, and why anything is unknown. */
    private static List<Object> told(CaseFile caseFile) {
        return Judging.together(caseFile).stream()
                .<Object>map(verdict -> List.of(
                        verdict.course(),
                        verdict.donors().stream().map(DonorVerdict::serves).toList(),
                        verdict.outcomes().stream()
                                .map(outcome -> outcome.reasons().stream()
                                        .filter(reason -> reason.unknown() != null)
                                        .map(reason -> reason.elementKey() + " " + reason.unknown())
                                        .collect(Collectors.toSet()))
                                .toList()))
                .toList();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Provide
    Arbitrary<CaseFile> cases() {
        return Arbitraries.randomValue(AnyCase::next);
    }
}
