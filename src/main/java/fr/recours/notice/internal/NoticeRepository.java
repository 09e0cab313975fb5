package fr.recours.notice.internal;

import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox's rows. */
interface NoticeRepository extends Repository<NoticeEntity, UUID> {

    NoticeEntity save(NoticeEntity notice);

    Optional<NoticeEntity> findById(UUID id);

    boolean existsByEventKeyAndRecipientIdAndTemplate(String eventKey, UUID recipientId, NoticeTemplate template);

    int countByEventKeyStartingWithAndTemplateAndRecipientIdAndChannelAndState(
            String eventKey, NoticeTemplate template, UUID recipientId, NoticeChannel channel, NoticeState state);

    /** Those that leave before this one: of the same recipient on the same channel, written earlier, in nobody's quiet hours. */
    @Query("""
            select n from NoticeEntity n where n.recipientId = :recipient and n.channel = :channel and n.state = QUEUED
            and n.position < :position and n.notBefore <= :now order by n.position""")
    List<NoticeEntity> ahead(UUID recipient, NoticeChannel channel, long position, Instant now, Limit limit);

    /** The next of the same recipient on the same channel. */
    @Query("""
            select n from NoticeEntity n where n.recipientId = :recipient and n.channel = :channel and n.state = QUEUED
            and n.position > :position and n.notBefore <= :now order by n.position""")
    List<NoticeEntity> behind(UUID recipient, NoticeChannel channel, long position, Instant now, Limit limit);

    @Query("""
            select n from NoticeEntity n
            where n.channel <> PORTAL
            and (:state is null or n.state = :state) and (:channel is null or n.channel = :channel)
            and (:words = '' or n.facts.reference like :words or n.address like :words)
            and (:tasksOnly = false or n.state in (FAILED, BOUNCED) and n.solvedAt is null)
            order by case when n.state in (FAILED, BOUNCED) and n.solvedAt is null then 0 else 1 end, n.position desc""")
    List<NoticeEntity> latest(
            @Nullable NoticeState state, @Nullable NoticeChannel channel, String words, boolean tasksOnly, Limit limit);

    @Query("select count(n) from NoticeEntity n where n.state in (FAILED, BOUNCED) and n.solvedAt is null")
    int countTasks();

    @Query(
            "select n from NoticeEntity n where n.recipientId = :recipient and n.channel = PORTAL order by n.position desc")
    List<NoticeEntity> inbox(UUID recipient, Limit limit);

    int countByRecipientIdAndChannelAndReadAtIsNull(UUID recipientId, NoticeChannel channel);

    @Query("""
            select n.recipientId, count(n), max(n.position) from NoticeEntity n
            where n.recipientId in :recipients and n.channel = PORTAL and n.readAt is null group by n.recipientId""")
    List<StoredInboxMarks.Unread> unreadOf(Collection<UUID> recipients);

    @Modifying
    @Query("""
            update NoticeEntity n set n.readAt = :now
            where n.recipientId = :recipient and n.channel = PORTAL and n.readAt is null""")
    void markAllRead(UUID recipient, Instant now);

    /** What tells the recipient the same inside the portal. */
    Optional<NoticeEntity> findByEventKeyAndRecipientIdAndTemplateAndChannel(
            String eventKey, UUID recipientId, NoticeTemplate template, NoticeChannel channel);

    /** Those told of an opinion, or of its correction. */
    @Query("""
            select n from NoticeEntity n where n.eventKey = :eventKey and n.channel = PORTAL
            and n.template in (OPINION_RELEASED, OPINION_CORRECTED)""")
    List<NoticeEntity> toldOf(String eventKey);

    Optional<NoticeEntity> findByMessageId(String messageId);

    List<NoticeEntity> findByStateOrderByPosition(NoticeState state);
}
