package fr.recours.notice.internal;

import fr.recours.access.People;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeInbox;
import fr.recours.notice.NoticeTarget;
import fr.recours.shared.NotFoundException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The signed-in person's own messages. */
@Service
@Transactional
class InboxService implements NoticeInbox {

    private final NoticeRepository notices;
    private final NoticeWriter writer;
    private final People people;
    private final Clock clock;

    InboxService(NoticeRepository notices, NoticeWriter writer, People people, Clock clock) {
        this.notices = notices;
        this.writer = writer;
        this.people = people;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InboxEntry> latest(int limit) {
        NoticeLanguage language = NoticeLanguage.of(people.current().language());
        return notices.inbox(me(), Limit.of(limit)).stream()
                .map(notice -> entry(notice, language))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public int unread() {
        return notices.countByRecipientIdAndChannelAndReadAtIsNull(me(), NoticeChannel.PORTAL);
    }

    @Override
    public void markAllRead() {
        notices.markAllRead(me(), clock.instant());
    }

    @Override
    public NoticeTarget open(UUID id) {
        NoticeEntity notice = notices.findById(id)
                .filter(found -> found.recipientId().equals(me()))
                .orElseThrow(NotFoundException::new);
        inPortal(notice).ifPresent(twin -> twin.read(clock.instant()));
        return new NoticeTarget(notice.template().topic(), notice.subjectId());
    }

    /** What a mail said is read in the portal too. */
    private Optional<NoticeEntity> inPortal(NoticeEntity notice) {
        return notice.channel() == NoticeChannel.PORTAL
                ? Optional.of(notice)
                : notices.findByEventKeyAndRecipientIdAndTemplateAndChannel(
                        notice.eventKey(), notice.recipientId(), notice.template(), NoticeChannel.PORTAL);
    }

    private UUID me() {
        return people.current().id().value();
    }

    /** In the language its reader has now. */
    private InboxEntry entry(NoticeEntity notice, NoticeLanguage language) {
        NoticeWords words = writer.words(notice.template(), language, notice.facts());
        return new InboxEntry(
                notice.id(), notice.template(), words.title(), words.paragraphs(), notice.queuedAt(), notice.unread());
    }
}
