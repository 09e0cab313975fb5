package fr.recours.search.internal.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StandingsTest {

    @Test
    void aChangedDictionaryOrDefinitionIsAnother() {
        long kept = Standings.digest("a drug", List.of("a programme"));

        assertThat(Standings.digest("a drug", List.of("a programme"))).isEqualTo(kept);
        assertThat(Standings.digest("another drug", List.of("a programme"))).isNotEqualTo(kept);
        assertThat(Standings.digest("a drug", List.of("another programme"))).isNotEqualTo(kept);
    }
}
