package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.OutcomeCode;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.util.function.Consumer;

/**
 * Between two cases: all of the meeting, what became of those before and what is still to come, whose turn may come out of
 * order (portal.md §4). No name, as on the whole screen.
 */
final class LiveQueue extends OrderedList {

    private final transient SessionBoard board;
    private final transient LiveServices services;
    private final transient Consumer<Runnable> act;

    LiveQueue(SessionBoard board, LiveServices services, Consumer<Runnable> act) {
        this.board = board;
        this.services = services;
        this.act = act;
        addClassNames("rc-list", "rcp-live-queue");
        getElement().setAttribute("aria-label", Texts.text("rcp.live.queue"));
        board.items().forEach(item -> add(line(item)));
    }

    private ListItem line(SessionItem item) {
        Span reference = new Span(item.reference());
        reference.addClassName("rc-medium");
        Span minutes = new Span(Texts.text("rcp.minutes", item.plannedMinutes()));
        minutes.addClassName("rc-2nd");
        ListItem line =
                new ListItem(reference, new StatusBadge(Texts.label(item.kind()), Tone.LINE), minutes, became(item));
        if (item.carryOver() > 0) {
            line.addComponentAtIndex(2, carried(item));
        }
        if (item.waits() && board.meeting().state() == MeetingState.RUNNING) {
            line.add(
                    button("open", item, () -> act.accept(() -> services.live().open(item.id()))),
                    button("defer", item, () -> DeferDialog.of(item, services, act)
                            .open()));
        }
        if (item.waits() && services.people().current().is(Role.COORDINATOR)) {
            line.add(button("remove", item, () -> services.removing()
                    .ask(item.id(), item.reference(), () -> act.accept(() -> {}))));
        }
        return line;
    }

    private static Button button(String what, SessionItem item, Runnable act) {
        Button button = new Button(Texts.text("rcp.line." + what), click -> act.run());
        button.setAriaLabel(Texts.text("rcp.line." + what + ".of", item.reference()));
        button.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        button.setTestId("queue-" + what);
        return button;
    }

    private static StatusBadge carried(SessionItem item) {
        return new StatusBadge(CarriedWords.of("rcp.agenda.carried", item.carryOver(), item.carriedFor()), Tone.WARN);
    }

    private static Span became(SessionItem item) {
        OutcomeCode outcome = item.outcome();
        Span became = new Span(
                switch (item.state()) {
                    case DISCUSSED -> outcome == null ? Texts.text("rcp.live.queue.discussed") : Texts.label(outcome);
                    case DEFERRED -> CarriedWords.of("rcp.live.queue.deferred", item.carryOver() + 1, item.cause());
                    case LISTED, FROZEN, RUNNING, REMOVED ->
                        Texts.text(item.kept() ? "rcp.agenda.kept" : "rcp.live.queue.coming");
                });
        became.addClassName("became");
        return became;
    }
}
