package fr.recours.notice.internal;

import fr.recours.notice.NoticeState;
import fr.recours.notice.NoticeTemplate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outbox's rows. */
interface NoticeRepository extends Repository<NoticeEntity, UUID> {

    NoticeEntity save(NoticeEntity notice);

    Optional<NoticeEntity> findById(UUID id);

    boolean existsByEventKeyAndRecipientIdAndChannelAndTemplate(
            String eventKey, UUID recipientId, NoticeChannel channel, NoticeTemplate template);

    int countByEventKeyStartingWithAndTemplateAndRecipientIdAndState(
            String eventKey, NoticeTemplate template, UUID recipientId, NoticeState state);

    @Query("select n from NoticeEntity n order by case when n.state = FAILED then 0 else 1 end, n.queuedAt desc")
    List<NoticeEntity> latest(Limit limit);
}
