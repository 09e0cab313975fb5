package fr.recours.matching.internal.asking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Bilingual;
import fr.recours.matching.UnknownReason;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Choices are told apart only when any combination of them is one of the sets. */
class FactorsTest {

    private final List<Gap> gaps = IntStream.range(0, 6)
            .mapToObj(index -> new Gap(
                    index,
                    Gap.Filling.ELEMENT,
                    new Bilingual("", ""),
                    UnknownReason.NEVER_RECORDED,
                    marks -> Samples.YES_OR_NO))
            .toList();

    private Set<Gap> set(int... places) {
        Set<Gap> set = new LinkedHashSet<>();
        IntStream.of(places).forEach(place -> set.add(gaps.get(place)));
        return set;
    }

    @Test
    void independentChoicesAreToldApart() {
        assertThat(Factors.of(List.of(set(0, 2), set(0, 3), set(1, 2), set(1, 3))))
                .containsExactly(List.of(set(0), set(1)), List.of(set(2), set(3)));
    }

    @Test
    void whatHangsTogetherStaysTogether() {
        assertThat(Factors.of(List.of(set(0, 2), set(0, 3), set(1, 2))))
                .containsExactly(List.of(set(0, 2), set(0, 3), set(1, 2)));
        assertThat(Factors.of(List.of(set(0, 1)))).isEmpty();
    }

    /** Of each pair either goes with either, yet the third is settled by the two others. */
    @Test
    void threeThatHangTogetherOnlyAllAtOnceStayTogether() {
        List<Set<Gap>> sets = Stream.of(set(0, 2, 4), set(0, 3, 5), set(1, 2, 5), set(1, 3, 4))
                .toList();
        assertThat(Factors.of(sets)).containsExactly(sets);
    }
}
