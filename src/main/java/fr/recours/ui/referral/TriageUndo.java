package fr.recours.ui.referral;

import com.vaadin.flow.component.UI;
import fr.recours.referral.InformationRequest;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Says that an act of the triage worked, and offers to take it back where the machine of the referral has a way (portal.md
 * §3.2); where it has none, what is left to do.
 */
@Component
class TriageUndo {

    private final ReferralDesk desk;
    private final ReferralHistory history;

    TriageUndo(ReferralDesk desk, ReferralHistory history) {
        this.desk = desk;
        this.history = history;
    }

    /** Back to whom it was before; a case that was taken up stays with somebody (T2). */
    void assigned(ReferralStatus before, Runnable changed) {
        changed.run();
        PersonId owner = before.triageOwner();
        if (owner == null) {
            Notifications.success(Texts.text("desk.assign.done"));
            return;
        }
        long revision = history.status(before.id()).revision();
        Notifications.success(Texts.text("desk.assign.done"), () -> {
            desk.assign(before.id(), revision, owner);
            changed.run();
        });
    }

    /** The coordination goes on without what it asked (T4); a referrer who was told meanwhile reads why. */
    void asked(ReferralId id, Runnable changed) {
        changed.run();
        ReferralStatus now = history.status(id);
        Notifications.success(Texts.text("desk.ask.done"), () -> {
            desk.waive(id, now.revision(), open(now), Texts.text("desk.ask.undone.reason"));
            changed.run();
            Notifications.success(Texts.text("desk.ask.undone"));
        });
    }

    /** Accepted or declined: there is no way back and the referrer is told at once. The rest is done on the case's page. */
    static void decided(ReferralId id, String done, Runnable changed) {
        changed.run();
        if (UI.getCurrent().getActiveViewLocation().getPath().equals(ReferralLinks.file(id))) {
            Notifications.success(Texts.text(done));
        } else {
            Notifications.success(Texts.text(done), Texts.text("desk.openFile"), () -> ReferralLinks.openFile(id));
        }
    }

    /** What the referrer has not answered. */
    static Set<RequestedItemId> open(ReferralStatus status) {
        return status.request().map(InformationRequest::items).orElse(List.of()).stream()
                .filter(RequestedItem::isOpen)
                .map(RequestedItem::id)
                .collect(Collectors.toSet());
    }
}
