package fr.recours.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.ReferralId;
import fr.recours.search.Extract;
import fr.recours.support.DemoPeople;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words begun, cut short and misspelt, by who asks or by who wrote. */
class MeantWordsTest extends SearchTest {

    /** French words are cut to stems in the index: « fibrose » and « fibros » are one term there. */
    @Test
    void findsAWordByItsBeginningAndMisspelt() {
        ReferralId id = cases.submit(
                DemoPeople.KERBRAT,
                "Wixzimporel : fibrose xkinsuffisance, xknéphrite, xktransplantation, xktraitement");
        soon(() -> found(DemoPeople.VIDAL, "Wixzimporel").contains(id));

        for (String typed : List.of(
                "fibrose*",
                "sclérodermie*",
                "Xknéphrite*",
                "xkinsuff*",
                "xkinsuff",
                "xktraitment",
                "xktransplantaton",
                "zktraitement")) {
            assertThat(found(DemoPeople.VIDAL, "Wixzimporel " + typed))
                    .as(typed)
                    .containsExactly(id);
        }
        assertThat(search(DemoPeople.VIDAL, "Wixzimporel fibrose*")
                        .hits()
                        .getFirst()
                        .extracts()
                        .getFirst()
                        .pieces())
                .contains(new Extract.Piece("fibrose", true));
    }

    /** What one wrote short is looked for as others wrote it whole, too. */
    @Test
    void findsABeginningThatACaseHasAsAWord() {
        ReferralId whole = cases.submit(DemoPeople.KERBRAT, "Wixzabrevel : vanlirognostie");
        Set<ReferralId> others = Stream.generate(() -> cases.submit(DemoPeople.KERBRAT, "Wixzautre : vanlirognostie"))
                .limit(4)
                .collect(Collectors.toSet());
        ReferralId cut = cases.submit(DemoPeople.KERBRAT, "Wixzabrevel : vanliro");
        soon(() -> found(DemoPeople.VIDAL, "vanlirognostie").containsAll(others));
        soon(() -> found(DemoPeople.VIDAL, "Wixzabrevel").contains(cut));

        assertThat(found(DemoPeople.VIDAL, "Wixzabrevel vanliro")).containsExactly(cut, whole);
        assertThat(found(DemoPeople.VIDAL, "Wixzabrevel \"vanliro\"")).containsExactly(cut);
    }

    @Test
    void saysWhichWordItTookForAnother() {
        submitted(DemoPeople.KERBRAT, "Wixzumidorel");

        assertThat(search(DemoPeople.VIDAL, "Wixzumitorel").near()).containsExactly("wixzumitorel");
        assertThat(search(DemoPeople.VIDAL, "Wixzumidorel").near()).isEmpty();
    }

    /** An error somebody else made as well is still one; a word that some cases have is what it is. */
    @Test
    void findsWhatWasMeantThoughSomebodyMadeTheSameError() {
        ReferralId misspelt = cases.submit(DemoPeople.KERBRAT, "Wixzirobel : rytuximab, xkvascularopatie, xkpeutetre");
        List<ReferralId> right = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            right.add(cases.submit(
                    DemoPeople.KERBRAT, "Wixzirobel : xkvascularopathie" + (i == 0 ? ", rituximab, xkpeutitre" : "")));
        }
        soon(() -> found(DemoPeople.VIDAL, "Wixzirobel").size() == 6);

        assertThat(found(DemoPeople.VIDAL, "Wixzirobel rytuximab")).containsExactly(misspelt, right.getFirst());
        assertThat(search(DemoPeople.VIDAL, "Wixzirobel rytuximab").few()).containsExactly("rytuximab");
        assertThat(found(DemoPeople.VIDAL, "Wixzirobel rituximab")).containsExactly(right.getFirst());
        assertThat(found(DemoPeople.VIDAL, "Wixzirobel xkvascularopatie"))
                .startsWith(misspelt)
                .hasSize(6);
        assertThat(found(DemoPeople.VIDAL, "Wixzirobel SAUF xkvascularopatie"))
                .as("left out is only what surely has it")
                .containsExactlyInAnyOrderElementsOf(right);
        assertThat(found(DemoPeople.VIDAL, "Wixzirobel xkpeutetre"))
                .as("no more cases have the other word")
                .containsExactly(misspelt);
        assertThat(search(DemoPeople.VIDAL, "Wixzirobel xkpeutetre").few()).isEmpty();
        assertThat(found(DemoPeople.VIDAL, "\"rytuximab\""))
                .as("as it is written")
                .doesNotContainAnyElementsOf(right);
    }
}
