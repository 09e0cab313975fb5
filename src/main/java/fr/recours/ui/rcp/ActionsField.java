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
    private final transient Runnable written;

    ActionsField(List<String> programmes, Runnable written) {
        this.programmes = programmes;
        this.written = written;
        addClassName("rc-stack");
        lines.addClassName("rc-stack");
        Span heading = new Span(Texts.text("opinion.actions"));
        heading.addClassNames("rc-s", "rc-medium");
        Button more = new Button(Texts.text("opinion.action.add"), Icon.PLUS.create(), click -> {
            line(new OpinionAction(ActionKind.EXAMINATION, "", null, null));
            written.run();
        });
        more.setTestId("add-action");
        add(heading, lines, new Div(more));
    }

    void show(List<OpinionAction> actions) {
        lines.removeAll();
        actions.forEach(this::line);
    }

    private void line(OpinionAction action) {
        lines.add(new ActionLine(action, programmes, written, gone -> {
            lines.remove(gone);
            written.run();
        }));
    }

    List<OpinionAction> actions() {
        return lines.getChildren()
                .map(ActionLine.class::cast)
                .map(ActionLine::action)
                .toList();
    }
}
