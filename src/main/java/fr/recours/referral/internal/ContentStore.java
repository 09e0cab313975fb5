package fr.recours.referral.internal;

import fr.recours.referral.DocumentState;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** The parts of many cases at once, one query a part. The cases were found under a {@link Visibility}, or for the index. */
@Repository
class ContentStore {

    private static final String FINDABLE = "r.state not in (DRAFT, ENTERED_IN_ERROR)";

    private final EntityManager entities;

    ContentStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Everything a search may find, for the index. */
    List<UUID> findable() {
        return entities.createQuery("select r.id from Referral r where " + FINDABLE + " order by r.id", UUID.class)
                .getResultList();
    }

    /** The frozen versions in force of those that a search may find. */
    List<FrozenCase> inForce(Collection<UUID> cases) {
        return entities.createQuery(
                        "select r.id, r.reference, r.names, r.state, coalesce(r.triage.priority, r.content.urgency),"
                                + " r.centreId, v.id, v.content.question, v.content.facts,"
                                + " (select min(f.frozenAt) from ReferralVersion f where f.referralId = r.id)"
                                + " from Referral r, ReferralVersion v where v.referralId = r.id and r.id in :cases"
                                + " and v.number = (select max(w.number) from ReferralVersion w where w.referralId = r.id)"
                                + " and " + FINDABLE,
                        FrozenCase.class)
                .setParameter("cases", cases)
                .getResultList();
    }

    /** The facts of the versions in force of those that a search may find. */
    List<FrozenFacts> facts(Collection<UUID> cases) {
        return entities.createQuery(
                        "select r.id, v.content.facts from Referral r, ReferralVersion v"
                                + " where v.referralId = r.id and r.id in :cases and v.number ="
                                + " (select max(w.number) from ReferralVersion w where w.referralId = r.id)"
                                + " and " + FINDABLE,
                        FrozenFacts.class)
                .setParameter("cases", cases)
                .getResultList();
    }

    /** What was judged last of each version, in reading order. */
    List<GivenVerdict> verdicts(Collection<UUID> versions) {
        return entities.createQuery(
                        "select v.versionId, v.programme, v.result, v.referenceDate from Verdict v"
                                + " where v.versionId in :versions and v.judgement ="
                                + " (select max(w.judgement) from Verdict w where w.versionId = v.versionId)"
                                + " order by v.position",
                        GivenVerdict.class)
                .setParameter("versions", versions)
                .getResultList();
    }

    List<Message> messages(Collection<UUID> cases) {
        return entities.createQuery(
                        "from Message m where m.referralId in :cases order by m.writtenAt, m.id", Message.class)
                .setParameter("cases", cases)
                .getResultList();
    }

    /** Documents in these states that were not taken away. */
    List<StoredDocument> documents(Collection<UUID> cases, Collection<DocumentState> states) {
        return entities.createQuery(
                        "from StoredDocument d where d.referralId in :cases and d.state in :states"
                                + " and d.removedAt is null order by d.receivedAt, d.id",
                        StoredDocument.class)
                .setParameter("cases", cases)
                .setParameter("states", states)
                .getResultList();
    }

    List<DocumentText> texts(Collection<UUID> documents) {
        return entities.createQuery("from DocumentText t where t.documentId in :documents", DocumentText.class)
                .setParameter("documents", documents)
                .getResultList();
    }

    void add(DocumentText text) {
        entities.persist(text);
    }
}
