package fr.recours.ui.rcp;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
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
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Quorum;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
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

    private static final int HEADER = 0;
    private static final int LAST_ACTIONS = 1;
    private static final int CASE = 2;
    private static final int FOOTER = 3;

    private final transient LiveServices services;
    private final transient RoomScreens screens;
    private @Nullable MeetingId meeting;
    private @Nullable LiveColumns columns;
    private transient @Nullable Shown shown;
    private @Nullable Registration following;

    /** What of the meeting stands on the screen: the same again is not drawn again, so that whoever types is not disturbed. */
    private record Shown(SessionBoard board, @Nullable Quorum quorum, int comments) {}

    LiveView(LiveServices services, RoomScreens screens) {
        this.services = services;
        this.screens = screens;
        addClassNames("rc-page", "rc-wide", "rcp-live");
        add(new Div(), new Div(), new Div(), new Div());
        Shortcuts.addShortcutListener(this, this::conclude, Key.ENTER, KeyModifier.CONTROL)
                .resetFocusOnActiveElement(); // the word being typed counts
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        meeting = MeetingLinks.entered(event);
        put(LAST_ACTIONS, new LastActionsPanel(meeting, services.live()));
        draw();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        following = screens.follow(meeting(), () -> ui.access(this::draw));
        draw(); // what moved since it was entered was told to nobody here
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

    /** Draws what moved. The case and its fields stay where they are while it is discussed. */
    private void draw() {
        SessionBoard board = services.live().board(meeting());
        SessionItem running = board.running().orElse(null);
        Shown now = new Shown(
                board, quorum(board), running == null ? 0 : services.cases().commentCount(running.id()));
        if (!now.equals(shown)) {
            shown = now;
            put(HEADER, new LiveHeader(board, now.quorum(), services));
            getComponentAt(LAST_ACTIONS).setVisible(board.isBeforeTheFirst());
            discuss(board, running, now.comments());
            put(FOOTER, new LiveFooter(board, running, services, this::conclude, this::act));
        }
        if (columns != null) {
            columns.showKept();
        }
    }

    private void discuss(SessionBoard board, @Nullable SessionItem running, int comments) {
        LiveColumns there = columns;
        if (running == null) {
            columns = null;
            put(CASE, new LiveQueue(board, services, this::act));
        } else if (there == null || !there.isOf(running)) {
            columns = new LiveColumns(running, services, this::act);
            put(CASE, columns);
        } else {
            there.show(running, comments);
        }
    }

    private void put(int part, Component now) {
        replace(getComponentAt(part), now);
    }

    /** For the case being discussed; between two, for the next one. */
    private @Nullable Quorum quorum(SessionBoard board) {
        return board.running()
                .or(board::next)
                .map(item -> services.attendances().quorum(item.id()))
                .orElse(null);
    }

    private void conclude() {
        LiveColumns there = columns;
        if (there != null) {
            act(() -> services.live().conclude(there.item()));
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
