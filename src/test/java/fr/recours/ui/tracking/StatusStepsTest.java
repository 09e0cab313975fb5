package fr.recours.ui.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.StatusLabel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusStepsTest {

    @ParameterizedTest
    @EnumSource
    void noStepIsBothBehindAndAheadAndNoneIsToldTwice(StatusLabel now) {
        List<StatusLabel> road = Stream.of(StatusSteps.behind(now), List.of(now), StatusSteps.ahead(now))
                .flatMap(List::stream)
                .toList();
        assertThat(road).contains(now).doesNotHaveDuplicates();
    }

    @Test
    void aCaseOnTheRoadLeadsToItsOpinion() {
        assertThat(StatusSteps.ahead(StatusLabel.INFORMATION_REQUESTED))
                .containsExactly(
                        StatusLabel.ACCEPTED, StatusLabel.SCHEDULED, StatusLabel.DISCUSSED, StatusLabel.OPINION_ISSUED);
    }

    @Test
    void aCaseThatLeftTheRoadPromisesNothing() {
        assertThat(StatusSteps.ahead(StatusLabel.NOT_RETAINED)).isEmpty();
        assertThat(StatusSteps.behind(StatusLabel.NOT_RETAINED)).containsExactly(StatusLabel.RECEIVED);
    }
}
