package fr.recours.ui.kit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import fr.recours.rcp.MeetingSummary;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How people join a meeting who are not in Paris: the link, and its hour where they are. */
public final class MeetingJoin {

    /** Guadeloupe and Martinique keep one time. */
    private static final ZoneId ANTILLES = ZoneId.of("America/Guadeloupe");

    private static final ZoneId REUNION = ZoneId.of("Indian/Reunion");

    private MeetingJoin() {}

    /** The link of the meeting, where it has one. */
    public static Optional<Anchor> link(MeetingSummary meeting) {
        if (meeting.videoLink().isEmpty()) {
            return Optional.empty();
        }
        Anchor link = new Anchor(meeting.videoLink(), Texts.text("rcp.join"), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        return Optional.of(link);
    }

    /** {@code Antilles 08:00, La Réunion 16:00}. */
    public static String overseas(MeetingSummary meeting) {
        return Texts.text("rcp.overseas", time(meeting.start(), ANTILLES), time(meeting.start(), REUNION));
    }

    private static String time(ZonedDateTime start, ZoneId there) {
        return Formats.time(start.withZoneSameInstant(there).toLocalTime());
    }
}
