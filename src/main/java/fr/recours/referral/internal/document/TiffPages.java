package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Set;

/**
 * The pages of a TIFF, each told by a directory that says where the next one lies (TIFF 6.0, section 2). Walked by hand: the
 * reader of the JDK follows a directory that names itself until memory ends.
 */
final class TiffPages {

    /** Far more than 20 MB of scanned paper make. */
    private static final int MOST_PAGES = 1_000;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int FIELD = 12;

    private final ByteBuffer content;
    private final long maxPixels;
    private final Set<Long> seen = new HashSet<>();

    private TiffPages(byte[] content, long maxPixels) {
        this.content = ByteBuffer.wrap(content);
        this.maxPixels = maxPixels;
    }

    static void check(byte[] content, long maxPixels) throws RejectedFileException {
        try {
            new TiffPages(content, maxPixels).walk();
        } catch (IndexOutOfBoundsException beyondTheEnd) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }

    private void walk() throws RejectedFileException {
        content.order(
                switch (content.getShort(0)) {
                    case 0x4949 -> ByteOrder.LITTLE_ENDIAN;
                    case 0x4D4D -> ByteOrder.BIG_ENDIAN;
                    default -> throw new RejectedFileException(DocumentRejection.CORRUPT);
                });
        require(content.getShort(2) == 42);
        long page = Integer.toUnsignedLong(content.getInt(4));
        require(page != 0);
        while (page != 0) {
            require(seen.add(page));
            if (seen.size() > MOST_PAGES) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
            page = next(within(page));
        }
    }

    /** Checks one page. @return where the next one lies; 0 after the last */
    private long next(int page) throws RejectedFileException {
        int fields = Short.toUnsignedInt(content.getShort(page));
        long width = 0;
        long height = 0;
        for (int i = 0; i < fields; i++) {
            int field = page + 2 + i * FIELD;
            switch (Short.toUnsignedInt(content.getShort(field))) {
                case WIDTH -> width = number(field);
                case HEIGHT -> height = number(field);
                default -> {}
            }
        }
        require(width > 0 && height > 0);
        if (width > maxPixels / height) {
            throw new RejectedFileException(DocumentRejection.SIZE);
        }
        return Integer.toUnsignedLong(content.getInt(page + 2 + fields * FIELD));
    }

    private long number(int field) throws RejectedFileException {
        return switch (Short.toUnsignedInt(content.getShort(field + 2))) {
            case SHORT -> Short.toUnsignedLong(content.getShort(field + 8));
            case LONG -> Integer.toUnsignedLong(content.getInt(field + 8));
            default -> throw new RejectedFileException(DocumentRejection.CORRUPT);
        };
    }

    private int within(long at) throws RejectedFileException {
        require(at < content.limit());
        return (int) at;
    }

    private static void require(boolean holds) throws RejectedFileException {
        if (!holds) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }
}
