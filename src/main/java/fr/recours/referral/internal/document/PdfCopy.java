package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentType;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PDF of a document that no browser shows, made once, of what was checked before. */
public final class PdfCopy {

    private static final Logger LOG = LoggerFactory.getLogger(PdfCopy.class);

    /** Several times the largest file. */
    private static final int MOST_BYTES = 100_000_000;

    /** What a document unfolds to is large. */
    private static final Semaphore ONE_AT_ONCE = new Semaphore(1, true);

    private PdfCopy() {}

    /** None when there is no need, or when it cannot be made: the document can be saved all the same. */
    public static byte @Nullable [] of(DocumentType type, byte[] content) {
        ONE_AT_ONCE.acquireUninterruptibly();
        try {
            byte[] copy =
                    switch (type) {
                        case DOCX -> DocxPdf.of(content);
                        case TIFF -> TiffPdf.of(content);
                        case DICOM -> DicomPdf.of(content);
                        case PDF, PNG, JPEG -> null;
                    };
            return copy == null || copy.length > MOST_BYTES ? null : copy;
        } catch (IOException
                | RuntimeException
                | StackOverflowError notShown) { // libraries throw many kinds on broken files
            LOG.info("No PDF of a {}: {}", type, notShown.getClass().getSimpleName());
            return null;
        } finally {
            ONE_AT_ONCE.release();
        }
    }
}
