package fr.recours.ui.referral;

import com.vaadin.flow.component.checkbox.Checkbox;
import fr.recours.access.People;
import fr.recours.referral.Agreement;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Rpps;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That the patient was told, by whom and when, and agrees; and the patient's own doctor, who will follow the referral. */
final class InformationSection extends SectionBox {

    private final FormDesk desk;
    private final People people;
    private final Checkbox informed = new Checkbox(Texts.text("form.informed.yes"));
    private final TextRow informedBy;
    private final InformedOnRow informedOn;
    private final ChoiceRow<Agreement> agreement;
    private final TextRow doctor;

    InformationSection(FormDesk desk, People people) {
        super("s-information", Texts.text("form.section.information"));
        this.desk = desk;
        this.people = people;
        rows().add(informedRow());
        informedBy = new TextRow(
                desk,
                this,
                "information.informedBy",
                Texts.text("form.informedBy"),
                Texts.text("form.informedBy.hint"),
                content -> content.information().informedBy(),
                (content, name) -> Contents.withInformation(content, old -> old.withInformedBy(name)),
                typed -> Optional.empty());
        informedOn = new InformedOnRow(desk, this);
        agreement = new ChoiceRow<>(
                desk,
                this,
                "information.agreement",
                Texts.text("form.agreement"),
                Texts.text("form.agreement.hint"),
                Agreement.class,
                content -> content.information().agreement(),
                (content, answer) -> Contents.withInformation(content, told -> told.withAgreement(answer)));
        doctor = new TextRow(
                desk,
                this,
                "trackingRpps",
                Texts.text("form.doctor"),
                Texts.text("form.doctor.hint"),
                DraftContent::trackingRpps,
                Contents::withTrackingRpps,
                typed -> Rpps.reads(Rpps.bare(typed))
                        ? Optional.empty()
                        : Optional.of(Texts.text("form.doctor.unreadable")));
        doctor.field().getElement().setAttribute("inputmode", "numeric");
        doctor.field().setMaxLength(20);
        doctor.field().onEdit(this::tellAccount);
        rows().add(informedBy, informedOn, agreement, doctor);
        show();
    }

    private FormRow informedRow() {
        informed.setTestId("information.informed");
        informed.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                complainInformed(null);
                desk.change(content -> Contents.withInformation(content, old -> old.withInformed(event.getValue())));
                showDetails();
            }
        });
        FormRow row =
                new FormRow("information.informed", Texts.text("form.informed"), Texts.text("form.informed.hint"));
        row.setControl(informed);
        desk.register("information.informed", new Troubled() {
            @Override
            public void complain(@Nullable String message) {
                complainInformed(message);
            }

            @Override
            public boolean refused() {
                return false;
            }

            @Override
            public void focus() {
                informed.focus();
            }

            @Override
            public SectionBox section() {
                return InformationSection.this;
            }
        });
        return row;
    }

    private void complainInformed(@Nullable String message) {
        informed.setManualValidation(true);
        informed.setInvalid(message != null);
        informed.setErrorMessage(message);
    }

    /** Says whether an account is known, and nothing else about whom. */
    private void tellAccount() {
        String rpps = Rpps.bare(doctor.field().getValue());
        if (!Rpps.reads(rpps)) {
            doctor.showNote(null, false);
        } else {
            boolean known = people.trackingDoctor(rpps).isPresent();
            doctor.showNote(Texts.text(known ? "form.doctor.known" : "form.doctor.unknown"), false);
        }
    }

    private void showDetails() {
        boolean asked = desk.content().information().informed();
        informedBy.setVisible(asked);
        informedOn.setVisible(asked);
        agreement.setVisible(asked);
    }

    void show() {
        PatientInformation information = desk.content().information();
        informed.setValue(information.informed());
        informedBy.show();
        informedOn.show();
        agreement.show();
        doctor.show();
        tellAccount();
        showDetails();
    }

    @Override
    Progress progress() {
        PatientInformation information = desk.content().information();
        int known = information.informed() ? 1 : 0;
        known += information.informedBy().isBlank() ? 0 : 1;
        known += information.informedOn() == null ? 0 : 1;
        known += information.agreement() == null ? 0 : 1;
        return new Progress(known, 4);
    }
}
