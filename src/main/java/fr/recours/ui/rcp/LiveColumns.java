package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.SessionItem;
import fr.recours.shared.FrenchTime;
import java.util.function.Consumer;

/**
 * A case and what is decided about it. Its fields stay on the page for as long as the case does: a field taken off under the
 * hand that types would leave the next letters to the keys of the room.
 */
final class LiveColumns extends Div {

    private final transient LiveServices services;
    private final AgendaItemId item;
    private final LiveCase told;
    private final LiveDecision decision;
    private final Div right = new Div();
    private transient SessionItem shown;
    private SessionTimer timer;

    LiveColumns(SessionItem running, LiveServices services, Consumer<Runnable> act) {
        this.services = services;
        this.item = running.id();
        this.shown = running;
        AgendaCase read = services.cases().read(item);
        told = new LiveCase(running, read, services);
        timer = timerOf(running);
        decision = new LiveDecision(
                read.file().verdicts().stream()
                        .map(verdict -> verdict.programme())
                        .toList(),
                FrenchTime.today(services.clock()),
                (seen, written) -> act.accept(() -> services.live().keep(item, seen, written)));
        decision.begin(services.opinions().begin(item));
        showKept();
        right.add(timer, decision);
        add(told, right);
        addClassName("rcp-live-columns");
    }

    boolean isOf(SessionItem running) {
        return item.equals(running.id());
    }

    AgendaItemId item() {
        return item;
    }

    /** @param comments how many there are now: only those of others that came meanwhile are read again */
    void show(SessionItem running, int comments) {
        if (comments != told.comments()) {
            told.show(services.cases().comments(item));
        }
        if (!running.equals(shown)) {
            shown = running;
            SessionTimer now = timerOf(running);
            right.replace(timer, now);
            timer = now;
        }
    }

    private SessionTimer timerOf(SessionItem running) {
        return new SessionTimer(running, services.clock().instant());
    }

    /** What another screen wrote. */
    void showKept() {
        services.live().kept(item).ifPresent(decision::show);
    }
}
