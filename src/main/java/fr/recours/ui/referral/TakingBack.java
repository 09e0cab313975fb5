package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralStatus;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import org.springframework.stereotype.Component;

/** Asks what it needs to take a case back, by its referrer's wish or because it was created by mistake, and gives it to the desk. */
@Component
class TakingBack {

    private final ReferralDesk desk;

    TakingBack(ReferralDesk desk) {
        this.desk = desk;
    }

    /** @param asked whether it can only be asked for */
    void withdraw(ReferralStatus status, boolean asked, Runnable changed) {
        TextArea reason = CaseCommands.area("desk.withdraw.reason");
        Paragraph what = new Paragraph(Texts.text(asked ? "desk.withdraw.asked" : "desk.withdraw.atOnce"));
        what.addClassNames("rc-s", "rc-2nd", "rf-wide");
        CaseCommands.dialog("withdraw")
                .with(what, reason)
                .open(
                        () -> desk.withdraw(status.id(), status.revision(), reason.getValue()),
                        Texts.text(asked ? "desk.withdraw.sent" : "desk.withdraw.done"),
                        changed);
    }

    /** For good, so the reason stands beside the button. */
    void grantWithdrawal(ReferralStatus status, Runnable changed) {
        Paragraph reason = new Paragraph(Texts.text("referral.withdrawal.asked", status.withdrawalReason()));
        reason.addClassName("rf-wide");
        CaseCommands.dialog("grant")
                .with(reason)
                .open(
                        () -> desk.grantWithdrawal(status.id(), status.revision()),
                        Texts.text("desk.withdraw.done"),
                        changed);
    }

    void refuseWithdrawal(ReferralStatus status, Runnable changed) {
        TextArea reason = CaseCommands.area("desk.keep.reason");
        CaseCommands.dialog("keep")
                .with(reason)
                .open(
                        () -> desk.refuseWithdrawal(status.id(), status.revision(), reason.getValue()),
                        Texts.text("desk.keep.done"),
                        changed);
    }

    void reportError(ReferralStatus status, Runnable changed) {
        TextArea reason = CaseCommands.area("desk.mistake.reason");
        Paragraph what = new Paragraph(Texts.text("desk.mistake.what"));
        what.addClassNames("rc-s", "rc-2nd", "rf-wide");
        CaseCommands.dialog("mistake")
                .with(what, reason)
                .open(
                        () -> desk.reportError(status.id(), status.revision(), reason.getValue()),
                        Texts.text("desk.mistake.done"),
                        changed);
    }

    /** Not to be undone, so it is asked once more. */
    void confirmError(ReferralStatus status, Runnable gone) {
        Paragraph what = new Paragraph(Texts.text("desk.confirmMistake.what"));
        what.addClassNames("rc-s", "rc-2nd", "rf-wide");
        CaseCommands.dialog("confirmMistake")
                .with(what)
                .open(
                        () -> desk.confirmError(status.id(), status.revision()),
                        Texts.text("desk.confirmMistake.done"),
                        gone);
    }

    void dismissError(ReferralStatus status, Runnable changed) {
        desk.dismissError(status.id(), status.revision());
        changed.run();
        Notifications.success(Texts.text("desk.noMistake.done"));
    }
}
