package fr.recours.ui.kit;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Reason;
import fr.recours.matching.Source;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Why: one line a criterion, in four aligned columns: icon, criterion with its date, value, threshold. */
public final class ReasonList extends NativeTable {

    private final LocalDate asOf;

    /**
     * One line a criterion, the reason that decides it; the lines in the order given, none told twice.
     *
     * @param asOf the date they were judged for
     */
    public ReasonList(Collection<CriterionOutcome> outcomes, LocalDate asOf) {
        this.asOf = asOf;
        addClassName("rc-why");
        Set<Reason> told = new HashSet<>();
        for (CriterionOutcome outcome : outcomes) {
            if (outcome.reasons().isEmpty()) {
                NativeTableCell label =
                        new NativeTableCell(Texts.text(outcome.criterion().label()));
                line(VerdictLook.of(outcome), label, "", "");
            } else if (told.add(outcome.reasons().getFirst())) {
                line(outcome, outcome.reasons().getFirst(), false);
            }
        }
    }

    /**
     * Reasons of one criterion, a line each, with how each value was found and where it comes from.
     *
     * @param asOf the date it was judged for
     */
    public ReasonList(CriterionOutcome outcome, List<Reason> reasons, LocalDate asOf) {
        this.asOf = asOf;
        addClassName("rc-why");
        reasons.forEach(reason -> line(outcome, reason, true));
    }

    private void line(CriterionOutcome outcome, Reason reason, boolean explained) {
        NativeTableCell label = new NativeTableCell();
        label.add(new Span(Texts.text(reason.label())));
        PartialDate date = reason.measuredOn();
        if (date != null) {
            String when = Formats.aged(date, asOf);
            label.add(small(" " + (reason.stale() ? Texts.text("reason.stale", when) : when)));
        }
        if (reason.unknown() != null && !Texts.text(reason.value()).isEmpty()) {
            label.add(below(unknown(reason)));
        }
        String note = Texts.text(reason.note());
        if (explained && !note.isEmpty()) {
            label.add(below(note));
        }
        Source source = reason.source();
        if (explained && source != null) {
            label.add(below(SourceText.of(source)));
        }
        line(VerdictLook.of(reason.standing(), outcome.timed()), label, value(reason), Texts.text(reason.threshold()));
    }

    /** The value, or why there is none: an empty cell would not tell. */
    public static String value(Reason reason) {
        String value = Texts.text(reason.value());
        return value.isEmpty() && reason.truth() == Truth.UNKNOWN ? unknown(reason) : value;
    }

    private static String unknown(Reason reason) {
        UnknownReason why = reason.unknown();
        return why == null ? Texts.text("reason.missing") : Texts.label(why);
    }

    private static HtmlComponent below(String text) {
        HtmlComponent line = small(text);
        line.addClassName("rc-why-note");
        return line;
    }

    private void line(VerdictLook look, NativeTableCell label, String value, String threshold) {
        Span word = new Span(look.word());
        word.addClassName("rc-hidden-text");
        NativeTableCell icon = new NativeTableCell();
        icon.add(look.icon().small(), word);
        NativeTableRow row =
                new NativeTableRow(icon, label, new NativeTableCell(value), new NativeTableCell(threshold));
        row.addClassNames(look.classNames());
        add(row);
    }

    private static HtmlComponent small(String text) {
        HtmlComponent small = new HtmlComponent("small");
        small.getElement().setText(text);
        return small;
    }
}
