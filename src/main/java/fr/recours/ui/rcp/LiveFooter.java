package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.Texts;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What can be done now, each on one key: start, next case, carry over, validate, end. */
final class LiveFooter extends Div {

    private final transient LiveServices services;
    private final transient Consumer<Runnable> act;

    LiveFooter(
            SessionBoard board,
            @Nullable SessionItem running,
            LiveServices services,
            Runnable conclude,
            Consumer<Runnable> act) {
        this.services = services;
        this.act = act;
        addClassName("rcp-live-footer");
        board.next()
                .ifPresent(next -> add(new Span(Texts.text(
                        "rcp.live.next.is",
                        next.reference(),
                        next.plannedMinutes(),
                        services.people().require(next.referrer()).displayName()))));
        if (running != null) {
            runningActions(running, conclude);
        } else if (board.meeting().state() == MeetingState.RUNNING) {
            idleActions(board);
        } else if (board.meeting().state() == MeetingState.AGENDA_PUBLISHED) {
            MeetingId id = board.meeting().id();
            add(primary(Keys.on(
                    new Button(Texts.text("rcp.live.start"), click -> Starting.start(id, services, act)), 'o')));
        }
    }

    private void runningActions(SessionItem running, Runnable conclude) {
        boolean still = running.runningSince() == null;
        add(
                Keys.on(
                        new Button(
                                Texts.text(still ? "rcp.live.resume" : "rcp.live.pause"),
                                click -> act.accept(() -> services.live().pause(running.id(), !still))),
                        'x'),
                Keys.on(
                        new Button(Texts.text("rcp.live.defer"), click -> DeferDialog.of(running, services, act)
                                .open()),
                        'r'),
                primary(concluding(conclude)));
    }

    /** Its key is the screen's own, which works while the opinion is typed. */
    private static Button concluding(Runnable conclude) {
        Button button = new Button(Texts.text("rcp.live.conclude"), click -> conclude.run());
        button.setSuffixComponent(new Kbd("Ctrl ↵"));
        return button;
    }

    private void idleActions(SessionBoard board) {
        if (!board.waiting().isEmpty()) {
            Button rest = new Button(
                    Texts.text("rcp.live.defer.rest"), click -> DeferDialog.ofTheRest(board.waiting(), services, act)
                            .open());
            rest.setTestId("defer-rest");
            add(rest);
        }
        board.next()
                .ifPresentOrElse(
                        next -> add(primary(Keys.on(
                                new Button(
                                        Texts.text("rcp.live.next"),
                                        click ->
                                                act.accept(() -> services.live().open(next.id()))),
                                'n'))),
                        () -> add(primary(new Button(
                                Texts.text("rcp.live.end"),
                                click -> act.accept(() ->
                                        services.life().end(board.meeting().id()))))));
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
