package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.DeclineAgreed;
import fr.recours.referral.DoctorLeft;
import fr.recours.referral.DoctorNamed;
import fr.recours.referral.DocumentRefused;
import fr.recours.referral.ErrorReported;
import fr.recours.referral.InformationAsked;
import fr.recours.referral.MessageWritten;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralPeople;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStateChanged;
import fr.recours.referral.WithdrawalAsked;
import fr.recours.shared.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told when a case changes its state, when something is asked, and when somebody writes; in that transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StateNotices {

    private final Meetings meetings;
    private final ReferralContacts contacts;
    private final Recipients recipients;
    private final CalendarNotices calendars;
    private final Telling telling;

    StateNotices(
            Meetings meetings,
            ReferralContacts contacts,
            Recipients recipients,
            CalendarNotices calendars,
            Telling telling) {
        this.meetings = meetings;
        this.contacts = contacts;
        this.recipients = recipients;
        this.calendars = calendars;
        this.telling = telling;
    }

    /** N4 to N7, N9, N17 and N18. What a meeting and its opinions change is told by {@link CaseNotices} and {@link OpinionNotices}. */
    @EventListener
    void on(ReferralStateChanged changed) {
        switch (changed.action()) {
            case RESUME -> tellOthers(changed, NoticeTemplate.INFORMATION_COMPLETE);
            case REDISCUSS -> evolved(changed);
            case ACCEPT -> tellTracking(changed, NoticeTemplate.STATUS_CHANGED);
            case LIST -> listed(changed);
            case DECLINE -> tell(changed, NoticeTemplate.CASE_ANSWERED, referrer(changed));
            case WITHDRAW -> withdrawn(changed, List.of());
            case GRANT_WITHDRAWAL -> withdrawn(changed, recipients.chairs());
            case CLOSE -> {
                tell(changed, NoticeTemplate.CASE_CLOSED, referrer(changed));
                tellTracking(changed, NoticeTemplate.STATUS_CHANGED);
            }
            case CLOSE_UNANSWERED ->
                tell(
                        changed,
                        NoticeTemplate.CASE_CLOSED_UNANSWERED,
                        recipients.centre(changed.contact(), changed.centre()),
                        recipients.head(changed.centre()));
            default -> {}
        }
    }

    /** What the referrer tells puts the case on a meeting: the coordination would not know. */
    private void evolved(ReferralStateChanged changed) {
        if (changed.actor().equals(changed.contact().referrer())) {
            tellOthers(changed, NoticeTemplate.EVOLUTION_TOLD);
        }
    }

    /** To the coordination. Whoever settled the last thing asked, by doing without it (N4), knows. */
    private void tellOthers(ReferralStateChanged changed, NoticeTemplate template) {
        tell(
                changed,
                template,
                recipients.coordination(changed.triageOwner()).stream()
                        .filter(person -> !person.id().equals(changed.actor()))
                        .toList());
    }

    /** N7, with the place in the referrer's calendar; one told with its hour that the case was deferred (N11) knows. */
    private void listed(ReferralStateChanged changed) {
        meetings.placement(changed.referralId()).ifPresent(place -> {
            MeetingSummary meeting = place.meeting();
            Person referrer = recipients.referrer(changed.contact());
            String reason = changed.referralId().toString();
            if (calendars.kept(meeting.id(), referrer, reason)) {
                return;
            }
            telling.tell(new NoticeOrder(
                    key(changed),
                    NoticeTemplate.CASE_LISTED,
                    referrer,
                    NoticeFacts.at(
                            changed.contact().reference(), meeting.start().toInstant()),
                    changed.referralId().value(),
                    calendars.reserve(meeting.id(), referrer, reason)));
        });
    }

    /** N9. */
    private void withdrawn(ReferralStateChanged changed, List<Person> chairs) {
        tell(
                changed,
                NoticeTemplate.CASE_WITHDRAWN,
                referrer(changed),
                recipients.coordination(changed.triageOwner()),
                chairs);
        calendars.releaseAll(
                key(changed),
                recipients.referrer(changed.contact()),
                changed.referralId().toString());
    }

    @EventListener
    void on(DeclineAgreed agreed) {
        telling.tell(
                "agreed:" + agreed.referralId(),
                NoticeTemplate.AGREEMENT_NAMED,
                NoticeFacts.of(agreed.contact().reference()),
                agreed.referralId().value(),
                List.of(recipients.require(agreed.physician())));
    }

    /** Once for each doctor each time they are named: an account that was opened since is told then. */
    @EventListener
    void on(DoctorNamed named) {
        telling.tell(
                "tracking:" + named.referralId() + (named.naming() == 0 ? "" : ":" + named.naming()),
                NoticeTemplate.TRACKING_INVITED,
                NoticeFacts.of(named.contact().reference()),
                named.referralId().value(),
                recipients.tracking(named.rpps()));
    }

    @EventListener
    void on(DoctorLeft left) {
        telling.tell(
                "tracking-left:" + left.referralId() + ":" + left.revision(),
                NoticeTemplate.TRACKING_LEFT,
                NoticeFacts.of(left.contact().reference()),
                left.referralId().value(),
                List.of(recipients.referrer(left.contact())));
    }

    /** N5 and N17: a doctor reads the status card inside. */
    private void tellTracking(ReferralStateChanged changed, NoticeTemplate template) {
        tell(
                changed,
                template,
                recipients.tracking(contacts.of(changed.referralId()).trackingRpps()));
    }

    /** N3: to the referrer and those who may prepare the answer. */
    @EventListener
    void on(InformationAsked asked) {
        telling.tell(
                askedKey(asked.request()) + asked.reminder(),
                asked.reminder() == 0 ? NoticeTemplate.INFORMATION_REQUESTED : NoticeTemplate.INFORMATION_REMINDER,
                NoticeFacts.asked(asked.contact().reference(), asked.dueOn(), asked.open()),
                asked.referralId().value(),
                recipients.centre(asked.contact(), asked.centre()));
    }

    /** What the keys of all messages on a request begin with. */
    static String askedKey(UUID request) {
        return "asked:" + request + ":";
    }

    /** N19: to who added it, and to the coordination once the case is theirs. */
    @EventListener
    void on(DocumentRefused refused) {
        ReferralPeople concerned = contacts.of(refused.referralId());
        telling.tell(
                "document:" + refused.document(),
                NoticeTemplate.DOCUMENT_REFUSED,
                NoticeFacts.of(concerned.contact().reference()),
                refused.referralId().value(),
                List.of(recipients.require(refused.uploader())),
                concerned.state() == ReferralState.DRAFT
                        ? List.of()
                        : recipients.coordination(concerned.triageOwner()));
    }

    /** N9. */
    @EventListener
    void on(WithdrawalAsked asked) {
        telling.tell(
                "withdrawal:" + asked.referralId() + ":" + asked.revision(),
                asked.refused() ? NoticeTemplate.WITHDRAWAL_REFUSED : NoticeTemplate.WITHDRAWAL_ASKED,
                NoticeFacts.of(asked.contact().reference()),
                asked.referralId().value(),
                asked.refused()
                        ? List.of(recipients.referrer(asked.contact()))
                        : recipients.coordination(asked.triageOwner()));
    }

    /** The referrer reads why in a message on the case. */
    @EventListener
    void on(ErrorReported reported) {
        telling.tell(
                "error:" + reported.referralId() + ":" + reported.revision(),
                NoticeTemplate.ERROR_REPORTED,
                NoticeFacts.of(reported.contact().reference()),
                reported.referralId().value(),
                others(reported.reporter()));
    }

    @EventListener
    void on(MessageWritten written) {
        telling.tell(
                "message:" + written.message(),
                NoticeTemplate.MESSAGE_WRITTEN,
                NoticeFacts.of(written.contact().reference()),
                written.referralId().value(),
                written.writer() == Role.COORDINATOR
                        ? List.of(recipients.referrer(written.contact()))
                        : recipients.coordination(written.triageOwner()));
    }

    private List<Person> others(PersonId coordinator) {
        return recipients.coordination().stream()
                .filter(person -> !person.id().equals(coordinator))
                .toList();
    }

    @SafeVarargs
    private void tell(ReferralStateChanged changed, NoticeTemplate template, Collection<Person>... to) {
        telling.tell(
                key(changed),
                template,
                NoticeFacts.of(changed.contact().reference()),
                changed.referralId().value(),
                to);
    }

    private static String key(ReferralStateChanged changed) {
        return "state:" + changed.change();
    }

    private List<Person> referrer(ReferralStateChanged changed) {
        return List.of(recipients.referrer(changed.contact()));
    }
}
