package fr.recours.ui.rcp;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One thing to do, being written. */
final class ActionLine extends Div {

    private final Select<ActionKind> kind = new Select<>();
    private final Select<String> programme = new Select<>();
    private final TextField text = new TextField(Texts.text("opinion.action.text"));
    private final DatePicker due = ComponentTexts.localised(new DatePicker(Texts.text("opinion.action.due")));

    ActionLine(OpinionAction action, List<String> programmes, Runnable written, Consumer<ActionLine> remove) {
        addClassName("rcp-action-line");
        kind.setLabel(Texts.text("opinion.action.kind"));
        kind.setItems(ActionKind.values());
        kind.setItemLabelGenerator(Texts::label);
        programme.setLabel(Texts.text("opinion.programme"));
        programme.setItems(programmes);
        Button away = new Button(Icon.CLOSE.create(), click -> remove.accept(this));
        away.setAriaLabel(Texts.text("opinion.action.remove"));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        kind.addValueChangeListener(change -> programme.setVisible(change.getValue() == ActionKind.INCLUDE));
        kind.setValue(action.kind());
        programme.setVisible(action.kind() == ActionKind.INCLUDE);
        programme.setValue(action.programme());
        text.setValue(action.text());
        text.setTestId("action-text");
        due.setValue(action.dueOn());
        text.setValueChangeMode(ValueChangeMode.ON_BLUR);
        Stream.<HasValue<?, ?>>of(kind, programme, text, due)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        written.run();
                    }
                }));
        add(kind, programme, text, due, away);
    }

    OpinionAction action() {
        ActionKind chosen = kind.getValue();
        return new OpinionAction(
                chosen, text.getValue(), chosen == ActionKind.INCLUDE ? programme.getValue() : null, due.getValue());
    }
}
