package fr.recours.ui.referral;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.referral.Agreement;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** What the patient who was told answered: no objection, or consent. Nothing is chosen beforehand. */
final class AgreementRow extends FormRow implements Troubled {

    private static final String NAME = "information.agreement";

    private final FormDesk desk;
    private final SectionBox section;
    private final RadioButtonGroup<Agreement> answers = new RadioButtonGroup<>();

    AgreementRow(FormDesk desk, SectionBox section) {
        super(NAME, Texts.text("form.agreement"), Texts.text("form.agreement.hint"));
        this.desk = desk;
        this.section = section;
        answers.addClassName("rf-segment");
        answers.setTestId(NAME);
        answers.setAriaLabelledBy(labelId(NAME));
        answers.setItems(Agreement.values());
        answers.setItemLabelGenerator(Texts::label);
        answers.setManualValidation(true);
        answers.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                complain(null);
                desk.change(content -> Contents.withInformation(content, told -> told.withAgreement(event.getValue())));
            }
        });
        setControl(answers);
        desk.register(NAME, this);
    }

    void show() {
        answers.setValue(desk.content().information().agreement());
    }

    @Override
    public void complain(@Nullable String message) {
        answers.setInvalid(message != null);
        answers.setErrorMessage(message);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void focus() {
        answers.getElement().callJsFunction("focus");
    }

    @Override
    public SectionBox section() {
        return section;
    }
}
