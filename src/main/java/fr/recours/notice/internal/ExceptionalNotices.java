package fr.recours.notice.internal;

import fr.recours.access.Person;
import fr.recours.notice.NoticeTemplate;
import fr.recours.referral.ExceptionalAccessAsked;
import fr.recours.referral.ExceptionalAccessOpened;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralPeople;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told of an exceptional access (N21): that one is asked for, and that a case is open by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExceptionalNotices {

    private final ReferralContacts contacts;
    private final Recipients recipients;
    private final Telling telling;

    ExceptionalNotices(ReferralContacts contacts, Recipients recipients, Telling telling) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.telling = telling;
    }

    /** To those who may agree. */
    @EventListener
    void on(ExceptionalAccessAsked asked) {
        telling.tell(
                "exceptional-asked:" + asked.id(),
                NoticeTemplate.EXCEPTIONAL_ACCESS_ASKED,
                NoticeFacts.of(contacts.of(asked.referral()).contact().reference()),
                asked.id().value(),
                recipients.auditors(),
                recipients.administrators().stream()
                        .filter(person -> !person.id().equals(asked.by()))
                        .toList());
    }

    /** To who reads, lest somebody else asked in their name; to those who control; to those who answer for the case. */
    @EventListener
    void on(ExceptionalAccessOpened opened) {
        ReferralPeople concerned = contacts.of(opened.referral());
        NoticeFacts facts = NoticeFacts.of(concerned.contact().reference());
        String eventKey = "exceptional-opened:" + opened.id();
        List<Person> reader = List.of(recipients.require(opened.reader()));
        telling.tell(
                eventKey,
                NoticeTemplate.EXCEPTIONAL_ACCESS_YOURS,
                facts,
                opened.id().value(),
                reader);
        telling.tell(
                eventKey,
                NoticeTemplate.EXCEPTIONAL_ACCESS_OPENED,
                facts,
                opened.id().value(),
                recipients.auditors());
        telling.tell(
                eventKey,
                NoticeTemplate.EXCEPTIONAL_ACCESS_TO_CASE,
                facts,
                opened.referral().value(),
                recipients.coordination(concerned.triageOwner()));
    }
}
