package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import java.time.LocalDate;
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

    /** The words a line comes from are kept without the patient's name: that is no other line. */
    @Test
    void aLineEditedHereTakesThePlaceOfTheOneKeptWithoutTheName() {
        TreatmentCourse kept = TreatmentCourse.of("rituximab").from(Source.quoted("MabThera pour Mme […]"));
        TreatmentCourse other = TreatmentCourse.of("azathioprine");
        CaseFile saved = CaseFile.empty("case", LocalDate.of(2026, 12, 16)).withTreatments(List.of(kept, other));
        TreatmentCourse known = kept.from(Source.quoted("MabThera pour Mme Vauquelin"));
        TreatmentCourse edited = TreatmentCourse.builder("rituximab").nDoses(2).build();
        ListChange<TreatmentCourse> mine = ListChange.between(List.of(known), List.of(edited));

        assertThat(mine.on(LineTable.TREATMENTS.lines(saved, mine.before()))).containsExactly(other, edited);
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
