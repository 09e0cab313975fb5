package fr.recours.rcp.internal.papers;

import fr.recours.matching.Eligibility;
import fr.recours.rcp.AgendaItemKind;
import java.time.ZonedDateTime;
import java.util.List;

/** Everything the agenda of a meeting says. */
public record AgendaSheet(PaperMark mark, MeetingSheet meeting, List<Line> lines) {

    public AgendaSheet {
        lines = List.copyOf(lines);
    }

    /**
     * One case.
     *
     * @param startsAt in Europe/Paris
     * @param minutes planned for it
     */
    public record Line(
            ZonedDateTime startsAt,
            int minutes,
            String reference,
            String referrer,
            String centre,
            AgendaItemKind kind,
            String question,
            List<Eligibility> verdicts) {

        public Line {
            verdicts = List.copyOf(verdicts);
        }
    }
}
