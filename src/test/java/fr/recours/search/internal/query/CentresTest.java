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
        return Centres.named(List.of(SAINT_LOUIS, LONGER), FieldNames.fold(typed));
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
}
