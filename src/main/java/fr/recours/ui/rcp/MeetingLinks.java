package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.OpinionId;
import fr.recours.shared.NotFoundException;
import java.util.UUID;

/** The way to the RCP screens from anywhere else. */
public final class MeetingLinks {

    /** Path of the members, and of who stands in for the chair. */
    public static final String MEMBERS = MembersView.ROUTE;

    private MeetingLinks() {}

    /** The list of coming meetings. */
    public static RouterLink toList(String text) {
        return new RouterLink(text, MeetingListView.class);
    }

    /** Path of what is discussed in writing. */
    public static String consultation(UUID meeting) {
        return ConsultationView.ROUTE + "/" + meeting;
    }

    /** Path of the agenda of one meeting. */
    public static String path(UUID meeting) {
        return MeetingListView.ROUTE + "/" + meeting;
    }

    /** The agenda of one meeting. */
    public static RouterLink to(MeetingId meeting, String text) {
        return new RouterLink(text, AgendaView.class, parameters(meeting));
    }

    /** The running meeting, for those who lead it. */
    public static RouterLink toRoom(MeetingId meeting, String text) {
        return new RouterLink(text, LiveView.class, parameters(meeting));
    }

    /** One opinion, for those who run the hour. */
    static RouterLink toOpinion(OpinionId opinion, String text) {
        return new RouterLink(text, OpinionView.class, new RouteParameters(OpinionView.OPINION, opinion.toString()));
    }

    /** Leaves the present screen for the agenda of a meeting. */
    public static void open(Component from, MeetingId meeting) {
        from.getUI().ifPresent((UI ui) -> ui.navigate(AgendaView.class, parameters(meeting)));
    }

    /**
     * The meeting whose page is entered.
     *
     * @throws NotFoundException when the address names none
     */
    static MeetingId entered(BeforeEnterEvent event) {
        try {
            return event.getRouteParameters()
                    .get(AgendaView.MEETING)
                    .map(UUID::fromString)
                    .map(MeetingId::new)
                    .orElseThrow(NotFoundException::new);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }

    private static RouteParameters parameters(MeetingId meeting) {
        return new RouteParameters(AgendaView.MEETING, meeting.toString());
    }
}
