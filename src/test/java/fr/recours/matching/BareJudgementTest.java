package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.cql.AnyCase;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Criterion by criterion the matcher says what it says of all of them, whichever is asked for first. */
class BareJudgementTest {

    private static final Matcher MATCHER = new Matcher(Judging.DICTIONARY);

    @Test
    void eachCriterionStandsAsInTheWholeVerdict() {
        Random random = new Random(1971);
        for (int count = 0; count < 200; count++) {
            CaseFile caseFile = AnyCase.next(random);
            Judging.PROGRAMMES.forEach(programme -> assertSame(programme, caseFile));
        }
    }

    private static void assertSame(ProgrammeDefinition programme, CaseFile caseFile) {
        Eligibility whole = MATCHER.match(programme, caseFile);
        BareJudgement bare = MATCHER.bare(programme, caseFile);

        assertThat(bare.diseaseKnown()).isEqualTo(MATCHER.disease(caseFile).isPresent());
        bare.beforehand().ifPresent(result -> assertThat(whole.result()).isEqualTo(result));
        assertThat(bare.beforehand().isPresent()).isEqualTo(whole.outcomes().isEmpty());
        IntStream.iterate(whole.outcomes().size() - 1, i -> i >= 0, i -> i - 1).forEach(i -> {
            CriterionOutcome expected = whole.outcomes().get(i);
            assertThat(bare.outcome(i).criterion()).isEqualTo(expected.criterion());
            assertThat(bare.outcome(i).standing()).isEqualTo(expected.standing());
            assertThat(bare.outcome(i).changes()).isEqualTo(expected.changes());
        });
        assertThat(bare.course()).isEqualTo(whole.course());
    }
}
