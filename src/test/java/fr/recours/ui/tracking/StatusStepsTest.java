package fr.recours.ui.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.referral.StatusLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusStepsTest {

    @ParameterizedTest
    @EnumSource
    void noStepAheadIsTheOneItIsOn(StatusLabel now) {
        assertThat(StatusSteps.ahead(now)).doesNotContain(now).doesNotHaveDuplicates();
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
    }
}
