package fr.recours.referral.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Requests for information. Reached only through a referral that was found under a {@link Visibility}. */
@Repository
class RequestStore {

    private final EntityManager entities;

    RequestStore(EntityManager entities) {
        this.entities = entities;
    }

    void add(Request request) {
        entities.persist(request);
    }

    void add(Item item) {
        entities.persist(item);
    }

    /** The last one, open or not. */
    Optional<Request> latest(UUID referral) {
        return entities
                .createQuery("from Request q where q.referralId = :referral order by q.askedAt desc", Request.class)
                .setParameter("referral", referral)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    List<Item> items(UUID request) {
        return entities.createQuery("from Item i where i.requestId = :request order by i.position", Item.class)
                .setParameter("request", request)
                .getResultList();
    }

    /** What the last request still waits for. */
    List<Item> open(UUID referral) {
        return latest(referral).stream()
                .flatMap(request -> items(request.id()).stream())
                .filter(Item::isOpen)
                .toList();
    }

    /** Those that wait for an answer, each with its referral; for the reminders, when nobody is signed in. */
    List<Waiting> waiting() {
        return entities.createQuery(
                        "select q, r, (select count(i) from Item i where i.requestId = q.id and i.state = OPEN)"
                                + " from Request q, Referral r where q.closedAt is null and r.id = q.referralId"
                                + " and r.state = INFO_REQUESTED",
                        Waiting.class)
                .getResultList();
    }

    /** A request that waits. */
    record Waiting(Request request, Referral referral, long open) {}
}
