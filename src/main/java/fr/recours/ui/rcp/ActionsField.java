package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What is to be done after an opinion, one line each. */
final class ActionsField extends Div {

    private final Div lines = new Div();
    private final List<String> programmes;

    ActionsField(List<OpinionAction> actions, List<String> programmes) {
        this.programmes = programmes;
        addClassName("rc-stack");
        lines.addClassName("rc-stack");
        Span heading = new Span(Texts.text("opinion.actions"));
        heading.addClassNames("rc-s", "rc-medium");
        Button more = new Button(
                Texts.text("opinion.action.add"),
                Icon.PLUS.create(),
                click -> line(new OpinionAction(ActionKind.EXAMINATION, "", null, null)));
        more.setTestId("add-action");
        actions.forEach(this::line);
        add(heading, lines, new Div(more));
    }

    private void line(OpinionAction action) {
        lines.add(new ActionLine(action, programmes, lines::remove));
    }

    List<OpinionAction> actions() {
        return lines.getChildren()
                .map(ActionLine.class::cast)
                .map(ActionLine::action)
                .toList();
    }
}
