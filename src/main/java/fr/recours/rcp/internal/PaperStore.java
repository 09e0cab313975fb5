package fr.recours.rcp.internal;

import fr.recours.rcp.PaperKind;
import fr.recours.rcp.internal.papers.PaperMark;
import fr.recours.shared.SealedTexts;
import jakarta.persistence.EntityManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Papers in the database: sealed, with the hash of their bytes. */
@Repository
@Transactional
class PaperStore {

    private static final String DOCUMENT = "paper";

    private final EntityManager entities;
    private final SealedTexts texts;

    PaperStore(EntityManager entities, SealedTexts texts) {
        this.entities = entities;
        this.texts = texts;
    }

    PaperEntity keep(PaperSubject of, PaperMark mark, UUID madeBy, byte[] content) {
        String sealed = Base64.getEncoder().encodeToString(content);
        PaperEntity paper = new PaperEntity(
                mark.id(), of, madeBy, mark.madeAt(), sha256(content), texts.seal(mark.id(), DOCUMENT, sealed));
        entities.persist(paper);
        entities.flush();
        return paper;
    }

    /** Its bytes, as they were made. */
    byte[] open(PaperEntity paper) {
        return Base64.getDecoder().decode(texts.open(paper.id(), DOCUMENT, paper.document()));
    }

    /** The last version. */
    Optional<PaperEntity> last(PaperKind kind, UUID subject) {
        return entities
                .createQuery(
                        "from PaperEntity p where p.kind = :kind and p.subject = :subject order by p.number desc",
                        PaperEntity.class)
                .setParameter("kind", kind)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    Optional<PaperEntity> withHash(String sha256) {
        return entities
                .createQuery("from PaperEntity p where p.sha256 = :sha256", PaperEntity.class)
                .setParameter("sha256", sha256)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** In hexadecimal. */
    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
