package fr.recours.matching.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Bilingual;
import fr.recours.matching.internal.engine.Workings.Clash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was worked out is kept with the contradictions it rests on, and they are told to each who asks. */
class OnceTest {

    private final Workings workings = new Workings();
    private final Once<String> once = new Once<>(3, workings);

    private static Clash clash(String key, boolean number) {
        return new Clash(key, number, new Bilingual(key, key));
    }

    /** Works out a thing of a place, coming upon these on the way. */
    private void work(int place, String thing, Clash... met) {
        List<Clash> before = workings.begin();
        for (Clash clash : met) {
            workings.tell(clash);
        }
        once.keep(place, thing, workings.end(before));
    }

    @Test
    void nothingIsKnownBeforeItIsWorkedOut() {
        work(1, "one");
        assertThat(once.get(0)).isNull();
        assertThat(once.get(1)).isEqualTo("one");
    }

    @Test
    void whoAsksAgainIsToldAgain() {
        work(0, "zero", clash("a", false));
        workings.begin();
        assertThat(workings.clashes()).isEmpty();
        once.get(0);
        assertThat(workings.clashes()).containsOnlyKeys("a");
    }

    @Test
    void whoDoesNotAskIsNotTold() {
        work(0, "zero", clash("a", false));
        work(1, "one");
        workings.begin();
        once.get(1);
        assertThat(workings.clashes()).isEmpty();
    }

    @Test
    void whatIsWorkedOutInsideAnotherBelongsToBoth() {
        List<Clash> before = workings.begin();
        work(1, "part", clash("a", false));
        once.keep(0, "whole", workings.end(before));
        workings.begin();
        once.get(0);
        assertThat(workings.clashes()).containsOnlyKeys("a");
    }

    @Test
    void whatWasToldBeforeDoesNotBecomeItsOwn() {
        workings.begin();
        workings.tell(clash("before", false));
        work(0, "zero", clash("own", false));
        assertThat(workings.clashes()).containsOnlyKeys("before", "own");
        workings.begin();
        once.get(0);
        assertThat(workings.clashes()).containsOnlyKeys("own");
    }

    @Test
    void answersAreToldBeforeNumbersEachOnce() {
        workings.begin();
        workings.tell(clash("number", true));
        workings.tell(clash("answer", false));
        workings.tell(clash("number", true));
        assertThat(workings.clashes().keySet()).containsExactly("answer", "number");
    }

    @Test
    void whileItIsWorkedOutItIsSupposed() {
        once.suppose(2, "not yet");
        assertThat(once.get(2)).isEqualTo("not yet");
        work(2, "two");
        assertThat(once.get(2)).isEqualTo("two");
    }
}
