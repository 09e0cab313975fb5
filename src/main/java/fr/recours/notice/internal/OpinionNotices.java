package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditReading;
import fr.recours.audit.AuditTrail;
import fr.recours.notice.NoticeTemplate;
import fr.recours.rcp.ObligationKind;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralPeople;
import fr.recours.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told of opinions and of what follows from them (N12 to N16); never what an opinion says. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpinionNotices {

    /** The reminders from which a deputy is told too, then the coordination: the second and the third working day (N14). */
    private static final int TO_DEPUTIES = 2;

    private static final int TO_COORDINATION = 3;

    /** How an opinion is read: with its case, by itself, or in the minutes. */
    private static final Set<AuditAction> READ = EnumSet.of(AuditAction.CASE_READ, AuditAction.OPINION_READ);

    private static final Set<ObligationKind> THE_COORDINATIONS =
            EnumSet.of(ObligationKind.NEXT_SESSION, ObligationKind.INCLUSION_DUE);

    private final ReferralContacts contacts;
    private final NoticeRepository notices;
    private final AuditTrail trail;
    private final Recipients recipients;
    private final Telling telling;

    OpinionNotices(
            ReferralContacts contacts,
            NoticeRepository notices,
            AuditTrail trail,
            Recipients recipients,
            Telling telling) {
        this.contacts = contacts;
        this.notices = notices;
        this.trail = trail;
        this.recipients = recipients;
        this.telling = telling;
    }

    /** N12: to the referrer; the patient's own doctor reads the status card, and asks the referrer. */
    void released(UUID opinion, ReferralId referral) {
        ReferralPeople concerned = contacts.of(referral);
        tellWithPaper(
                opinion,
                NoticeTemplate.OPINION_RELEASED,
                referral,
                concerned,
                recipients.active(List.of(concerned.contact().referrer())));
        tell(
                released(opinion),
                NoticeTemplate.STATUS_CHANGED,
                referral,
                concerned,
                recipients.tracking(concerned.trackingRpps()));
    }

    /** N13: to all who were told of the old one, and to all who read the case or the opinion since. */
    void corrected(UUID opinion, UUID superseded, ReferralId referral) {
        ReferralPeople concerned = contacts.of(referral);
        List<NoticeEntity> told = notices.toldOf(released(superseded));
        Set<PersonId> readers = new LinkedHashSet<>();
        told.forEach(notice -> readers.add(new PersonId(notice.recipientId())));
        told.stream()
                .map(NoticeEntity::queuedAt)
                .min(Instant::compareTo)
                .ifPresent(since -> trail.readingsOf(referral.value(), READ).stream()
                        .filter(reading -> !reading.last().isBefore(since))
                        .map(AuditReading::reader)
                        .forEach(readers::add));
        tellWithPaper(
                // whoever is corrected again was told of this one
                opinion, NoticeTemplate.OPINION_CORRECTED, referral, concerned, recipients.active(readers));
    }

    /** N14: to who chairs, then to a deputy too, then to the coordination too. */
    void toSign(UUID opinion, ReferralId referral, int reminder) {
        ReferralPeople concerned = contacts.of(referral);
        String eventKey = "sign:" + opinion + ":" + reminder;
        tell(
                eventKey,
                NoticeTemplate.OPINION_TO_SIGN,
                referral,
                concerned,
                recipients.signers(reminder >= TO_DEPUTIES));
        if (reminder >= TO_COORDINATION) {
            tell(
                    eventKey,
                    NoticeTemplate.OPINION_TO_SIGN,
                    referral,
                    concerned,
                    recipients.coordination(concerned.triageOwner()));
        }
    }

    /** N15. */
    void rediscussion(UUID obligation, ReferralId referral, LocalDate dueOn, int reminder) {
        ReferralPeople concerned = contacts.of(referral);
        due(obligation, reminder, NoticeTemplate.REDISCUSSION_DUE, referral, concerned, dueOn, referrer(concerned));
        due(
                obligation,
                reminder,
                NoticeTemplate.REDISCUSSION_DUE,
                referral,
                concerned,
                dueOn,
                recipients.coordination(concerned.triageOwner()));
    }

    /** N15, at the cut-off of its meeting: once for each day by which it was to be decided. */
    void toDecide(UUID obligation, ReferralId referral, ObligationKind kind, LocalDate decideBy) {
        ReferralPeople concerned = contacts.of(referral);
        telling.tell(
                "decide:" + obligation + ":" + decideBy,
                kind == ObligationKind.NEXT_SESSION
                        ? NoticeTemplate.NEXT_SESSION_TO_CONFIRM
                        : NoticeTemplate.REVIEW_TO_DECIDE,
                NoticeFacts.due(concerned.contact().reference(), decideBy),
                referral.value(),
                recipients.coordination(concerned.triageOwner()));
    }

    /** N16. */
    void implementation(UUID obligation, ReferralId referral, LocalDate dueOn, int reminder) {
        ReferralPeople concerned = contacts.of(referral);
        due(obligation, reminder, NoticeTemplate.IMPLEMENTATION_DUE, referral, concerned, dueOn, referrer(concerned));
    }

    /** Something else the referrer owes. */
    void obligation(UUID obligation, ReferralId referral, LocalDate dueOn, int reminder) {
        ReferralPeople concerned = contacts.of(referral);
        due(obligation, reminder, NoticeTemplate.OBLIGATION_DUE, referral, concerned, dueOn, referrer(concerned));
    }

    /** An inclusion to be recorded, by the coordination. */
    void inclusion(UUID obligation, ReferralId referral, LocalDate dueOn, int reminder) {
        ReferralPeople concerned = contacts.of(referral);
        due(
                obligation,
                reminder,
                NoticeTemplate.OBLIGATION_DUE,
                referral,
                concerned,
                dueOn,
                recipients.coordination(concerned.triageOwner()));
    }

    /** The day of anything owed has passed: the coordination is told too, and alone of what no referrer owes. */
    void overdue(UUID obligation, ReferralId referral, ObligationKind kind, LocalDate dueOn) {
        ReferralPeople concerned = contacts.of(referral);
        if (!THE_COORDINATIONS.contains(kind)) {
            due(obligation, 0, NoticeTemplate.OBLIGATION_OVERDUE, referral, concerned, dueOn, referrer(concerned));
        }
        due(
                obligation,
                0,
                NoticeTemplate.OBLIGATION_OVERDUE,
                referral,
                concerned,
                dueOn,
                recipients.coordination(concerned.triageOwner()));
    }

    private void due(
            UUID obligation,
            int reminder,
            NoticeTemplate template,
            ReferralId referral,
            ReferralPeople concerned,
            LocalDate dueOn,
            Collection<Person> to) {
        telling.tell(
                // one put off is spoken of again
                "due:" + obligation + ":" + dueOn + ":" + reminder,
                template,
                NoticeFacts.due(concerned.contact().reference(), dueOn),
                referral.value(),
                to);
    }

    private void tell(
            String eventKey,
            NoticeTemplate template,
            ReferralId referral,
            ReferralPeople concerned,
            Collection<Person> to) {
        telling.tell(eventKey, template, NoticeFacts.of(concerned.contact().reference()), referral.value(), to);
    }

    /** The paper goes to whoever may read the case today; whoever no longer may is told, and may ask. */
    private void tellWithPaper(
            UUID opinion,
            NoticeTemplate template,
            ReferralId referral,
            ReferralPeople concerned,
            Collection<Person> to) {
        NoticeFacts facts = NoticeFacts.of(concerned.contact().reference());
        to.forEach(person -> {
            NoticeOrder order = new NoticeOrder(released(opinion), template, person, facts, referral.value());
            telling.tell(recipients.mayRead(person, referral, concerned.centre()) ? order.withPaperOf(opinion) : order);
        });
    }

    private List<Person> referrer(ReferralPeople concerned) {
        return List.of(recipients.referrer(concerned.contact()));
    }

    private static String released(UUID opinion) {
        return "opinion:" + opinion;
    }
}
