package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;

/** Sets a draft aside. It stands below all sections: nobody presses it by the way, and what it did can be undone. */
final class DiscardButton extends Button {

    /** @param failed called when the draft could not be set aside; the keeper tells why */
    DiscardButton(FormServices services, DraftKeeper keeper, Runnable failed) {
        super(Texts.text("draft.discard"));
        addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        addClassName("rf-discard");
        setTestId("discard");
        addClickListener(click -> {
            if (keeper.discard(services.drafts(), services.clock().instant())) {
                ReferralLinks.openList();
                Notifications.success(
                        Texts.text("draft.discarded", keeper.reference()),
                        () -> DiscardedDrafts.takeBack(services.drafts(), keeper.id()));
            } else {
                failed.run();
            }
        });
    }
}
