package fr.recours.search.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.access.Centre;
import fr.recours.shared.CentreId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CentresTest {

    private static final Centre SAINT_LOUIS = centre("Hôpital Saint-Louis", "Valmont");
    private static final Centre LONGER = centre("Hôpital Saint-Louis-Lariboisière", "Valmont");

    private static Centre centre(String name, String city) {
        return new Centre(new CentreId(UUID.randomUUID()), name, city, null);
    }

    private static List<Centre> named(String typed) {
        return Centres.named(List.of(SAINT_LOUIS, LONGER), typed);
    }

    @Test
    void theVeryNameIsOneCentres() {
        assertThat(named("hopital saint-louis")).containsExactly(SAINT_LOUIS);
        assertThat(named("Hôpital Saint-Louis-Lariboisière")).containsExactly(LONGER);
    }

    @Test
    void partOfANameOrATownIsThatOfEveryCentreThatHasIt() {
        assertThat(named("Saint-Louis")).containsExactly(SAINT_LOUIS, LONGER);
        assertThat(named("valmont")).containsExactly(SAINT_LOUIS, LONGER);
        assertThat(named("Lariboisière")).containsExactly(LONGER);
        assertThat(named("Saint-Antoine")).isEmpty();
    }

    @Test
    void ofTwoOfOneNameTheTownTellsWhich() {
        Centre elsewhere = centre("Hôpital Saint-Louis", "Port-Aubry");
        List<Centre> all = List.of(SAINT_LOUIS, elsewhere, LONGER);

        assertThat(Centres.named(all, "Hôpital Saint-Louis")).containsExactly(SAINT_LOUIS, elsewhere);
        for (Centre one : all) {
            assertThat(Centres.named(all, name(one, all))).containsExactly(one);
        }
        assertThat(name(elsewhere, all)).isEqualTo("Hôpital Saint-Louis, Port-Aubry");
        assertThat(Centres.named(all, "hopital saint-louis port-aubry")).containsExactly(elsewhere);
        assertThat(name(LONGER, all)).isEqualTo("Hôpital Saint-Louis-Lariboisière");
        assertThat(name(elsewhere, List.of(elsewhere, LONGER))).isEqualTo("Hôpital Saint-Louis");
    }

    private static String name(Centre centre, List<Centre> among) {
        return Centres.names(among).getOrDefault(centre.id().toString(), "");
    }
}
