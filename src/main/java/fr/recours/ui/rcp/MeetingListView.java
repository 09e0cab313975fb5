package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The coming meetings, month by month under their year: the next one first and larger, then each with its budget. */
@Route(MeetingListView.ROUTE)
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class MeetingListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "seances";

    private static final Set<MeetingState> WAITS = EnumSet.of(MeetingState.RUNNING, MeetingState.ENDED);

    private final transient Meetings meetings;
    private final transient WrittenConsultations consultations;
    private final transient People people;
    private final transient MeetingActions actions;
    private final transient Clock clock;

    MeetingListView(
            Meetings meetings, WrittenConsultations consultations, People people, MeetingActions actions, Clock clock) {
        this.actions = actions;
        this.meetings = meetings;
        this.consultations = consultations;
        this.people = people;
        this.clock = clock;
        addClassName("rc-page");
        LineKeys.walk(this, ".rcp-opens", "");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        List<MeetingSummary> coming = meetings.upcoming();
        List<MeetingSummary> past = meetings.past();
        add(header(coming));
        ConsultationsPanel.open(consultations.open()).ifPresent(this::add);
        if (coming.isEmpty()) {
            add(new Panel()
                    .with(new EmptyState(
                            Icon.CALENDAR, Texts.text("rcp.list.empty"), Texts.text("rcp.list.empty.why"))));
            addPast(past);
            return;
        }
        AgendaAccess access = AgendaAccess.of(people.current());
        add(NextMeeting.of(coming.getFirst(), access, clock));
        // before a year of coming ones while one of them waits for its minutes
        boolean waits = past.stream().anyMatch(one -> WAITS.contains(one.state()));
        if (waits) {
            addPast(past);
        }
        if (coming.size() > 1) {
            add(later(coming.subList(1, coming.size()), coming.getFirst().place(), access));
        }
        if (!waits) {
            addPast(past);
        }
    }

    private PageHeader header(List<MeetingSummary> coming) {
        PageHeader header = new PageHeader(Texts.text("rcp.list.title")).withSubtitle(Texts.text("rcp.list.subtitle"));
        if (people.current().is(Role.COORDINATOR)) {
            RouterLink toMembers = new RouterLink(Texts.text("rcp.members.title"), MembersView.class);
            toMembers.addClassName("rc-link-button");
            header.withActions(toMembers);
            if (!coming.isEmpty()) {
                header.withActions(actions.add(coming.getLast(), this::show));
            }
        }
        return header;
    }

    private void addPast(List<MeetingSummary> past) {
        if (!past.isEmpty()) {
            add(PastMeetings.of(past, AgendaAccess.of(people.current())));
        }
    }

    private Panel later(List<MeetingSummary> meetings, String usualPlace, AgendaAccess access) {
        Panel panel = new Panel().flush();
        panel.getElement().setAttribute("role", "region").setAttribute("aria-label", Texts.text("rcp.list.later"));
        meetings.stream()
                .collect(Collectors.groupingBy(meeting -> meeting.start().getYear(), TreeMap::new, Collectors.toList()))
                .forEach((year, ofYear) -> {
                    H2 heading = new H2(Integer.toString(year));
                    heading.addClassName("rcp-year");
                    UnorderedList list = new UnorderedList();
                    list.addClassName("rc-list");
                    ofYear.forEach(meeting -> list.add(new MeetingLine(meeting, usualPlace, access, clock)));
                    panel.with(heading, list);
                });
        return panel;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rcp.list.title");
    }
}
