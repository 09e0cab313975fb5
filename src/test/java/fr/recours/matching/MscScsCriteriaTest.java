package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each criterion of MSC-ScS: met, not met, unknown, and each side of every border. */
class MscScsCriteriaTest {

    private static final String TABLE = "/cases/msc-scs-criteria.csv";
    private static final String DONORS = "/cases/msc-scs-donors.csv";

    @ParameterizedTest(name = "{0}: {3} is {2}")
    @CsvFileSource(resources = TABLE, delimiter = '|', quoteCharacter = '`')
    void recipient(String criterion, String change, Standing standing, String why) {
        Eligibility eligibility = Judging.mscScs(change);
        assertThat(Judging.outcome(eligibility, criterion).standing()).as(why).isEqualTo(standing);
    }

    @ParameterizedTest(name = "{0}: {4} is {2}, serves {3}")
    @CsvFileSource(resources = DONORS, delimiter = '|', quoteCharacter = '`')
    void donor(String criterion, String donor, Standing standing, Truth serves, String why) {
        Eligibility eligibility = Judging.mscScs("{\"donors\": [" + donor + "]}");
        DonorVerdict verdict = eligibility.donors().getFirst();
        assertThat(verdict.outcomes().stream()
                        .filter(outcome -> outcome.criterion().id().equals(criterion))
                        .map(CriterionOutcome::standing))
                .as(why)
                .containsExactly(standing);
        assertThat(verdict.serves()).as(why).isEqualTo(serves);
    }

    @Test
    void theUnchangedCaseIsEligible() {
        assertThat(Judging.mscScs("{}").result()).isEqualTo(Result.ELIGIBLE);
    }

    @Test
    void noCriterionIsWithoutItsCases() {
        Map<String, Set<String>> seen = new HashMap<>();
        (Judging.resource(TABLE) + Judging.resource(DONORS))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> seen.computeIfAbsent(cells[0].strip(), id -> new HashSet<>())
                        .add(cells[2].strip()));
        Set<String> judged = Judging.PROGRAMMES.stream()
                .filter(programme -> programme.code().equals("MSC-ScS"))
                .flatMap(programme -> programme.criteria().stream())
                .filter(Criterion::standsAlone)
                .map(Criterion::id)
                .collect(Collectors.toSet());
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(judged);
        assertThat(seen)
                .allSatisfy(
                        (id, standings) -> assertThat(standings).as(id).contains("BLOCKING", "SATISFIED", "UNKNOWN"));
    }
}
