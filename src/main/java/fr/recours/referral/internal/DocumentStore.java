package fr.recours.referral.internal;

import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.shared.PersonId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/**
 * Documents in the database. Found for a person only under their {@link Visibility}, as their referral is, or through a referral
 * found under it; what the portal does by itself has its own ways.
 */
@Repository
class DocumentStore {

    private final EntityManager entities;

    DocumentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** One that was not taken away. */
    Optional<StoredDocument> find(DocumentId id, Visibility visibility) {
        return one(id, "d.removedAt is null", visibility).getResultList().stream()
                .findFirst();
    }

    /** As {@link #find}, and others wait until the transaction ends: an upload or a check may be about to settle its state. */
    Optional<StoredDocument> lock(DocumentId id, Visibility visibility) {
        return locked(one(id, "d.removedAt is null", visibility)).getResultList().stream()
                .findFirst();
    }

    /** As {@link #lock}, but one that was taken away no earlier than that. */
    Optional<StoredDocument> lockRemoved(DocumentId id, Instant since, Visibility visibility) {
        return locked(one(id, "d.removedAt >= :since", visibility).setParameter("since", since))
                .getResultList()
                .stream()
                .findFirst();
    }

    private TypedQuery<StoredDocument> one(DocumentId id, String removal, Visibility visibility) {
        TypedQuery<StoredDocument> query = entities.createQuery(
                        "from StoredDocument d where d.id = :id and " + removal
                                + " and exists (select r.id from Referral r where r.id = d.referralId and "
                                + visibility.where()
                                + ")",
                        StoredDocument.class)
                .setParameter("id", id.value());
        visibility.parameters().forEach(query::setParameter);
        return query;
    }

    private static TypedQuery<StoredDocument> locked(TypedQuery<StoredDocument> query) {
        return query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
    }

    /** Those of a referral that were not taken away, in the order they came. */
    List<StoredDocument> of(UUID referral) {
        return entities.createQuery(
                        "from StoredDocument d where d.referralId = :referral and d.removedAt is null"
                                + " order by d.receivedAt, d.id",
                        StoredDocument.class)
                .setParameter("referral", referral)
                .getResultList();
    }

    /** When the last document came that is neither in the submission nor the reader's own and can be opened, case by case. */
    List<Arrived> arrived(PersonId reader, Visibility visibility) {
        TypedQuery<Arrived> query = entities.createQuery(
                        "select d.referralId, max(d.receivedAt) from StoredDocument d, Referral r where r.id = d.referralId"
                                + " and d.removedAt is null and d.state in (CLEAN, NOT_SCANNED)"
                                + " and d.receivedBy <> :reader and d.receivedAt >"
                                + " (select min(v.frozenAt) from ReferralVersion v where v.referralId = r.id) and "
                                + visibility.where() + " group by d.referralId",
                        Arrived.class)
                .setParameter("reader", reader.value());
        visibility.parameters().forEach(query::setParameter);
        return query.getResultList();
    }

    /** When the last one came to a case. */
    record Arrived(UUID referral, Instant at) {}

    /** For the portal itself: the row, while nobody else changes it. */
    Optional<StoredDocument> lock(UUID id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<StoredDocument> get(UUID id) {
        return Optional.ofNullable(entities.find(StoredDocument.class, id));
    }

    List<UUID> inState(DocumentState state) {
        return entities.createQuery(
                        "select d.id from StoredDocument d where d.state = :state and d.removedAt is null", UUID.class)
                .setParameter("state", state)
                .getResultList();
    }

    /** Those that are served and that no browser shows, of which nobody tried to make a PDF. */
    List<UUID> withoutCopy() {
        return entities.createQuery(
                        "select d.id from StoredDocument d where d.copied is null and d.type in :types"
                                + " and d.state in (CLEAN, NOT_SCANNED) and d.removedAt is null",
                        UUID.class)
                .setParameter(
                        "types",
                        Stream.of(DocumentType.values())
                                .filter(type -> !type.viewable())
                                .toList())
                .getResultList();
    }

    /** Uploads that broke off, and removals that can no longer be taken back; locked. */
    List<StoredDocument> leftSince(Instant before) {
        return locked(entities.createQuery(
                                "from StoredDocument d where d.removedAt < :before"
                                        + " or (d.state = RECEIVING and d.receivedAt < :before)",
                                StoredDocument.class)
                        .setParameter("before", before))
                .getResultList();
    }

    /** Of those that exist, without their names and keys. */
    Map<UUID, DocumentState> states(Collection<UUID> ids) {
        Map<UUID, DocumentState> states = new HashMap<>();
        entities.createQuery("select d.id, d.state from StoredDocument d where d.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(row -> states.put((UUID) row[0], (DocumentState) row[1]));
        return states;
    }

    Map<DocumentState, Long> counts() {
        Map<DocumentState, Long> counts = new EnumMap<>(DocumentState.class);
        entities.createQuery(
                        "select d.state, count(d) from StoredDocument d where d.removedAt is null group by d.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((DocumentState) row[0], (Long) row[1]));
        return counts;
    }

    /** What could be read in it is no more searched for. */
    void forgetText(UUID id) {
        entities.createQuery("delete from DocumentText t where t.documentId = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** All of a referral that is erased. */
    void forget(UUID referral) {
        entities.createQuery("delete from DocumentText t where t.documentId in"
                        + " (select d.id from StoredDocument d where d.referralId = :referral)")
                .setParameter("referral", referral)
                .executeUpdate();
        entities.createQuery("delete from StoredDocument d where d.referralId = :referral")
                .setParameter("referral", referral)
                .executeUpdate();
    }

    void add(StoredDocument document) {
        entities.persist(document);
    }

    void delete(StoredDocument document) {
        entities.remove(document);
    }
}
