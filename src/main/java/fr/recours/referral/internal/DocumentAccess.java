package fr.recours.referral.internal;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentState;
import fr.recours.referral.DocumentType;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.SubmissionProblem;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.shared.NotFoundException;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The way to a document: that of its referral, then by its own state. What is served to whom is decided here and nowhere else. */
@Component
class DocumentAccess {

    private final Gate gate;
    private final DocumentStore documents;
    private final DocumentProperties properties;
    private final IdentityVault vault;
    private final People people;
    private final Trail trail;
    private final Clock clock;

    DocumentAccess(
            Gate gate,
            DocumentStore documents,
            DocumentProperties properties,
            IdentityVault vault,
            People people,
            Trail trail,
            Clock clock) {
        this.gate = gate;
        this.documents = documents;
        this.properties = properties;
        this.vault = vault;
        this.people = people;
        this.trail = trail;
        this.clock = clock;
    }

    StoredDocument find(Person person, DocumentId id) {
        return found(person, id, documents.find(id, gate.visibility(person)));
    }

    /** For a change: nobody else changes it until the transaction ends. */
    StoredDocument lock(Person person, DocumentId id) {
        return found(person, id, documents.lock(id, gate.visibility(person)));
    }

    /** As {@link #lock}, but one that was taken away and can still come back. */
    StoredDocument lockRemoved(Person person, DocumentId id) {
        Instant since = clock.instant().minus(properties.undo());
        return found(person, id, documents.lockRemoved(id, since, gate.visibility(person)));
    }

    private StoredDocument found(Person person, DocumentId id, Optional<StoredDocument> found) {
        return found.orElseThrow(() -> notFound(person, id));
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

    /**
     * Whether it opens: to those who read or write the case, once checked. A file names the patient, so an exceptional access opens
     * none (portal.md §4, "Open a file"). Who may not see who he is opens no picture in which his name may stand; one whose fields
     * name him only by the PDF made of it, in which there are no fields.
     *
     * @param named whether the person may see who the patient is
     */
    boolean openable(Person person, Referral referral, StoredDocument document, boolean named) {
        IdentityMarks marks = document.marks();
        boolean closed = marks.writtenOn() || marks.identity().isLeft() && !document.isCopied();
        return (named || !closed) && reaches(person, referral, document);
    }

    /** Whether it may be kept, as the file it is; as above. */
    boolean savable(Person person, Referral referral, StoredDocument document, boolean named) {
        return savable(person) && (named || !document.marks().mayName()) && reaches(person, referral, document);
    }

    /** Whether somebody may see who the patients are. */
    boolean named(Person person) {
        return gate.visibility(person).showsIdentity();
    }

    private boolean reaches(Person person, Referral referral, StoredDocument document) {
        Set<ReferralAction> allowed = Gate.allowed(person, referral);
        return !person.is(Role.ADMINISTRATOR)
                && (allowed.contains(ReferralAction.READ) || allowed.contains(ReferralAction.EDIT))
                && served(document);
    }

    /** An expert asked for one case looks at its documents and keeps none (portal.md §4). */
    static boolean savable(Person person) {
        return !person.is(Role.INVITED_EXPERT);
    }

    /** As what the page shows it: as it is, or by the PDF made of it; empty when it can only be saved. */
    static Optional<DocumentType> shownAs(StoredDocument document) {
        DocumentType type = document.type();
        if (type == null) {
            return Optional.empty();
        }
        return document.isCopied()
                ? Optional.of(DocumentType.PDF)
                : Optional.of(type).filter(DocumentType::viewable);
    }

    private boolean served(StoredDocument document) {
        return switch (document.state()) {
            case CLEAN -> true;
            case NOT_SCANNED -> properties.serveUnscanned();
            case RECEIVING, PENDING_SCAN, INFECTED, REJECTED, SCAN_ERROR -> false;
        };
    }

    /** What of the things asked is answered by a document that is served. */
    Set<UUID> answered(Referral referral) {
        return documents.of(referral.id()).stream()
                .filter(this::served)
                .flatMap(document -> Stream.ofNullable(document.itemId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From a draft anything; later only what nobody can have read. */
    boolean removable(Person person, Referral referral, StoredDocument document) {
        return Gate.allowed(person, referral).contains(ReferralAction.ATTACH)
                && (referral.isDraft() || document.state().isRefused());
    }

    /** Those of a referral, as a person sees them. */
    List<CaseDocument> shown(Person person, Referral referral) {
        boolean named = named(person);
        Map<PersonId, String> senders = new HashMap<>();
        return documents.of(referral.id()).stream()
                .map(document -> shown(
                        person,
                        referral,
                        document,
                        named,
                        senders.computeIfAbsent(document.receivedBy(), sender -> people.require(sender)
                                .displayName())))
                .toList();
    }

    private CaseDocument shown(
            Person person, Referral referral, StoredDocument document, boolean named, String sender) {
        return new CaseDocument(
                new DocumentId(document.id()),
                Optional.ofNullable(document.itemId()).map(RequestedItemId::new).orElse(null),
                named ? name(document) : "",
                document.kind(),
                document.datedOn(),
                document.type(),
                shownAs(document).orElse(null),
                document.size(),
                sender,
                document.state(),
                document.rejection(),
                document.receivedAt(),
                document.marks().identity(),
                document.marks().writtenOn(),
                openable(person, referral, document, named),
                savable(person, referral, document, named),
                removable(person, referral, document));
    }

    /** Its name; empty for those who may not see who the patient is. */
    String name(Person person, StoredDocument document) {
        return named(person) ? name(document) : "";
    }

    private String name(StoredDocument document) {
        return vault.openFileName(document.id(), document.fileName());
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
