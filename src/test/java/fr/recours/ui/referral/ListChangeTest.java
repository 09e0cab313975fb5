package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Two tabs that change one list both keep their lines. */
class ListChangeTest {

    @Test
    void onTheListItWasMadeOnItGivesTheListAsTheTabLeftIt() {
        ListChange<String> change = ListChange.between(List.of("a", "b"), List.of("b", "c", "a"));

        assertThat(change.on(List.of("a", "b"))).containsExactly("b", "c", "a");
    }

    @Test
    void eachTabsNewLineIsKept() {
        ListChange<String> mine = ListChange.between(List.of("a"), List.of("a", "mine"));

        assertThat(mine.on(List.of("a", "theirs"))).containsExactly("a", "theirs", "mine");
    }

    @Test
    void aLineBothTabsEditedIsKeptTwiceRatherThanLost() {
        ListChange<String> mine = ListChange.between(List.of("a"), List.of("a, mine"));

        assertThat(mine.on(List.of("a, theirs"))).containsExactly("a, theirs", "a, mine");
    }

    @Test
    void aLineRemovedHereStaysRemoved() {
        ListChange<String> mine = ListChange.between(List.of("a", "b"), List.of("b"));

        assertThat(mine.on(List.of("a", "b", "theirs"))).containsExactly("b", "theirs");
    }

    @Test
    void theSameLineAddedInBothTabsStandsOnce() {
        ListChange<String> mine = ListChange.between(List.of(), List.of("a"));

        assertThat(mine.on(List.of("a"))).containsExactly("a");
    }

    @Test
    void ofTwoEqualLinesOneCanBeRemoved() {
        ListChange<String> mine = ListChange.between(List.of("a", "a"), List.of("a"));

        assertThat(mine.on(List.of("a", "a", "b"))).containsExactly("a", "b");
    }
}
