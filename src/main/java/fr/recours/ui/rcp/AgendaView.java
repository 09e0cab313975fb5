package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.LiveMeeting;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.MeetingJoin;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of one meeting: the hour and its budget, the cases in order, the deadlines. The coordination moves cases from
 * here; chair and experts read it once published. A meeting that is not for the reader is not found.
 */
@Route(MeetingListView.ROUTE + "/:" + AgendaView.MEETING)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class AgendaView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String MEETING = "meeting";

    private static final Set<MeetingState> HEARD = EnumSet.range(MeetingState.RUNNING, MeetingState.ARCHIVED);

    private static final String LINKS = ".rcp-agenda-line a";

    private final transient Meetings meetings;
    private final transient LiveMeeting live;
    private final transient AgendaActs acts;
    private final transient MeetingActions actions;
    private final transient AgendaSides sides;
    private final transient WrittenConsultations consultations;
    private final transient People people;
    private final transient Clock clock;

    /** What a screen reader is told of a new order; it stays while all else is drawn again. */
    private final Span said = new Span();

    private String title = "";
    private Trail trail = new Trail();

    AgendaView(
            Meetings meetings,
            LiveMeeting live,
            AgendaActs acts,
            MeetingActions actions,
            AgendaSides sides,
            WrittenConsultations consultations,
            People people,
            Clock clock) {
        this.meetings = meetings;
        this.live = live;
        this.acts = acts;
        this.actions = actions;
        this.sides = sides;
        this.consultations = consultations;
        this.people = people;
        this.clock = clock;
        addClassNames("rc-page", "rc-wide");
        said.addClassName("rc-hidden-text");
        said.getElement().setAttribute("aria-live", "polite");
        add(said);
        LineKeys.walk(this, LINKS, ".rcp-agenda-line:focus-within .move");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(MeetingLinks.entered(event));
    }

    private Agenda show(MeetingId id) {
        Agenda agenda = meetings.agenda(id);
        MeetingSummary meeting = agenda.meeting();
        trail = new Trail(
                new Crumb(Texts.text("rcp.nav"), MeetingListView.ROUTE),
                Crumb.here(Formats.longDay(meeting.start().toLocalDate())));
        title = Texts.text("rcp.agenda.title.short", MeetingWords.day(meeting));
        Div main = new Div(cases(agenda));
        main.addClassName("rc-stack");
        if (heard(meeting)) {
            DiscussedPanel.of(live.board(id)).ifPresent(main::addComponentAsFirst);
        }
        if (meeting.state() == MeetingState.RUNNING && !people.current().is(Role.EXPERT)) {
            ConsultationsPanel.toConfirm(consultations, meeting, () -> show(id)).ifPresent(main::addComponentAsFirst);
        }
        Div columns = new Div(main, sides.of(agenda, () -> show(id)));
        columns.addClassName("rcp-columns");
        remove(getChildren().filter(child -> child != said).toList());
        add(header(meeting), BudgetCard.of(agenda), columns);
        return agenda;
    }

    private PageHeader header(MeetingSummary meeting) {
        PageHeader header = new PageHeader(Texts.text("rcp.agenda.title", MeetingWords.longDay(meeting)))
                .withMark(StatusBadge.of(meeting.state()))
                .withSubtitle(MeetingWords.hours(meeting), MeetingJoin.overseas(meeting), MeetingWords.place(meeting));
        MeetingJoin.link(meeting).ifPresent(header::withSubtitle);
        actions.of(meeting, () -> show(meeting.id())).forEach(header::withActions);
        return header;
    }

    /** Whether it may have given opinions that this reader works on. */
    private boolean heard(MeetingSummary meeting) {
        return !people.current().is(Role.EXPERT) && HEARD.contains(meeting.state());
    }

    private Component cases(Agenda agenda) {
        boolean open = agenda.meeting().state() == MeetingState.OPEN_FOR_LISTING
                && agenda.meeting().cutOff().isAfter(clock.instant());
        if (agenda.rows().isEmpty()) {
            return new Panel()
                    .with(new EmptyState(
                            Icon.CALENDAR,
                            Texts.text("rcp.agenda.empty"),
                            Texts.text(
                                    open ? "rcp.agenda.empty.why" : "rcp.agenda.empty.closed",
                                    Formats.day(agenda.meeting().cutOff()))));
        }
        boolean coordination = people.current().is(Role.COORDINATOR);
        AgendaOrder order = acts.orders(agenda.meeting())
                ? new AgendaOrder(
                        agenda.rows(),
                        (row, before) -> put(row, before, agenda.meeting().id()))
                : null;
        return AgendaList.of(
                agenda, open, coordination, order, line -> acts.arm(line, agenda.meeting(), () -> again(line, agenda)));
    }

    /** Draws the agenda again with its new hours, and stays on the case. */
    private void put(AgendaRow row, @Nullable AgendaRow before, MeetingId meeting) {
        try {
            meetings.order(meeting, row.id(), before == null ? null : before.id());
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            said.setText("");
            show(meeting);
            return;
        }
        List<AgendaRow> rows = show(meeting).rows();
        rows.stream().filter(one -> one.id().equals(row.id())).findFirst().ifPresent(now -> {
            int place = rows.indexOf(now);
            said.setText(Texts.text(
                    "rcp.order.done", CaseNames.full(now.referral()), place + 1, Formats.time(now.startsAt())));
            LineKeys.focus(this, LINKS, place);
        });
    }

    /** Draws the agenda as it now is, and stays where the case was. */
    private void again(AgendaLine line, Agenda agenda) {
        int place = agenda.rows().indexOf(line.row());
        show(agenda.meeting().id());
        LineKeys.focus(this, LINKS, place);
    }

    @Override
    public Component bar() {
        return trail;
    }

    @Override
    public String getPageTitle() {
        return title;
    }
}
