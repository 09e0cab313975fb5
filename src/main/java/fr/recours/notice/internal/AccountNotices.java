package fr.recours.notice.internal;

import fr.recours.access.AccountUse;
import fr.recours.access.NewDevice;
import fr.recours.access.Person;
import fr.recours.access.RoleChanged;
import fr.recours.notice.NoticeTemplate;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What concerns an account (N21), and accounts nobody uses (N22). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountNotices {

    /** portal.md §5, N22. */
    private static final Duration UNUSED = Duration.ofDays(90);

    private final AccountUse use;
    private final Recipients recipients;
    private final Outbox outbox;
    private final Clock clock;

    AccountNotices(AccountUse use, Recipients recipients, Outbox outbox, Clock clock) {
        this.use = use;
        this.recipients = recipients;
        this.outbox = outbox;
        this.clock = clock;
    }

    @EventListener
    void on(NewDevice device) {
        tell(
                "sign-in:" + device.sighting(),
                NoticeTemplate.NEW_SIGN_IN,
                List.of(recipients.require(device.person())),
                null);
    }

    @EventListener
    void on(RoleChanged changed) {
        tell(
                "role:" + changed.change(),
                NoticeTemplate.ROLE_CHANGED,
                List.of(recipients.require(changed.person())),
                null);
    }

    /** N22, once a month and only when there is something to tell. */
    @Transactional
    public void tellUnused() {
        YearMonth month = YearMonth.from(FrenchTime.today(clock));
        int accounts = use.unusedSince(clock.instant().minus(UNUSED));
        if (accounts > 0) {
            tell("unused:" + month, NoticeTemplate.ACCOUNTS_UNUSED, recipients.coordination(), accounts);
        }
        int centres = use.centresWithoutReferrer();
        if (centres > 0) {
            tell("centres:" + month, NoticeTemplate.CENTRES_WITHOUT_REFERRER, recipients.coordination(), centres);
        }
    }

    private void tell(String eventKey, NoticeTemplate template, List<Person> to, @Nullable Integer count) {
        NoticeFacts facts = count == null ? NoticeFacts.NONE : NoticeFacts.counted(count);
        to.forEach(person -> outbox.write(new NoticeOrder(eventKey, template, person, facts, null)));
    }
}
