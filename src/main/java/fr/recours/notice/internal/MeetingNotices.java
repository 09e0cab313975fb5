package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingRescheduled;
import fr.recours.rcp.MeetingTimes;
import fr.recours.rcp.MeetingTimes.MeetingTime;
import fr.recours.referral.ReferralContacts;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private final ReferralContacts contacts;
    private final CalendarPlaces places;
    private final Telling telling;
    private final Outbox outbox;
    private final Clock clock;

    MeetingNotices(
            MeetingTimes times,
            Recipients recipients,
            ReferralContacts contacts,
            CalendarPlaces places,
            Telling telling,
            Outbox outbox,
            Clock clock) {
        this.contacts = contacts;
        this.outbox = outbox;
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

    /** Who keeps the hour free, and the referrers of its cases: the same message once, the calendar with it where there is a place. */
    void rescheduled(MeetingRescheduled change) {
        MeetingId meeting = change.meetingId();
        String eventKey = "rescheduled:" + change.change();
        NoticeFacts facts = NoticeFacts.held(times.of(meeting).start(), change.previousStart());
        Set<PersonId> told = new HashSet<>();
        places.renew(meeting).forEach(place -> {
            told.add(place.person());
            telling.tell(new NoticeOrder(
                    eventKey,
                    NoticeTemplate.MEETING_RESCHEDULED,
                    recipients.require(place.person()),
                    facts,
                    meeting.value(),
                    place.change()));
        });
        change.cases().stream()
                .map(referral -> contacts.of(referral).contact())
                .filter(contact -> told.add(contact.referrer()))
                .forEach(contact -> telling.tell(
                        eventKey,
                        NoticeTemplate.MEETING_RESCHEDULED,
                        facts,
                        meeting.value(),
                        List.of(recipients.referrer(contact))));
    }

    /** Each milestone once for each person, and again when the meeting got another day. */
    void nears(MeetingNears nears) {
        MeetingId meeting = nears.meetingId();
        String eventKey = "nears:" + meeting + ":" + nears.day();
        NoticeFacts facts = NoticeFacts.nears(times.of(meeting).start(), nears.cutOff(), nears.waiting());
        switch (nears.milestone()) {
            case OPENING ->
                telling.tell(eventKey, NoticeTemplate.MEETING_OPENS, facts, meeting.value(), recipients.coordination());
            case LAST_REQUEST -> {
                if (nears.waiting() > 0) {
                    telling.tell(
                            eventKey,
                            NoticeTemplate.MEETING_LAST_REQUEST,
                            facts,
                            meeting.value(),
                            recipients.coordination());
                }
            }
            case REMINDER -> remind(eventKey, nears);
        }
    }

    /** Those who come. The calendar's number grows only with a message that is new. */
    private void remind(String eventKey, MeetingNears nears) {
        MeetingId meeting = nears.meetingId();
        NoticeFacts facts = NoticeFacts.meeting(times.of(meeting).start());
        places.kept(meeting).stream()
                .filter(person -> !nears.excused().contains(person))
                .map(recipients::require)
                .filter(person -> !outbox.holds(eventKey, NoticeTemplate.MEETING_REMINDER, person))
                .forEach(person -> places.renew(meeting, person)
                        .ifPresent(change -> telling.tell(new NoticeOrder(
                                eventKey, NoticeTemplate.MEETING_REMINDER, person, facts, meeting.value(), change))));
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
