package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Paragraph;
import fr.recours.referral.Agreement;
import fr.recours.referral.IdentityStatus;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;

/** That the patient was told, how sure the identity is, and which version of the case is read. */
final class InformationPanel {

    private InformationPanel() {}

    static Panel of(ReferralFile file) {
        PatientInformation information = file.content().information();
        LocalDate on = information.informedOn();
        String told = on == null
                ? Texts.text("referral.informed", information.informedBy())
                : Texts.text("referral.informedOn", information.informedBy(), Formats.day(on));
        PatientIdentity patient = file.content().patient();
        Panel panel = new Panel(Texts.text("form.section.information")).with(line(told), line(agreement(information)));
        // hidden is not missing: a case read under its reference says nothing of its patient's identity
        if (!patient.equals(PatientIdentity.EMPTY)) {
            panel.with(line(identity(patient)));
        }
        return panel.with(line(Texts.text("referral.version", file.version())));
    }

    /** A case submitted before it was asked has none. */
    private static String agreement(PatientInformation information) {
        Agreement answer = information.agreement();
        return answer == null ? Texts.text("referral.agreement.none") : Texts.label(answer);
    }

    private static String identity(PatientIdentity patient) {
        IdentityStatus status = patient.status();
        return status == null
                ? Texts.text("referral.identity.none")
                : Texts.text("referral.identity", Texts.label(status));
    }

    private static Paragraph line(String text) {
        Paragraph line = new Paragraph(text);
        line.addClassNames("rc-s", "rc-2nd");
        return line;
    }
}
