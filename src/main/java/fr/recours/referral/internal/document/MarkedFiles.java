package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;

/**
 * Files as they leave for one reader, with their {@link ReaderMark}. A PDF is read once to learn what is to follow it, then sent
 * from the disk; pictures are drawn anew, one at a time, because unfolded they are large; readers do not wait for what is being received.
 */
@Component
public class MarkedFiles {

    /** Each holds a PDF of up to the largest size of a file, and what was read of it. */
    private static final int PDFS_AT_ONCE = 4;

    private static final ReaderMark TRIAL = new ReaderMark("", Instant.EPOCH);

    private final Semaphore pdfs = new Semaphore(PDFS_AT_ONCE, true);
    private final Semaphore pictures = new Semaphore(1, true);
    private final Semaphore received = new Semaphore(1, true);

    /** Where a file is read from; it may be more than once. */
    public interface Source {

        /** @throws IOException when it is not there */
        InputStream open() throws IOException;
    }

    /**
     * For a page's viewer. What cannot be read to its end fails here, not while it is sent.
     *
     * @throws UnmarkableException when the file was read, and cannot be written on
     * @throws IOException when it cannot be read
     */
    public InputStream viewed(DocumentType type, Source file, ReaderMark mark) throws IOException {
        return marked(type, file, mark, true, pictures);
    }

    /**
     * Tries what a viewer would ask for on a file that is being received.
     *
     * @throws IOException as above
     */
    void check(DocumentType type, Source file) throws IOException {
        marked(type, file, TRIAL, true, received).close();
    }

    /**
     * To be kept. A signed PDF leaves as it came, because its signature is of use only so; a format that is no page and no picture
     * does too.
     *
     * @throws IOException as above
     */
    public InputStream saved(DocumentType type, Source file, ReaderMark mark) throws IOException {
        return marked(type, file, mark, false, pictures);
    }

    private InputStream marked(DocumentType type, Source file, ReaderMark mark, boolean signedToo, Semaphore turn)
            throws IOException {
        return switch (type) {
            case PDF -> pdf(file, mark, signedToo);
            case PNG, JPEG -> picture(type, file, mark, turn);
            case TIFF, DOCX, DICOM -> whole(file);
        };
    }

    /**
     * As it lies, after it was read to its end once.
     *
     * @throws IOException when it cannot be read
     */
    public static InputStream whole(Source file) throws IOException {
        try (InputStream content = file.open()) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return file.open();
    }

    private InputStream pdf(Source file, ReaderMark mark, boolean signedToo) throws IOException {
        byte[] update;
        pdfs.acquireUninterruptibly();
        try (InputStream content = file.open();
                RandomAccessReadBuffer read = RandomAccessReadBuffer.createBufferFromStream(content)) {
            update = update(read, mark, signedToo);
        } finally {
            pdfs.release();
        }
        return new SequenceInputStream(file.open(), new ByteArrayInputStream(update));
    }

    /** It lies in memory by now: what fails is no disk. */
    private static byte[] update(RandomAccessReadBuffer read, ReaderMark mark, boolean signedToo)
            throws UnmarkableException {
        try {
            return PdfMark.update(read, mark.words(), signedToo);
        } catch (IOException | RuntimeException broken) { // the parser throws many kinds on broken files
            throw new UnmarkableException(broken);
        }
    }

    private InputStream picture(DocumentType type, Source file, ReaderMark mark, Semaphore turn) throws IOException {
        turn.acquireUninterruptibly();
        try (InputStream content = file.open()) {
            return new ByteArrayInputStream(marked(type, content.readAllBytes(), mark));
        } finally {
            turn.release();
        }
    }

    private static byte[] marked(DocumentType type, byte[] content, ReaderMark mark) throws UnmarkableException {
        try {
            return ImageMark.marked(type, content, mark.words());
        } catch (IOException | RuntimeException broken) { // the readers throw many kinds on broken files
            throw new UnmarkableException(broken);
        }
    }
}
