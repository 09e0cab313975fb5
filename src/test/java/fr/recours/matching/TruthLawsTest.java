package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Strong Kleene logic (clinical.md A.0). */
class TruthLawsTest {

    @Property
    void orderNeverMatters(@ForAll Truth one, @ForAll Truth other) {
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(one.or(other)).isEqualTo(other.or(one));
    }

    @Property
    void groupingNeverMatters(@ForAll Truth one, @ForAll Truth two, @ForAll Truth three) {
        assertThat(one.and(two).and(three)).isEqualTo(one.and(two.and(three)));
        assertThat(one.or(two).or(three)).isEqualTo(one.or(two.or(three)));
    }

    @Property
    void negationSwaps(@ForAll Truth one, @ForAll Truth other) {
        assertThat(one.and(other).not()).isEqualTo(one.not().or(other.not()));
        assertThat(one.not().not()).isEqualTo(one);
    }

    @Property
    void eachDistributesOverTheOther(@ForAll Truth one, @ForAll Truth two, @ForAll Truth three) {
        assertThat(one.and(two.or(three))).isEqualTo(one.and(two).or(one.and(three)));
        assertThat(one.or(two.and(three))).isEqualTo(one.or(two).and(one.or(three)));
    }

    @Property
    void learningMoreNeverTurnsAKnownAnswer(@ForAll Truth one, @ForAll boolean learnt) {
        Truth known = Truth.of(learnt);
        if (one.and(Truth.UNKNOWN) != Truth.UNKNOWN) {
            assertThat(one.and(known)).isEqualTo(one.and(Truth.UNKNOWN));
        }
        if (one.or(Truth.UNKNOWN) != Truth.UNKNOWN) {
            assertThat(one.or(known)).isEqualTo(one.or(Truth.UNKNOWN));
        }
    }

    @Property
    void unknownIsNeverAnAnswer(@ForAll Truth one) {
        assertThat(Truth.UNKNOWN.not()).isEqualTo(Truth.UNKNOWN);
        assertThat(one.and(Truth.UNKNOWN)).isIn(Truth.NOT_MET, Truth.UNKNOWN);
        assertThat(one.or(Truth.UNKNOWN)).isIn(Truth.MET, Truth.UNKNOWN);
    }
}
