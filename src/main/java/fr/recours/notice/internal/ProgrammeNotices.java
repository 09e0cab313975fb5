package fr.recours.notice.internal;

import fr.recours.notice.NoticeTemplate;
import fr.recours.referral.ReferralContact;
import fr.recours.referral.ReferralContacts;
import fr.recours.search.ProgrammeProposed;
import fr.recours.search.ProgrammeScreened;
import fr.recours.search.ScreeningChanged;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told of what screening the base for a programme found; which programme is to be read inside. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProgrammeNotices {

    private final ReferralContacts contacts;
    private final Recipients recipients;
    private final Telling telling;

    ProgrammeNotices(ReferralContacts contacts, Recipients recipients, Telling telling) {
        this.contacts = contacts;
        this.recipients = recipients;
        this.telling = telling;
    }

    /** Once a day for a case and a version of a programme, however often it is proposed. */
    @EventListener
    void on(ProgrammeProposed proposed) {
        ReferralContact contact = contacts.of(proposed.referralId()).contact();
        LocalDate from = proposed.from();
        telling.tell(
                "proposed:"
                        + UUID.nameUUIDFromBytes(String.join(
                                        " ",
                                        proposed.referralId().toString(),
                                        proposed.programme(),
                                        proposed.version(),
                                        proposed.on().toString())
                                .getBytes(StandardCharsets.UTF_8)),
                proposed.over() ? NoticeTemplate.PROGRAMME_PROPOSED_AGAIN : NoticeTemplate.PROGRAMME_PROPOSED,
                from == null ? NoticeFacts.of(contact.reference()) : NoticeFacts.due(contact.reference(), from),
                proposed.referralId().value(),
                List.of(recipients.referrer(contact)));
    }

    @EventListener
    void on(ScreeningChanged changed) {
        telling.tell(
                "screening:" + changed.day() + ":" + changed.programme(),
                NoticeTemplate.SCREENING_CHANGED,
                NoticeFacts.screened(changed.more(), changed.lost(), changed.perhaps(), changed.soon()),
                changed.programme(),
                recipients.coordination());
    }

    @EventListener
    void on(ProgrammeScreened screened) {
        telling.tell(
                "screened:" + screened.day() + ":" + screened.programme(),
                NoticeTemplate.PROGRAMME_SCREENED,
                NoticeFacts.screened(screened.eligible(), screened.lost(), screened.perhaps(), screened.soon()),
                screened.programme(),
                recipients.coordination());
    }
}
