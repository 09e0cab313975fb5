package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import fr.recours.referral.DeliveredReminders;
import fr.recours.shared.PersonId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the referrals how many reminders the outbox delivered by mail; the portal's own copy proves nothing. */
@Component
class SentReminders implements DeliveredReminders {

    private final NoticeRepository notices;

    SentReminders(NoticeRepository notices) {
        this.notices = notices;
    }

    @Override
    public int of(UUID request, PersonId referrer) {
        return notices.countByEventKeyStartingWithAndTemplateAndRecipientIdAndChannelAndState(
                StateNotices.askedKey(request),
                NoticeTemplate.INFORMATION_REMINDER,
                referrer.value(),
                NoticeChannel.MAIL,
                NoticeState.SENT);
    }
}
