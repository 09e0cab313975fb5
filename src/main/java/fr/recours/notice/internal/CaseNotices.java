package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.AgendaItemDeferred;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.AgendaItemMoved;
import fr.recours.rcp.ExpertInvited;
import fr.recours.rcp.InvitationEnded;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingTimes;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told when a case gets its place and when the place changes; heard in the transaction that did it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseNotices {

    /** portal.md §3.4. */
    private static final int ALERTED_FROM = 2;

    private final ReferralContacts contacts;
    private final MeetingTimes times;
    private final Recipients recipients;
    private final CalendarNotices calendars;
    private final MeetingNotices meetings;
    private final Telling telling;

    CaseNotices(
            ReferralContacts contacts,
            MeetingTimes times,
            Recipients recipients,
            CalendarNotices calendars,
            MeetingNotices meetings,
            Telling telling) {
        this.contacts = contacts;
        this.times = times;
        this.recipients = recipients;
        this.calendars = calendars;
        this.meetings = meetings;
        this.telling = telling;
    }

    /** N1 and N2: a submission is told once it has its meeting, for N1 names the date. */
    @EventListener
    void on(AgendaItemListed listed) {
        ReferralPeople concerned = contacts.of(listed.referralId());
        UUID subject = listed.referralId().value();
        NoticeFacts facts = NoticeFacts.at(
                concerned.contact().reference(), times.of(listed.meetingId()).start());
        String eventKey = "listed:" + listed.itemId();
        telling.tell(
                eventKey,
                NoticeTemplate.SUBMISSION_RECEIVED,
                facts,
                subject,
                recipients.centre(concerned.contact(), concerned.centre()));
        telling.tell(eventKey, NoticeTemplate.NEW_CASE, facts, subject, recipients.coordination());
    }

    /** N8. */
    @EventListener
    void on(AgendaItemMoved moved) {
        ReferralPeople concerned = contacts.of(moved.referralId());
        Person referrer = recipients.referrer(concerned.contact());
        String eventKey = "moved:" + moved.moveId();
        String reason = moved.referralId().toString();
        LocalDate answerBy = times.of(moved.to()).answerBy();
        if (answerBy != null) {
            inWriting(moved, concerned, answerBy);
            return;
        }
        // the referrer's calendar follows where the case had a firm place
        boolean firm = calendars.release(eventKey, moved.from(), referrer, reason);
        telling.tell(new NoticeOrder(
                eventKey,
                NoticeTemplate.CASE_MOVED,
                referrer,
                NoticeFacts.moved(
                        concerned.contact().reference(),
                        times.of(moved.to()).start(),
                        times.of(moved.from()).start()),
                moved.referralId().value(),
                firm ? calendars.reserve(moved.to(), referrer, reason) : null));
        meetings.agendaChanged(eventKey, moved.from());
        meetings.agendaChanged(eventKey + ":to", moved.to());
    }

    /** Nobody meets: no hour to keep, a day to answer by. */
    private void inWriting(AgendaItemMoved moved, ReferralPeople concerned, LocalDate answerBy) {
        Person referrer = recipients.referrer(concerned.contact());
        String eventKey = "written:" + moved.moveId();
        calendars.release(eventKey, moved.from(), referrer, moved.referralId().toString());
        telling.tell(
                eventKey,
                NoticeTemplate.CASE_IN_WRITING,
                NoticeFacts.due(concerned.contact().reference(), answerBy),
                moved.referralId().value(),
                List.of(referrer));
        telling.tell(
                eventKey,
                NoticeTemplate.CONSULTATION_ASKED,
                NoticeFacts.by(answerBy),
                moved.to().value(),
                recipients.members());
        meetings.agendaChanged(eventKey, moved.from());
    }

    /** An expert of one case. */
    @EventListener
    void on(ExpertInvited invited) {
        telling.tell(
                "expert:" + invited.invitation(),
                NoticeTemplate.EXPERT_INVITED,
                NoticeFacts.NONE,
                invited.referralId().value(),
                recipients.active(List.of(invited.expert())));
    }

    /** An expert of one case no longer is. */
    @EventListener
    void on(InvitationEnded ended) {
        telling.tell(
                "expert-ended:" + ended.ending(),
                NoticeTemplate.INVITATION_ENDED,
                NoticeFacts.NONE,
                ended.referralId().value(),
                recipients.active(List.of(ended.expert())));
    }

    /** N11: not discussed, first on another meeting. */
    void deferred(AgendaItemDeferred deferred) {
        ReferralPeople concerned = contacts.of(deferred.referralId());
        Person referrer = recipients.referrer(concerned.contact());
        String eventKey = "deferred:" + deferred.itemId();
        String reason = deferred.referralId().toString();
        calendars.release(eventKey, deferred.from(), referrer, reason);
        telling.tell(new NoticeOrder(
                eventKey,
                NoticeTemplate.CASE_DEFERRED,
                referrer,
                NoticeFacts.at(
                        concerned.contact().reference(), times.of(deferred.to()).start()),
                deferred.referralId().value(),
                calendars.reserve(deferred.to(), referrer, reason)));
    }

    /** An alert that it does not get heard, from the second time on. */
    void carriedOver(UUID item, ReferralId referral, int count, MeetingId to) {
        if (count < ALERTED_FROM) {
            return;
        }
        ReferralPeople concerned = contacts.of(referral);
        telling.tell(
                "carried:" + item,
                NoticeTemplate.CARRIED_OVER_AGAIN,
                NoticeFacts.carried(
                        concerned.contact().reference(), times.of(to).start(), count),
                referral.value(),
                recipients.coordination(concerned.triageOwner()),
                recipients.chairs());
    }

    /** N8: on no meeting any more. A case that is over is told of otherwise. */
    void removed(UUID item, ReferralId referral, MeetingId meeting) {
        ReferralPeople concerned = contacts.of(referral);
        String eventKey = "removed:" + item;
        Person referrer = recipients.referrer(concerned.contact());
        calendars.release(eventKey, meeting, referrer, referral.toString());
        if (!concerned.state().isTerminal()) {
            telling.tell(
                    eventKey,
                    NoticeTemplate.CASE_UNLISTED,
                    NoticeFacts.left(
                            concerned.contact().reference(), times.of(meeting).start()),
                    referral.value(),
                    List.of(referrer));
        }
        meetings.agendaChanged(eventKey, meeting);
    }
}
