package fr.recours.referral.internal;

import fr.recours.referral.ReferralState;
import fr.recours.referral.StatusLabel;
import java.util.Optional;

/** The plain label of each state (portal.md §3.1). Draft and error have none: their card does not exist. */
final class StatusLabels {

    private StatusLabels() {}

    static Optional<StatusLabel> of(ReferralState state) {
        return switch (state) {
            case DRAFT, ENTERED_IN_ERROR -> Optional.empty();
            case SUBMITTED -> Optional.of(StatusLabel.RECEIVED);
            case TRIAGE -> Optional.of(StatusLabel.UNDER_STUDY);
            case INFO_REQUESTED -> Optional.of(StatusLabel.INFORMATION_REQUESTED);
            case ACCEPTED -> Optional.of(StatusLabel.ACCEPTED);
            case SCHEDULED, IN_SESSION -> Optional.of(StatusLabel.SCHEDULED);
            case OPINION_PENDING -> Optional.of(StatusLabel.DISCUSSED);
            case OPINION_ISSUED -> Optional.of(StatusLabel.OPINION_ISSUED);
            case FOLLOW_UP -> Optional.of(StatusLabel.FOLLOW_UP);
            case CLOSED -> Optional.of(StatusLabel.CLOSED);
            case DECLINED -> Optional.of(StatusLabel.NOT_RETAINED);
            case WITHDRAWN -> Optional.of(StatusLabel.WITHDRAWN);
        };
    }
}
