package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeDetail;
import fr.recours.notice.NoticeFilter;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.Notices;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The list of messages sent, and what the coordination does with those that did not arrive. */
@Service
@Transactional
class NoticesService implements Notices {

    private final NoticeRepository notices;
    private final NoticeStore store;
    private final NoticeWriter writer;
    private final Outbox outbox;
    private final MessageIds messageIds;
    private final SecureAddressBook secureAddresses;
    private final People people;
    private final AuditTrail trail;
    private final Clock clock;

    NoticesService(
            NoticeRepository notices,
            NoticeStore store,
            NoticeWriter writer,
            Outbox outbox,
            MessageIds messageIds,
            SecureAddressBook secureAddresses,
            People people,
            AuditTrail trail,
            Clock clock) {
        this.notices = notices;
        this.store = store;
        this.writer = writer;
        this.outbox = outbox;
        this.messageIds = messageIds;
        this.secureAddresses = secureAddresses;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeRow> latest(NoticeFilter filter, int limit) {
        SentMessagesAccess.check(people.current());
        String words = filter.words().strip();
        String pattern = words.isEmpty() ? "" : "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%";
        return notices.latest(filter.state(), filter.channel(), pattern, filter.tasksOnly(), Limit.of(limit)).stream()
                .map(this::row)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public NoticeDetail detail(UUID id) {
        SentMessagesAccess.check(people.current());
        NoticeEntity notice = require(id);
        String subject = notice.sentSubject();
        String text = notice.sentText();
        if (subject == null || text == null) {
            NoticeText now = writer.write(notice.template(), notice.language(), notice.facts(), notice.id());
            subject = now.subject();
            text = now.plain();
        }
        return new NoticeDetail(row(notice), subject, text, store.attempts(id));
    }

    @Override
    @Transactional(readOnly = true)
    public int tasks() {
        return SentMessagesAccess.holds(people.current()) ? notices.countTasks() : 0;
    }

    @Override
    public void resend(UUID id) {
        Person sender = people.current();
        SentMessagesAccess.check(sender);
        NoticeEntity notice = require(id);
        switch (notice.state()) {
            case QUEUED, HELD, SUMMED -> throw new RefusedException("notice.refused.waits");
            case SENT, BOUNCED, FAILED -> {}
        }
        Instant now = clock.instant();
        notice.queueAgain(address(notice), messageIds.of(UUID.randomUUID()), now);
        outbox.schedule(id, now);
        record(sender, AuditAction.NOTICE_RESENT, id);
    }

    @Override
    public void solve(UUID id) {
        Person solver = people.current();
        SentMessagesAccess.check(solver);
        NoticeEntity notice = require(id);
        if (notice.state().needsSomebody() && !notice.solved()) {
            notice.solve(solver.id().value(), clock.instant());
            record(solver, AuditAction.NOTICE_SOLVED, id);
        }
    }

    private String address(NoticeEntity notice) {
        PersonId recipient = new PersonId(notice.recipientId());
        return switch (notice.channel()) {
            case MAIL, PORTAL -> people.require(recipient).email();
            case SECURE_MAIL ->
                secureAddresses
                        .find(recipient)
                        .orElseThrow(() -> new RefusedException("notice.refused.noSecureAddress"));
        };
    }

    private void record(Person person, AuditAction action, UUID notice) {
        trail.record(new AuditEntry(person.id(), person.role().name(), person.centreId(), action, notice, null));
    }

    private NoticeEntity require(UUID id) {
        return notices.findById(id)
                .filter(notice -> notice.channel() != NoticeChannel.PORTAL)
                .orElseThrow(NotFoundException::new);
    }

    private NoticeRow row(NoticeEntity notice) {
        PersonId recipient = new PersonId(notice.recipientId());
        return new NoticeRow(
                notice.id(),
                notice.template(),
                notice.channel(),
                recipient,
                people.require(recipient).displayName(),
                notice.address(),
                notice.facts().reference(),
                notice.state(),
                notice.attempts(),
                notice.queuedAt(),
                notice.state() == NoticeState.SENT || notice.state() == NoticeState.BOUNCED ? notice.sentAt() : null,
                notice.solved());
    }
}
