package fr.recours.ui.rcp;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OutcomeCode;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the room decides about the case being discussed. Kept two seconds after the last key, whoever typed. */
final class LiveDecision extends Div {

    private static final int KEEP_AFTER_MS = 2_000;
    private static final int USUAL_MONTHS = 6;

    private final OutcomeChoice outcome = new OutcomeChoice(this::outcomeChosen);
    private final ComboBox<String> programme = new ComboBox<>(Texts.text("rcp.live.programme"));
    private final TextArea text = area("rcp.live.text");
    private final TextArea reason = area("rcp.live.reason");
    private final TextArea conditions = area("rcp.live.conditions");
    private final DatePicker again = new DatePicker(Texts.text("rcp.live.again"));
    private final transient Consumer<OpinionContent> keep;
    private final LocalDate today;
    private OpinionContent shown = OpinionContent.empty("");

    LiveDecision(List<String> programmes, LocalDate today, Consumer<OpinionContent> keep) {
        this.keep = keep;
        this.today = today;
        addClassName("rcp-decision");
        programme.setItems(programmes);
        programme.setClearButtonVisible(true);
        again.setMin(today.plusDays(1));
        add(outcome, programme, text, reason, conditions, again);
        List.of(text, reason, conditions).forEach(field -> {
            field.setValueChangeMode(ValueChangeMode.TIMEOUT);
            field.setValueChangeTimeout(KEEP_AFTER_MS);
            field.addValueChangeListener(change -> keepIf(change.isFromClient()));
        });
        programme.addValueChangeListener(change -> keepIf(change.isFromClient()));
        again.addValueChangeListener(change -> keepIf(change.isFromClient()));
        showNeeded();
    }

    private static TextArea area(String key) {
        TextArea area = new TextArea(Texts.text(key));
        area.setWidthFull();
        return area;
    }

    /** What was kept, by this screen or another; unless it is what stands here already. */
    void show(OpinionContent content) {
        if (content.equals(shown)) {
            return;
        }
        shown = content;
        outcome.choose(content.outcome());
        programme.setValue(content.programme());
        text.setValue(content.text());
        reason.setValue(content.reason());
        conditions.setValue(content.conditions());
        again.setValue(content.rediscussOn());
        showNeeded();
    }

    /** What is on view alone: what a field held before the outcome changed is not said. */
    OpinionContent content() {
        return new OpinionContent(
                        outcome.chosen(),
                        programme.getValue(),
                        reason.getValue(),
                        text.getValue(),
                        conditions.getValue(),
                        shown.offGuideline(),
                        shown.justification(),
                        shown.dissent(),
                        again.getValue(),
                        shown.actions())
                .settled();
    }

    private void outcomeChosen() {
        OutcomeCode code = outcome.chosen();
        if (code != null && code.rediscusses() && again.getValue() == null) {
            again.setValue(today.plusMonths(USUAL_MONTHS));
        }
        showNeeded();
        keepIf(true);
    }

    private void keepIf(boolean typedHere) {
        if (typedHere) {
            shown = content();
            keep.accept(shown);
        }
    }

    /** Only what the outcome asks for. */
    private void showNeeded() {
        @Nullable OutcomeCode code = outcome.chosen();
        reason.setVisible(code != null && code.needsReason());
        conditions.setVisible(code != null && code.needsConditions());
        again.setVisible(code != null && code.rediscusses());
    }
}
