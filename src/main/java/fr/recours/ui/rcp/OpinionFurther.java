package fr.recours.ui.rcp;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.OpinionContent;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What few opinions say besides: what is to be done, off the guidelines, dissent. Folded while none of it is said. */
final class OpinionFurther extends Details {

    private final ActionsField actions;
    private final Checkbox offGuideline = new Checkbox(Texts.text("opinion.offGuideline.tick"));
    private final SharedArea justification;
    private final SharedArea dissent;

    OpinionFurther(List<String> programmes, Runnable written) {
        super(Texts.text("opinion.further"));
        addClassName("rcp-further");
        actions = new ActionsField(programmes, written);
        justification = new SharedArea("opinion.justification", written);
        dissent = new SharedArea("opinion.dissent", written);
        dissent.setHelperText(Texts.text("opinion.dissent.help"));
        offGuideline.setTestId("off-guideline");
        offGuideline.addValueChangeListener(change -> {
            justification.setVisible(change.getValue());
            if (change.isFromClient()) {
                written.run();
            }
        });
        justification.setVisible(false);
        Div fields = new Div(actions, offGuideline, justification, dissent);
        fields.addClassName("rc-stack");
        add(fields);
    }

    /** What was decided, with what is said here. */
    OpinionContent with(OpinionContent decided) {
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
                actions.actions());
    }

    /** @param here what this screen says now */
    void show(OpinionContent here, OpinionContent kept) {
        if (!here.actions().equals(kept.actions())) {
            actions.show(kept.actions());
        }
        offGuideline.setValue(kept.offGuideline());
        justification.show(here.justification(), kept.justification());
        dissent.show(here.dissent(), kept.dissent());
        if (!kept.actions().isEmpty() || kept.offGuideline() || !kept.dissent().isBlank()) {
            setOpened(true);
        }
    }
}
