package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The pages of a TIFF, each told by a directory that says where the next one lies (TIFF 6.0, section 2). Walked by hand: the
 * reader of the JDK follows a directory that names itself until memory ends. What a page's picture is made of is copied to the place
 * where it lay; all else, who made it, where and with what, is zero in what is kept, even what no directory speaks of.
 */
final class TiffPages {

    /** Far more than 20 MB of scanned paper make. */
    private static final int MOST_PAGES = 1_000;

    /** What is copied, of the length of the file: parts of pages do not lie over each other, but for a few. */
    private static final long MOST_COPIED = 4;

    private static final int HEADER = 8;

    /** Of a point: red, green, blue and what shines through, or the four colours of printers. */
    private static final int MOST_SAMPLES = 4;

    /** Of one of these. */
    private static final int MOST_BITS = 16;

    /** As much for each point as pictures in colour take; where there are fewer points it may be more. */
    private static final int BITS_OF_POINT = 32;

    private final ByteBuffer content;
    private final ByteBuffer kept;
    private final long maxPixels;
    private final Set<Long> seen = new HashSet<>();
    private long copied;

    private TiffPages(byte[] content, long maxPixels) {
        this.content = ByteBuffer.wrap(content);
        this.kept = ByteBuffer.allocate(content.length);
        this.maxPixels = maxPixels;
    }

    /** The same pictures at the same places, and nothing else. */
    static byte[] cleaned(byte[] content, long maxPixels) throws RejectedFileException {
        TiffPages pages = new TiffPages(content, maxPixels);
        try {
            pages.walk();
        } catch (IndexOutOfBoundsException beyondTheEnd) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
        return pages.kept.array();
    }

    private void walk() throws RejectedFileException {
        ByteOrder order =
                switch (content.getShort(0)) {
                    case 0x4949 -> ByteOrder.LITTLE_ENDIAN;
                    case 0x4D4D -> ByteOrder.BIG_ENDIAN;
                    default -> throw new RejectedFileException(DocumentRejection.CORRUPT);
                };
        content.order(order);
        kept.order(order);
        require(content.getShort(2) == 42);
        copy(0, HEADER);
        long page = Integer.toUnsignedLong(content.getInt(4));
        require(page != 0);
        while (page != 0) {
            require(seen.add(page));
            if (seen.size() > MOST_PAGES) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
            require(page < content.limit());
            page = next((int) page);
        }
    }

    /** Checks and copies one page. @return where the next one lies; 0 after the last */
    private long next(int page) throws RejectedFileException {
        List<TiffField> fields = new ArrayList<>();
        int count = Short.toUnsignedInt(content.getShort(page));
        for (int i = 0; i < count; i++) {
            TiffField field = new TiffField(content, page + 2 + i * TiffField.LENGTH);
            if (field.isOfPicture()) {
                fields.add(field);
            }
        }
        checkSize(fields);
        int next = content.getInt(page + 2 + count * TiffField.LENGTH);
        write(page, fields, next);
        for (TiffField.Part part : TiffField.parts(fields)) {
            copy(part.from(), part.length());
        }
        return Integer.toUnsignedLong(next);
    }

    private void checkSize(List<TiffField> fields) throws RejectedFileException {
        long width = TiffField.number(fields, TiffField.WIDTH);
        long height = TiffField.number(fields, TiffField.HEIGHT);
        require(width > 0 && height > 0);
        long samples = Math.max(1, TiffField.number(fields, TiffField.SAMPLES));
        long bits = TiffField.largest(fields, TiffField.BITS, MOST_SAMPLES);
        if (width > maxPixels / height
                || samples > MOST_SAMPLES
                || bits > MOST_BITS
                || width * height * samples * bits > maxPixels * BITS_OF_POINT) {
            throw new RejectedFileException(DocumentRejection.SIZE);
        }
    }

    private void write(int page, List<TiffField> fields, int next) throws RejectedFileException {
        kept.putShort(page, (short) fields.size());
        int at = page + 2;
        for (TiffField field : fields) {
            field.writeTo(kept, at);
            at += TiffField.LENGTH;
            if (field.bytes() > TiffField.INSIDE) {
                copy(field.elsewhere(), field.bytes());
            }
        }
        kept.putInt(at, next);
    }

    /** What lies beyond the end is not there: the last lines of a picture may be missing. */
    private void copy(long from, long length) throws RejectedFileException {
        long end = Math.min(from + length, content.limit());
        if (from < end) {
            copied += end - from;
            require(copied <= MOST_COPIED * content.limit());
            kept.put((int) from, content, (int) from, (int) (end - from));
        }
    }

    private static void require(boolean holds) throws RejectedFileException {
        if (!holds) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }
}
