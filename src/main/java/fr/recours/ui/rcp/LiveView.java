package fr.recours.ui.rcp;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.shared.communication.PushMode;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Quorum;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;

/** The running meeting: one case at a time, the hand on the keyboard, every other screen on it following. */
@Route(MeetingListView.ROUTE + "/:" + AgendaView.MEETING + "/seance")
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR})
class LiveView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient LiveServices services;
    private final transient RoomScreens screens;
    private @Nullable MeetingId meeting;
    private @Nullable LiveDecision decision;
    private @Nullable AgendaItemId drawn;
    private transient @Nullable Shown shown;
    private @Nullable Registration following;

    /** What of the meeting stands on the screen: the same again is not drawn again, so that whoever types is not disturbed. */
    private record Shown(SessionBoard board, @Nullable Quorum quorum, int comments) {}

    LiveView(LiveServices services, RoomScreens screens) {
        this.services = services;
        this.screens = screens;
        addClassNames("rc-page", "rc-wide", "rcp-live");
        Shortcuts.addShortcutListener(this, this::conclude, Key.ENTER, KeyModifier.CONTROL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = MeetingLinks.entered(event);
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        following = screens.follow(meeting(), () -> ui.access(this::draw));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.remove();
        }
        detached.getUI().getPushConfiguration().setPushMode(PushMode.DISABLED);
    }

    private MeetingId meeting() {
        if (meeting == null) {
            throw new NotFoundException();
        }
        return meeting;
    }

    /** Draws what moved; the words being written here stay unless another screen wrote others. */
    private void draw() {
        SessionBoard board = services.live().board(meeting());
        SessionItem running = board.running().orElse(null);
        Shown now = new Shown(
                board,
                quorum(board),
                running == null ? 0 : services.cases().comments(running.id()).size());
        if (now.equals(shown)) {
            showKept();
            return;
        }
        shown = now;
        LiveDecision kept = running != null && running.id().equals(drawn) ? decision : null;
        removeAll();
        add(new LiveHeader(board, now.quorum(), services));
        if (running == null) {
            decision = null;
            drawn = null;
            add(new LiveQueue(board, services, this::act));
        } else {
            decision = kept == null ? decisionOn(running) : kept;
            drawn = running.id();
            showKept();
            Div columns = new Div(
                    new LiveCase(
                            running,
                            services.cases().read(running.id()),
                            services.programmes(),
                            services.similar().of(running.referral())),
                    new Div(new SessionTimer(running, services.clock().instant()), decision));
            columns.addClassName("rcp-live-columns");
            add(columns);
        }
        add(new LiveFooter(board, running, services, this::conclude, this::act));
    }

    /** For the case being discussed; between two, for the next one. */
    private @Nullable Quorum quorum(SessionBoard board) {
        return board.running()
                .or(board::next)
                .map(item -> services.attendances().quorum(item.id()))
                .orElse(null);
    }

    /** What another screen wrote. */
    private void showKept() {
        LiveDecision showing = decision;
        AgendaItemId item = drawn;
        if (showing != null && item != null) {
            services.live().kept(item).ifPresent(showing::show);
        }
    }

    private LiveDecision decisionOn(SessionItem running) {
        LiveDecision fresh = new LiveDecision(
                services.cases().read(running.id()).file().verdicts().stream()
                        .map(verdict -> verdict.programme())
                        .toList(),
                FrenchTime.today(services.clock()),
                (seen, written) -> act(() -> services.live().keep(running.id(), seen, written)));
        fresh.begin(services.opinions().begin(running.id()));
        return fresh;
    }

    private void conclude() {
        AgendaItemId item = drawn;
        if (item != null) {
            act(() -> services.live().conclude(item));
        }
    }

    /** Does it and draws again, or says why not. */
    private void act(Runnable work) {
        try {
            work.run();
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
        }
        draw();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rcp.live.title");
    }
}
