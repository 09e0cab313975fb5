package fr.recours.ui.referral;

import fr.recours.referral.CaseDocument;
import fr.recours.ui.kit.Texts;
import java.util.Optional;

/** What is said of a document beside its state: why it is as it is, and what to do about it. */
final class DocumentWords {

    private DocumentWords() {}

    /** Nothing where all is well with it. */
    static Optional<String> about(CaseDocument document) {
        return switch (document.state()) {
            case CLEAN -> Optional.empty();
            case NOT_SCANNED ->
                Optional.of(Texts.text(document.openable() ? "document.unscanned" : "document.unopened"));
            case REJECTED ->
                Optional.ofNullable(document.rejection()).map(reason -> Texts.text("document.why." + reason));
            case RECEIVING, PENDING_SCAN, INFECTED, SCAN_ERROR ->
                Optional.of(Texts.text("document.detail." + document.state()));
        };
    }
}
