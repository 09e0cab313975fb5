package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralStatus;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** The patient's own doctor, who follows the status card and nothing else: named, replaced and ended by the referrer. */
final class DoctorPanel {

    private final ReferralStatus status;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final Runnable changed;

    private DoctorPanel(ReferralStatus status, ReferralDesk desk, ReferralHistory history, Runnable changed) {
        this.status = status;
        this.desk = desk;
        this.history = history;
        this.changed = changed;
    }

    static Panel of(ReferralStatus status, ReferralDesk desk, ReferralHistory history, Runnable changed) {
        return new DoctorPanel(status, desk, history, changed).panel();
    }

    private Panel panel() {
        Paragraph who = new Paragraph(who());
        who.addClassName("rc-s");
        who.setTestId("own-doctor");
        Panel panel = new Panel(Texts.text("form.doctor")).with(who);
        if (status.allowed().contains(ReferralAction.NAME_DOCTOR)) {
            boolean named = !status.doctorRpps().isEmpty();
            Div buttons = new Div(button(named ? "doctor.replace" : "doctor.name", "name-doctor", this::name));
            buttons.addClassName("rf-doctor-actions");
            if (named) {
                buttons.add(button("doctor.end", "end-doctor", this::end));
            }
            panel.with(buttons);
        }
        return panel;
    }

    private String who() {
        if (status.doctorRpps().isEmpty()) {
            return Texts.text("doctor.none");
        }
        return status.doctorName().isEmpty()
                ? Texts.text("doctor.noAccount", status.doctorRpps())
                : Texts.text("doctor.follows", status.doctorName());
    }

    private static Button button(String words, String testId, Runnable act) {
        Button button = new Button(Texts.text(words), click -> act.run());
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setTestId(testId);
        return button;
    }

    private void name() {
        TextField rpps = new TextField(Texts.text("doctor.rpps"));
        rpps.setHelperText(Texts.text("form.doctor.hint"));
        rpps.getElement().setAttribute("inputmode", "numeric");
        rpps.setMaxLength(20);
        rpps.setTestId("doctor-rpps");
        CaseCommands.dialog("doctor")
                .with(rpps)
                .open(
                        () -> desk.nameDoctor(status.id(), status.revision(), rpps.getValue()),
                        Texts.text("desk.doctor.done"),
                        changed);
    }

    private void end() {
        String before = status.doctorRpps();
        desk.endDoctor(status.id(), status.revision());
        changed.run();
        Notifications.success(Texts.text("doctor.ended"), () -> {
            desk.nameDoctor(status.id(), history.status(status.id()).revision(), before);
            changed.run();
        });
    }
}
