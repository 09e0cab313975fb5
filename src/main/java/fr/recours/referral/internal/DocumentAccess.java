package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.shared.NotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The way to a document: that of its referral, then by its own state. What is served to whom is decided here and nowhere else. */
@Component
class DocumentAccess {

    private final Gate gate;
    private final DocumentStore documents;
    private final DocumentProperties properties;
    private final IdentityVault vault;
    private final Trail trail;

    DocumentAccess(
            Gate gate, DocumentStore documents, DocumentProperties properties, IdentityVault vault, Trail trail) {
        this.gate = gate;
        this.documents = documents;
        this.properties = properties;
        this.vault = vault;
        this.trail = trail;
    }

    /** One that is there, or one that was taken away and can still come back. */
    StoredDocument find(Person person, DocumentId id, boolean removed) {
        Optional<StoredDocument> found = documents.find(id, removed, gate.visibility(person));
        if (found.isEmpty()) {
            throw notFound(person, id);
        }
        return found.get();
    }

    NotFoundException notFound(Person person, DocumentId id) {
        trail.refused(person, AuditAction.ACCESS_REFUSED, id.value(), "NOT_FOUND");
        return new NotFoundException();
    }

    /** The referral of a document, for a person who may add to it. */
    Referral attachable(Person person, StoredDocument document) {
        Referral referral = gate.find(person, new ReferralId(document.referralId()));
        gate.check(person, referral, ReferralAction.ATTACH);
        return referral;
    }

    /** Whether its bytes are served: to those who read or write the case, once checked. */
    boolean openable(Person person, Referral referral, StoredDocument document) {
        Set<ReferralAction> allowed = Gate.allowed(person, referral);
        return (allowed.contains(ReferralAction.READ) || allowed.contains(ReferralAction.EDIT)) && served(document);
    }

    private boolean served(StoredDocument document) {
        return switch (document.state()) {
            case CLEAN -> true;
            case NOT_SCANNED -> properties.serveUnscanned();
            case RECEIVING, PENDING_SCAN, INFECTED, REJECTED, SCAN_ERROR -> false;
        };
    }

    /** From a draft anything; later only what nobody can have read. */
    boolean removable(Person person, Referral referral, StoredDocument document) {
        return Gate.allowed(person, referral).contains(ReferralAction.ATTACH)
                && (referral.isDraft()
                        || switch (document.state()) {
                            case INFECTED, REJECTED, SCAN_ERROR -> true;
                            case RECEIVING, PENDING_SCAN, CLEAN, NOT_SCANNED -> false;
                        });
    }

    CaseDocument shown(Person person, Referral referral, StoredDocument document) {
        return new CaseDocument(
                new DocumentId(document.id()),
                name(person, document),
                document.kind(),
                document.datedOn(),
                document.type(),
                document.size(),
                document.state(),
                document.rejection(),
                document.receivedAt(),
                openable(person, referral, document),
                removable(person, referral, document));
    }

    /** Its name; empty for those who may not see who the patient is. */
    String name(Person person, StoredDocument document) {
        return gate.visibility(person).showsIdentity() ? vault.openFileName(document.id(), document.fileName()) : "";
    }

    /** What a submission must wait for: that a file in which the scanner found something is taken away (portal.md §3.2, T1). */
    List<SubmissionProblem> problems(Referral referral) {
        return documents.of(referral.id()).stream()
                .filter(document -> document.state() == DocumentState.INFECTED)
                .limit(1)
                .map(infected -> new SubmissionProblem("documents", "referral.problem.infected"))
                .toList();
    }
}
