package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.listbox.ListBox;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The meetings a case may go to: arrows walk, Enter chooses. Those without enough minutes say so and cannot be chosen; those
 * past their cut-off say so, and take an accepted case alone; those later than the meeting where it stands first say that it is
 * put off.
 */
final class MoveDialog extends Dialog {

    private final transient CaseToMove moving;
    private final transient Supplier<List<MeetingSummary>> choices;
    private final transient Clock clock;
    private final Div refusal = new Div();
    private final ListBox<MeetingSummary> list = new ListBox<>();
    private final Paragraph none = new Paragraph(Texts.text("rcp.move.none"));

    MoveDialog(CaseToMove moving, Supplier<List<MeetingSummary>> choices, Clock clock) {
        this.moving = moving;
        this.choices = choices;
        this.clock = clock;
        addClassName("rcp-move");
        setHeaderTitle(Texts.text("rcp.move.title", moving.name()));
        Paragraph now =
                new Paragraph(Texts.text("rcp.move.now", MeetingWords.longDay(moving.from()), moving.minutes()));
        now.addClassName("rcp-move-now");
        none.addClassName("rcp-move-none");
        refusal.addClassNames("rc-callout", "rc-danger", "rcp-move-refusal");
        refusal.getElement().setAttribute("role", "alert");
        list.setAriaLabel(Texts.text("rcp.move.list"));
        list.setRenderer(new ComponentRenderer<>(this::choice));
        list.setItemEnabledProvider(this::takes);
        add(now, refusal, list, none);
        getFooter().add(new Button(Texts.text("rcp.move.cancel"), click -> close()));
        refresh();
    }

    void onChoice(Consumer<MeetingSummary> chosen) {
        list.addValueChangeListener(change -> {
            MeetingSummary target = change.getValue();
            if (target != null) {
                chosen.accept(target);
            }
        });
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                list.getElement().executeJs("requestAnimationFrame(() => this.focus())");
            }
        });
    }

    /** Says why the choice was refused and shows the figures as they are now. */
    void refuse(RefusedException refused) {
        refusal.removeAll();
        refusal.add(Icon.WARNING.create(), new Span(Texts.text(refused.messageKey(), refused.arguments())));
        refusal.setVisible(true);
        refresh();
    }

    private void refresh() {
        refusal.setVisible(refusal.getComponentCount() > 0);
        List<MeetingSummary> open = choices.get();
        list.clear();
        list.setItems(open);
        list.setVisible(!open.isEmpty());
        none.setVisible(open.isEmpty());
    }

    private boolean takes(MeetingSummary meeting) {
        return meeting.minutesLeft() >= moving.minutes()
                && (moving.accepted() || !isClosed(meeting))
                && !moving.isTheChairsTo(meeting);
    }

    /** Whether it takes cases no more by itself. */
    boolean isClosed(MeetingSummary meeting) {
        return meeting.state() != MeetingState.OPEN_FOR_LISTING
                || !meeting.cutOff().isAfter(clock.instant());
    }

    private Div choice(MeetingSummary meeting) {
        Span date = new Span(MeetingWords.longDay(meeting));
        date.addClassName("date");
        Span where = new Span(where(meeting));
        where.addClassName("where");
        Span left = new Span(left(meeting));
        left.addClassNames("left", takes(meeting) ? "fits" : "short");
        Div day = new Div(date, where);
        if (moving.isPutOffTo(meeting)) {
            Span counts = new Span(putOff(meeting));
            counts.addClassNames("where", "counts");
            day.add(counts);
        }
        Div row = new Div(day, new SmallBudget(meeting), left);
        row.addClassName("rcp-move-choice");
        return row;
    }

    private String putOff(MeetingSummary meeting) {
        return Texts.text(moving.isTheChairsTo(meeting) ? "rcp.move.third" : "rcp.move.counts", moving.carryOver() + 1);
    }

    /** The place only where it is another one. */
    private String where(MeetingSummary meeting) {
        String hours = MeetingWords.hours(meeting);
        return meeting.place().equals(moving.from().place()) ? hours : hours + " · " + MeetingWords.place(meeting);
    }

    private String left(MeetingSummary meeting) {
        int missing = moving.minutes() - meeting.minutesLeft();
        if (isClosed(meeting)) {
            return Texts.text(missing <= 0 && moving.accepted() ? "rcp.move.late" : "rcp.move.closed");
        }
        return missing > 0 ? Texts.text("rcp.move.short", missing) : Texts.text("rcp.move.left", meeting.minutesLeft());
    }
}
