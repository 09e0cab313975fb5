package fr.recours.rcp.internal;

import fr.recours.access.People;
import fr.recours.audit.AuditAction;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Paper;
import fr.recours.rcp.internal.papers.AgendaSheet;
import fr.recours.rcp.internal.papers.MeetingSheet;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.rcp.internal.papers.PaperPress;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agenda as a paper: what its page shows this reader now. It is kept nowhere. */
@Component
class AgendaPaper {

    private final AgendaReader agendas;
    private final PaperPress press;
    private final People people;
    private final RcpTrail trail;
    private final Clock clock;

    AgendaPaper(AgendaReader agendas, PaperPress press, People people, RcpTrail trail, Clock clock) {
        this.agendas = agendas;
        this.press = press;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    Paper of(MeetingId id) {
        Agenda agenda = agendas.read(id);
        MeetingSummary meeting = agenda.meeting();
        trail.record(people.current(), AuditAction.AGENDA_READ, id.value(), "PAPER");
        return new Paper(
                "ordre-du-jour-rcp-" + meeting.start().toLocalDate() + ".pdf",
                press.agenda(new AgendaSheet(
                        new PaperMark(id.value(), 1, clock.instant().truncatedTo(ChronoUnit.MINUTES)),
                        new MeetingSheet(meeting.start(), meeting.end(), meeting.place(), false),
                        agenda.rows().stream().map(AgendaPaper::line).toList())));
    }

    private static AgendaSheet.Line line(AgendaRow row) {
        return new AgendaSheet.Line(
                row.startsAt(),
                row.plannedMinutes(),
                row.referral().reference(),
                row.referral().referrerName(),
                row.referral().centreName(),
                row.kind(),
                row.question(),
                row.verdicts());
    }
}
