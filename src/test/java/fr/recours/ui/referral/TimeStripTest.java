package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Phase;
import fr.recours.matching.Result;
import fr.recours.support.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@IntegrationTest
class TimeStripTest extends SpringBrowserlessTest {

    private static final LocalDate REFERENCE = LocalDate.of(2025, 12, 17);
    private static final List<LocalDate> MEETINGS = List.of(
            REFERENCE,
            LocalDate.of(2026, 1, 21),
            LocalDate.of(2026, 2, 18),
            LocalDate.of(2026, 3, 18),
            LocalDate.of(2026, 4, 15));

    @Test
    void theFirstMeetingAfterTheWaitIsTheOneInBold() {
        TimeStrip strip = TimeStrip.of(
                        verdict(
                                new Phase(REFERENCE, Result.NOT_YET),
                                new Phase(LocalDate.of(2026, 1, 15), Result.ELIGIBLE)),
                        MEETINGS)
                .orElseThrow();
        assertThat(children(strip, "rf-strip-tick")).hasSize(5);
        assertThat(children(strip, "is-shut")).hasSize(1);
        assertThat(children(strip, "is-open")).hasSize(1);
        assertThat(children(strip, "rf-strip-label"))
                .filteredOn(label -> label.hasClassName("is-first"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Span.class, label -> assertThat(label.getText()).contains("21/01"));
        assertThat(strip.getElement().getAttribute("aria-label")).contains("15/01/2026", "21/01/2026");
    }

    @Test
    void aMeetingOnTheVeryDayCounts() {
        TimeStrip strip = TimeStrip.of(
                        verdict(
                                new Phase(REFERENCE, Result.NOT_ELIGIBLE),
                                new Phase(LocalDate.of(2026, 1, 21), Result.UNDETERMINED)),
                        MEETINGS)
                .orElseThrow();
        assertThat(strip.getElement().getAttribute("aria-label")).contains("21/01/2026");
    }

    @Test
    void aProgrammeThatShutsTellsUntilWhen() {
        TimeStrip strip = TimeStrip.of(
                        verdict(
                                new Phase(REFERENCE, Result.ELIGIBLE),
                                new Phase(LocalDate.of(2026, 3, 1), Result.NOT_ELIGIBLE)),
                        MEETINGS)
                .orElseThrow();
        assertThat(strip.getElement().getAttribute("aria-label")).contains("01/03/2026", "17/12/2025");
    }

    @Test
    void whatTimeDoesNotChangeHasNoStrip() {
        assertThat(TimeStrip.of(verdict(new Phase(REFERENCE, Result.UNDETERMINED)), MEETINGS))
                .isEmpty();
        assertThat(TimeStrip.of(
                        verdict(
                                new Phase(REFERENCE, Result.ELIGIBLE),
                                new Phase(LocalDate.of(2026, 2, 1), Result.UNDETERMINED)),
                        MEETINGS))
                .isEmpty();
        Optional<TimeStrip> inThirtyYears = TimeStrip.of(
                verdict(
                        new Phase(REFERENCE, Result.ELIGIBLE),
                        new Phase(LocalDate.of(2055, 2, 1), Result.NOT_ELIGIBLE)),
                MEETINGS);
        assertThat(inThirtyYears).isEmpty();
    }

    private static List<Component> children(TimeStrip strip, String className) {
        return strip.getChildren()
                .filter(child -> child.hasClassName(className))
                .toList();
    }

    private static Eligibility verdict(Phase... course) {
        return new Eligibility(
                "TEST",
                "1",
                "1",
                REFERENCE,
                course[0].result(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(course),
                List.of());
    }
}
