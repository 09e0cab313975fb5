package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.AgendaItemListed;
import fr.recours.rcp.AgendaItemMoved;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.Referrals;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told when a case gets its place and when the place changes; heard in the transaction that did it. */
@Component
class CaseNotices {

    private final Referrals referrals;
    private final Meetings meetings;
    private final People people;
    private final Outbox outbox;

    CaseNotices(Referrals referrals, Meetings meetings, People people, Outbox outbox) {
        this.referrals = referrals;
        this.meetings = meetings;
        this.people = people;
        this.outbox = outbox;
    }

    /** N1 and N2: a submission is told once it has its meeting, for N1 names the date. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AgendaItemListed listed) {
        ReferralContact contact = referrals.contact(listed.referralId());
        NoticeFacts facts = NoticeFacts.at(contact.reference(), startOf(listed.meetingId()));
        String eventKey = "listed:" + listed.itemId();
        outbox.write(new NoticeOrder(
                eventKey, NoticeTemplate.SUBMISSION_RECEIVED, people.require(contact.referrer()), facts));
        for (Person coordinator : people.inRole(Role.COORDINATOR)) {
            outbox.write(new NoticeOrder(eventKey, NoticeTemplate.NEW_CASE, coordinator, facts));
        }
    }

    /** N8. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(AgendaItemMoved moved) {
        ReferralContact contact = referrals.contact(moved.referralId());
        NoticeFacts facts = NoticeFacts.moved(contact.reference(), startOf(moved.to()), startOf(moved.from()));
        outbox.write(new NoticeOrder(
                "moved:" + moved.moveId(), NoticeTemplate.CASE_MOVED, people.require(contact.referrer()), facts));
    }

    private Instant startOf(MeetingId meeting) {
        return meetings.require(meeting).start().toInstant();
    }
}
