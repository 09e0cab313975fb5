package fr.recours.referral.internal;

import fr.recours.referral.DocumentState;
import fr.recours.referral.internal.document.FileVault;
import java.util.Optional;

/** In which store of the {@link FileVault} the bytes of a document lie. */
final class DocumentPlaces {

    private DocumentPlaces() {}

    /** Where those lie that were sent, in that state; none once they are gone for good. */
    static Optional<FileVault.Store> store(DocumentState state) {
        return switch (state) {
            case RECEIVING, PENDING_SCAN, NOT_SCANNED, SCAN_ERROR -> Optional.of(FileVault.Store.QUARANTINE);
            case CLEAN -> Optional.of(FileVault.Store.CLEAN);
            case INFECTED, REJECTED -> Optional.empty();
        };
    }

    /** Whether a document in that state has bytes in that store, or may have. */
    static boolean lies(DocumentState state, FileVault.Store store) {
        return switch (store) {
            case QUARANTINE, CLEAN -> store(state).equals(Optional.of(store));
            case COPY -> state == DocumentState.CLEAN || state == DocumentState.NOT_SCANNED;
        };
    }
}
