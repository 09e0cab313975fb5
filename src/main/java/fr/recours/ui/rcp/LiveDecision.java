package fr.recours.ui.rcp;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.OpinionContent;
import fr.recours.rcp.OpinionDraft;
import fr.recours.rcp.OutcomeCode;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** An opinion being written, in the room and after it: whatever is changed here is handed on at once, for whoever keeps it. */
final class LiveDecision extends Div {

    private static final int USUAL_MONTHS = 6;

    private final OutcomeChoice outcome = new OutcomeChoice(this::outcomeChosen);
    private final ComboBox<String> programme = new ComboBox<>(Texts.text("rcp.live.programme"));
    private final SharedArea text = new SharedArea("rcp.live.text", this::written);
    private final FromCase fromCase = new FromCase();
    private final SharedArea reason = new SharedArea("rcp.live.reason", this::written);
    private final SharedArea conditions = new SharedArea("rcp.live.conditions", this::written);
    private final DatePicker again = ComponentTexts.localised(new DatePicker(Texts.text("rcp.live.again")));
    private final OpinionFurther further;
    private final transient BiConsumer<OpinionContent, OpinionContent> keep;
    private final LocalDate today;
    private OpinionContent seen = OpinionContent.empty("");

    /** @param keep given what this screen said before, and what it says now */
    LiveDecision(List<String> programmes, LocalDate today, BiConsumer<OpinionContent, OpinionContent> keep) {
        this.keep = keep;
        this.today = today;
        addClassName("rcp-decision");
        programme.setItems(Stream.concat(programmes.stream(), Stream.of(OpinionContent.NO_PROGRAMME))
                .toList());
        programme.setItemLabelGenerator(
                code -> code.equals(OpinionContent.NO_PROGRAMME) ? Texts.text("opinion.programme.none") : code);
        programme.setClearButtonVisible(true);
        programme.addValueChangeListener(change -> writtenIf(change.isFromClient()));
        again.setMin(today.plusDays(1));
        again.addValueChangeListener(change -> writtenIf(change.isFromClient()));
        further = new OpinionFurther(programmes, this::written);
        add(outcome, programme, text, fromCase, reason, conditions, again, further);
        showNeeded();
    }

    /** Half written from the case. */
    void begin(OpinionDraft draft) {
        fromCase.begunWith(draft);
        show(OpinionContent.empty(draft.text()));
    }

    /** What was kept, by this screen or another: only what differs is set, so that nobody is disturbed who writes elsewhere. */
    void show(OpinionContent kept) {
        if (outcome.chosen() != kept.outcome()) {
            outcome.choose(kept.outcome());
        }
        OpinionContent here = content();
        if (!Objects.equals(here.programme(), kept.programme())) {
            programme.setValue(kept.programme());
        }
        if (!Objects.equals(here.rediscussOn(), kept.rediscussOn())) {
            again.setValue(kept.rediscussOn());
        }
        text.show(here.text(), kept.text());
        reason.show(here.reason(), kept.reason());
        conditions.show(here.conditions(), kept.conditions());
        further.show(here, kept);
        showNeeded();
        seen = content();
    }

    /** What is on view alone: what a field held before the outcome changed is not said. */
    OpinionContent content() {
        return further.with(new OpinionContent(
                        outcome.chosen(),
                        programme.getValue(),
                        reason.getValue(),
                        text.getValue(),
                        conditions.getValue(),
                        false,
                        "",
                        "",
                        again.getValue(),
                        List.of()))
                .settled();
    }

    private void outcomeChosen() {
        OutcomeCode code = outcome.chosen();
        if (code != null && code.rediscusses() && again.getValue() == null) {
            again.setValue(today.plusMonths(USUAL_MONTHS));
        }
        written();
    }

    private void writtenIf(boolean here) {
        if (here) {
            written();
        }
    }

    private void written() {
        showNeeded();
        OpinionContent before = seen;
        seen = content();
        keep.accept(before, seen);
    }

    /** Only what the outcome asks for. */
    private void showNeeded() {
        OutcomeCode code = outcome.chosen();
        reason.setVisible(code != null && code.needsReason());
        conditions.setVisible(code != null && code.needsConditions());
        again.setVisible(code != null && code.rediscusses());
        programme.setRequiredIndicatorVisible(code != null && code.decidesOnProgramme());
        fromCase.show(text.getValue());
    }
}
