package fr.recours.ui.referral;

import com.vaadin.flow.router.RouteParameters;
import fr.recours.referral.ReferralId;
import fr.recours.shared.NotFoundException;
import java.util.UUID;

/** Reads the referral a path names. */
final class ReferralParameter {

    private ReferralParameter() {}

    /** @throws NotFoundException when the path names none: what cannot be and what is not there look the same */
    static ReferralId of(RouteParameters parameters) {
        try {
            return new ReferralId(
                    UUID.fromString(parameters.get(ReferralLinks.ID).orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException noUuid) {
            throw new NotFoundException();
        }
    }
}
