package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.WrittenConsultation;
import fr.recours.rcp.WrittenConsultation.Position;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** A member's own answer in writing; the last one counts. No position is chosen for them. */
final class AnswerForm extends Div {

    private static final int LONGEST = 4_000;

    /** Keeps an answer. */
    interface Answered {
        void with(boolean agrees, String words);
    }

    AnswerForm(WrittenConsultation asked, PersonId self, Answered answered) {
        Position before = asked.answers().get(self);
        RadioButtonGroup<Boolean> agrees = new RadioButtonGroup<>(Texts.text("consult.position"));
        agrees.setItems(true, false);
        agrees.setItemLabelGenerator(yes -> Texts.text(yes ? "consult.agrees" : "consult.disagrees"));
        agrees.setValue(before == null ? null : before.agrees());
        agrees.setTestId("position");
        TextArea words = new TextArea(Texts.text("consult.words"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        words.setValue(before == null ? "" : before.words());
        words.setTestId("answer-words");
        Button send =
                new Button(Texts.text("consult.answer"), click -> answered.with(agrees.getValue(), words.getValue()));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setEnabled(before != null);
        agrees.addValueChangeListener(change -> send.setEnabled(change.getValue() != null));
        send.setTestId("answer");
        Div form = new Div(agrees, words, send);
        form.addClassNames("rc-stack", "rcp-answer");
        add(new Panel(Texts.text("consult.mine")).with(form));
    }
}
