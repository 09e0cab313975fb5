package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;

/** A file that is not to be kept. Says nothing of its content. */
class RejectedFileException extends Exception {

    private final DocumentRejection why;

    RejectedFileException(DocumentRejection why) {
        super(why.name());
        this.why = why;
    }

    DocumentRejection why() {
        return why;
    }
}
