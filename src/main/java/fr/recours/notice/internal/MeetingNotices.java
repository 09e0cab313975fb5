package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingTimes;
import fr.recours.rcp.MeetingTimes.MeetingTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** N10: what the members of the RCP are told of a meeting, and its place in their calendars. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MeetingNotices {

    /** portal.md §5, N10. */
    private static final Duration INVITED_BEFORE = Duration.ofDays(30);

    private final MeetingTimes times;
    private final Recipients recipients;
    private final CalendarPlaces places;
    private final Telling telling;
    private final Clock clock;

    MeetingNotices(MeetingTimes times, Recipients recipients, CalendarPlaces places, Telling telling, Clock clock) {
        this.clock = clock;
        this.times = times;
        this.recipients = recipients;
        this.places = places;
        this.telling = telling;
    }

    /** A month before a meeting its hour is kept free; who becomes a member later is asked then. */
    @Transactional
    public void inviteToComing() {
        Instant now = clock.instant();
        times.between(now, now.plus(INVITED_BEFORE)).forEach(this::invite);
    }

    void invite(MeetingId meeting) {
        recipients.members().stream()
                .filter(member -> !places.kept(meeting, member, CalendarPlaces.MEMBER))
                .forEach(member -> toMember("invited:" + meeting, NoticeTemplate.MEETING_INVITATION, meeting, member));
    }

    void agendaPublished(MeetingId meeting) {
        recipients
                .members()
                .forEach(member -> toMember("published:" + meeting, NoticeTemplate.AGENDA_PUBLISHED, meeting, member));
    }

    /** The members are told when an agenda they may read is no longer what they read. */
    void agendaChanged(String eventKey, MeetingId meeting) {
        MeetingTime time = times.of(meeting);
        if (time.published()) {
            telling.tell(
                    eventKey,
                    NoticeTemplate.AGENDA_CHANGED,
                    NoticeFacts.meeting(time.start()),
                    meeting.value(),
                    recipients.members());
        }
    }

    /** Everybody who kept the hour free gives it back: members, and referrers whose case was told its move before. */
    void cancelled(MeetingId meeting) {
        NoticeFacts facts = NoticeFacts.meeting(times.of(meeting).start());
        places.cancel(meeting)
                .forEach(place -> telling.tell(new NoticeOrder(
                        "cancelled:" + meeting,
                        NoticeTemplate.MEETING_CANCELLED,
                        recipients.require(place.person()),
                        facts,
                        meeting.value(),
                        place.change())));
    }

    private void toMember(String eventKey, NoticeTemplate template, MeetingId meeting, Person member) {
        telling.tell(new NoticeOrder(
                eventKey,
                template,
                member,
                NoticeFacts.meeting(times.of(meeting).start()),
                meeting.value(),
                places.reserve(meeting, member, CalendarPlaces.MEMBER)));
    }
}
