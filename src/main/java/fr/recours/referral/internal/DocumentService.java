package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.audit.AuditAction;
import fr.recours.referral.CaseDocument;
import fr.recours.referral.DocumentChecks;
import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentKind;
import fr.recours.referral.DocumentLimits;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.IdentityFound;
import fr.recours.referral.OpenedDocument;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.internal.document.DocumentProperties;
import fr.recours.referral.internal.document.Scanner;
import fr.recours.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link Documents}. */
@Service
class DocumentService implements Documents {

    private final Gate gate;
    private final DocumentAccess access;
    private final DocumentStore documents;
    private final DocumentReception reception;
    private final DocumentOpening opening;
    private final DocumentIdentities identities;
    private final Scanner scanner;
    private final DocumentProperties properties;
    private final Trail trail;
    private final Clock clock;

    DocumentService(
            Gate gate,
            DocumentAccess access,
            DocumentStore documents,
            DocumentReception reception,
            DocumentOpening opening,
            DocumentIdentities identities,
            Scanner scanner,
            DocumentProperties properties,
            Trail trail,
            Clock clock) {
        this.gate = gate;
        this.access = access;
        this.documents = documents;
        this.reception = reception;
        this.opening = opening;
        this.identities = identities;
        this.scanner = scanner;
        this.properties = properties;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public DocumentLimits limits() {
        return new DocumentLimits(
                properties.maxFileSize().toBytes(), properties.maxCaseSize().toBytes(), properties.maxFiles());
    }

    @Override
    @Transactional
    public List<CaseDocument> of(ReferralId id) {
        Person person = gate.person();
        Referral referral = gate.find(person, id);
        if (!Gate.allowed(person, referral).contains(ReferralAction.EDIT)) {
            gate.check(person, referral, ReferralAction.READ);
        }
        return access.shown(person, referral);
    }

    @Override
    public DocumentId receive(ReferralId referral, String fileName, InputStream content) throws IOException {
        return reception.receive(referral, null, fileName, content);
    }

    @Override
    public DocumentId receive(ReferralId referral, RequestedItemId item, String fileName, InputStream content)
            throws IOException {
        return reception.receive(referral, item, fileName, content);
    }

    @Override
    @Transactional
    public void describe(DocumentId id, DocumentKind kind, @Nullable LocalDate day) {
        Person person = gate.person();
        StoredDocument document = access.lock(person, id);
        Referral referral = access.attachable(person, document);
        document.describe(kind, day);
        trail.record(person, AuditAction.DOCUMENT_DESCRIBED, referral.id(), id + " " + kind);
    }

    @Override
    @Transactional
    public void remove(DocumentId id) {
        Person person = gate.person();
        StoredDocument document = access.lock(person, id);
        Referral referral = access.attachable(person, document);
        if (!access.removable(person, referral, document)) {
            throw new RefusedException("document.refused.remove");
        }
        document.remove(clock.instant());
        trail.record(person, AuditAction.DOCUMENT_REMOVED, referral.id(), id.toString());
    }

    @Override
    @Transactional
    public void restore(DocumentId id) {
        Person person = gate.person();
        StoredDocument document = access.lockRemoved(person, id);
        Referral referral = access.attachable(person, document);
        if (documents.of(referral.id()).size() >= properties.maxFiles()) {
            throw new RefusedException("document.refused.tooMany");
        }
        document.restore();
        trail.record(person, AuditAction.DOCUMENT_RESTORED, referral.id(), id.toString());
    }

    @Override
    public OpenedDocument open(DocumentId id, DocumentUse use) {
        return opening.open(id, use);
    }

    @Override
    public List<IdentityFound> identityIn(DocumentId id) {
        return identities.of(id);
    }

    @Override
    public void keepIdentity(DocumentId id) {
        identities.keep(id);
    }

    @Override
    public void pictureNamesNobody(DocumentId id) {
        identities.pictureNamesNobody(id);
    }

    @Override
    public void removeIdentity(DocumentId id) {
        identities.remove(id);
    }

    @Override
    public DocumentChecks checks() {
        Person person = gate.person();
        if (!person.is(Role.ADMINISTRATOR)) {
            throw gate.denied(person, "DOCUMENT_CHECKS");
        }
        return new DocumentChecks(scanner.condition(), properties.serveUnscanned(), documents.counts());
    }
}
