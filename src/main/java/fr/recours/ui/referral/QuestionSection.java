package fr.recours.ui.referral;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the RCP, and how soon. */
final class QuestionSection extends SectionBox implements Troubled {

    private static final int LONGEST = 4000;

    private final FormDesk desk;
    private final TextArea question = new TextArea();
    private final ProposalSpot<QuestionProposal> offers;
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();

    QuestionSection(FormDesk desk) {
        super("s-question", Texts.text("form.section.question"));
        this.desk = desk;
        offers = new ProposalSpot<>(
                desk.letter(),
                offered -> Texts.text("letter.of", Texts.text("form.question"), offered.text()),
                offered -> List.of());
        rows().add(questionRow(), urgencyRow());
        desk.register("question", this);
        show();
    }

    private FormRow questionRow() {
        question.addClassNames("rf-input", "rf-text");
        question.setTestId("question");
        question.setAriaLabelledBy(FormRow.labelId("question"));
        question.setPlaceholder(Texts.text("form.question.placeholder"));
        question.setMaxLength(LONGEST);
        question.setManualValidation(true);
        question.setValueChangeMode(ValueChangeMode.LAZY);
        question.setValueChangeTimeout(TypedText.PAUSE_MS);
        question.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                complain(null);
                desk.change(content -> Contents.withQuestion(content, event.getValue()));
            }
        });
        FormRow row = new FormRow("question", Texts.text("form.question"), null);
        row.addClassName("is-tall");
        row.setControl(question);
        row.setBelow(offers);
        row.getElement().setAttribute("data-quoted", QuestionProposal.PLACE);
        return row;
    }

    /** Shows what the letter asks. */
    void propose() {
        offers.show(desk.letter().all(QuestionProposal.class));
    }

    private FormRow urgencyRow() {
        urgency.addClassName("rf-segment");
        urgency.setTestId("urgency");
        urgency.setAriaLabelledBy(FormRow.labelId("urgency"));
        urgency.setItems(Urgency.values());
        urgency.setItemLabelGenerator(Texts::label);
        urgency.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.change(content -> Contents.withUrgency(content, event.getValue()));
            }
        });
        FormRow row = new FormRow("urgency", Texts.text("form.urgency"), Texts.text("form.urgency.hint"));
        row.setControl(urgency);
        return row;
    }

    void show() {
        question.setValue(desk.content().question());
        urgency.setValue(desk.content().urgency());
    }

    @Override
    Progress progress() {
        return new Progress(desk.content().question().isBlank() ? 0 : 1, 1);
    }

    @Override
    public void complain(@Nullable String message) {
        question.setInvalid(message != null);
        question.setErrorMessage(message);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void focus() {
        question.focus();
    }

    @Override
    public SectionBox section() {
        return this;
    }
}
