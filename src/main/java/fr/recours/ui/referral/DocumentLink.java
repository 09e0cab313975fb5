package fr.recours.ui.referral;

import fr.recours.referral.DocumentId;
import fr.recours.referral.DocumentUse;
import fr.recours.referral.Documents;
import fr.recours.referral.OpenedDocument;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.FileHost;
import fr.recours.ui.kit.ShortLink;

/** The way to one document of a case. */
final class DocumentLink extends ShortLink {

    private static final long serialVersionUID = 1L;

    private final transient Documents documents;
    private final DocumentId document;
    private final DocumentUse use;

    DocumentLink(Documents documents, Downloads downloads, FileHost host, DocumentId document, DocumentUse use) {
        super(downloads, host);
        this.documents = documents;
        this.document = document;
        this.use = use;
    }

    @Override
    protected Served open() {
        OpenedDocument opened = documents.open(document, use);
        return new Served(opened.type().mediaType(), opened.fileName(), use == DocumentUse.VIEW, opened.content());
    }
}
