package fr.recours.rcp.internal;

import fr.recours.rcp.Attendee;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.Presence;
import fr.recours.rcp.internal.papers.CaseSheet;
import fr.recours.rcp.internal.papers.FrenchWords;
import fr.recours.rcp.internal.papers.MeetingSheet;
import fr.recours.rcp.internal.papers.MinutesSheet;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.Specialty;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.SealedTexts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gathers what the minutes of a meeting say, for somebody who may read its cases. */
@Component
class MinutesGathering {

    private final MeetingSheets sheets;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final AttendeeReader attendees;
    private final OpinionStore opinions;
    private final SignedOpinions signed;
    private final CancelledCases cancelled;
    private final Confirmations confirmations;
    private final CasePeople people;
    private final CasesThen then;
    private final SealedTexts texts;
    private final FrenchWords words = new FrenchWords();

    MinutesGathering(
            MeetingSheets sheets,
            MeetingRepository meetings,
            AgendaItemRepository items,
            AttendeeReader attendees,
            OpinionStore opinions,
            SignedOpinions signed,
            CancelledCases cancelled,
            Confirmations confirmations,
            CasePeople people,
            CasesThen then,
            SealedTexts texts) {
        this.sheets = sheets;
        this.meetings = meetings;
        this.items = items;
        this.attendees = attendees;
        this.opinions = opinions;
        this.signed = signed;
        this.cancelled = cancelled;
        this.confirmations = confirmations;
        this.people = people;
        this.then = then;
        this.texts = texts;
    }

    MinutesSheet of(MeetingEntity meeting, PaperMark mark, String madeBy) {
        MeetingSheet sheet = sheets.of(meeting);
        List<Attendee> people = attendees.of(meeting.id());
        return new MinutesSheet(
                mark,
                sheet,
                names(people, Presence.PRESENT),
                names(people, Presence.EXCUSED),
                names(people, Presence.ABSENT),
                cases(meeting),
                confirmations.at(meeting.id()).stream()
                        .map(written -> meetings.findById(written).orElseThrow(NotFoundException::new))
                        .flatMap(written -> cases(written).stream())
                        .filter(told -> !told.cancelled())
                        .toList(),
                next(meeting).map(sheets::of).orElse(null),
                madeBy);
    }

    private List<CaseSheet> cases(MeetingEntity meeting) {
        List<AgendaItemEntity> listed = items.everOn(meeting.id());
        Set<UUID> gone = cancelled.among(listed);
        return listed.stream()
                .map(item -> gone.contains(item.referralId()) ? CaseSheet.cancelledCase() : caseSheet(item, meeting))
                .toList();
    }

    private List<String> names(List<Attendee> people, Presence presence) {
        return people.stream()
                .filter(attendee -> attendee.presence() == presence)
                .map(this::name)
                .toList();
    }

    /** {@code Pr Étienne Maubert, hématologie}. */
    private String name(Attendee attendee) {
        Specialty specialty = attendee.specialty();
        return specialty == null
                ? attendee.name()
                : attendee.name() + ", " + words.label(specialty).toLowerCase(Locale.FRENCH);
    }

    /** As the case was when the room decided, whatever was told since. */
    private CaseSheet caseSheet(AgendaItemEntity item, MeetingEntity meeting) {
        Optional<OpinionEntity> opinion = opinions.currentOf(item.id());
        ReferralFile file = then.read(
                item.referralId(), opinion.map(OpinionEntity::concludedAt).orElseGet(meeting::closedAt));
        return new CaseSheet(
                file.row().reference(),
                file.row().referrerName(),
                file.row().centreName(),
                file.content().question(),
                then.history(file, meeting),
                keptOut(item),
                opinion.map(signed::decision).orElse(null),
                item.cause(),
                reason(item));
    }

    private List<String> keptOut(AgendaItemEntity item) {
        Set<UUID> conflicts = people.conflicts(item.referralId());
        return attendees.of(item.meetingId()).stream()
                .filter(attendee -> attendee.presence() == Presence.PRESENT)
                .filter(attendee -> attendee.person() != null
                        && conflicts.contains(attendee.person().value()))
                .map(Attendee::name)
                .toList();
    }

    private String reason(AgendaItemEntity item) {
        byte[] sealed = item.reason();
        return sealed == null ? "" : texts.open(item.id(), CarryingOver.REASON, sealed);
    }

    /** The one to which "the next RCP" leads. */
    private Optional<MeetingEntity> next(MeetingEntity meeting) {
        return meetings.findByWrittenFalseAndStartAtGreaterThanEqualOrderByStartAt(meeting.startAt()).stream()
                .filter(later -> !later.id().equals(meeting.id()) && later.state() != MeetingState.CANCELLED)
                .findFirst();
    }
}
