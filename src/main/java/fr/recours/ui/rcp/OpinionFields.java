package fr.recours.ui.rcp;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.OpinionContent;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;

/** An opinion being written after the discussion: what the room decided, what is to be done, off the guidelines, dissent. */
final class OpinionFields extends Div {

    private final LiveDecision decision;
    private final ActionsField actions;
    private final Checkbox offGuideline = new Checkbox(Texts.text("opinion.offGuideline.tick"));
    private final TextArea justification = new TextArea(Texts.text("opinion.justification"));
    private final TextArea dissent = new TextArea(Texts.text("opinion.dissent"));

    OpinionFields(OpinionContent content, List<String> programmes, LocalDate today) {
        addClassName("rc-stack");
        decision = new LiveDecision(programmes, today, kept -> {});
        decision.show(content);
        actions = new ActionsField(content.actions(), programmes);
        offGuideline.setTestId("off-guideline");
        offGuideline.addValueChangeListener(change -> justification.setVisible(change.getValue()));
        offGuideline.setValue(content.offGuideline());
        justification.setVisible(content.offGuideline());
        justification.setValue(content.justification());
        justification.setWidthFull();
        dissent.setValue(content.dissent());
        dissent.setHelperText(Texts.text("opinion.dissent.help"));
        dissent.setWidthFull();
        add(decision, actions, offGuideline, justification, dissent);
    }

    OpinionContent content() {
        OpinionContent decided = decision.content();
        return new OpinionContent(
                        decided.outcome(),
                        decided.programme(),
                        decided.reason(),
                        decided.text(),
                        decided.conditions(),
                        offGuideline.getValue(),
                        justification.getValue(),
                        dissent.getValue(),
                        decided.rediscussOn(),
                        actions.actions())
                .settled();
    }
}
