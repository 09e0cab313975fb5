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

/** Each criterion of MSC-LES: met, not met, unknown, and each side of every border. */
class MscLesCriteriaTest {

    private static final String TABLE = "/cases/msc-les-criteria.csv";

    @ParameterizedTest(name = "{0}: {3} is {2}")
    @CsvFileSource(resources = TABLE, delimiter = '|', quoteCharacter = '`')
    void recipient(String criterion, String change, Standing standing, String why) {
        Eligibility eligibility = Judging.mscLes(change);
        assertThat(Judging.outcome(eligibility, criterion).standing()).as(why).isEqualTo(standing);
    }

    @Test
    void theUnchangedCaseIsEligible() {
        assertThat(Judging.mscLes("{}").result()).isEqualTo(Result.ELIGIBLE);
    }

    @Test
    void addingUpDurationsReadsBackAsASentence() {
        Criterion criterion = Judging.PROGRAMMES.stream()
                .flatMap(programme -> programme.criteria().stream())
                .filter(one -> one.id().equals("LES-I4b.IS"))
                .findFirst()
                .orElseThrow();
        assertThat(criterion.ruleSentence().fr()).contains("LES-I4b.viii) durent ensemble 90\u00a0jours au moins");
        assertThat(criterion.ruleSentence().en()).contains("LES-I4b.viii), last 90\u00a0days at least together");
    }

    @Test
    void noCriterionIsWithoutItsCases() {
        Map<String, Set<String>> seen = new HashMap<>();
        Judging.resource(TABLE)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> seen.computeIfAbsent(cells[0].strip(), id -> new HashSet<>())
                        .add(cells[2].strip()));
        Set<String> judged = Judging.PROGRAMMES.stream()
                .filter(programme -> programme.code().equals("MSC-LES"))
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
