package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One field of a page of a TIFF: its tag, the type and number of its values, and these or where they lie (TIFF 6.0, section 2). */
final class TiffField {

    static final int LENGTH = 12;

    /** Values of so many bytes stand in the field itself. */
    static final int INSIDE = 4;

    static final int WIDTH = 256;
    static final int HEIGHT = 257;

    /** Bits of each sample, and samples of each point; 1 when not told. */
    static final int BITS = 258;

    static final int SAMPLES = 277;

    /** Tags of where parts of the picture lie, each with that of how long they are: strips, tiles, an older way of JPEG. */
    private static final int[][] PLACES = {{273, 279}, {324, 325}, {513, 514}};

    /** What a picture is made of and looks like: TIFF 6.0, its supplements, and a profile of colours. */
    private static final Set<Integer> PICTURE = Set.of(
            254, 255, WIDTH, HEIGHT, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283,
            284, 286, 287, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327,
            328, 332, 334, 336, 338, 339, 340, 341, 347, 512, 513, 514, 515, 517, 518, 519, 520, 521, 529, 530, 531,
            532, 34_675);

    /** Bytes of a value, by its type. */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};

    private static final int SHORT = 3;
    private static final int LONG = 4;

    private final ByteBuffer file;
    private final int at;
    private final int tag;
    private final int type;
    private final long count;

    TiffField(ByteBuffer file, int at) {
        this.file = file;
        this.at = at;
        this.tag = Short.toUnsignedInt(file.getShort(at));
        this.type = Short.toUnsignedInt(file.getShort(at + 2));
        this.count = Integer.toUnsignedLong(file.getInt(at + 4));
    }

    /** A stretch of the file. */
    record Part(long from, long length) {}

    boolean isOfPicture() {
        return PICTURE.contains(tag);
    }

    /** Of all its values. */
    long bytes() {
        return type < SIZES.length ? SIZES[type] * count : 0;
    }

    /** Where they lie when they are too many to stand in the field. */
    long elsewhere() {
        return Integer.toUnsignedLong(file.getInt(at + 8));
    }

    /** At the same place of a copy, or at an earlier one. */
    void writeTo(ByteBuffer copy, int place) {
        copy.put(place, file, at, LENGTH);
    }

    /** The only value of a field; 0 when there is no such field. */
    static long number(List<TiffField> fields, int tag) throws RejectedFileException {
        for (TiffField field : fields) {
            if (field.tag == tag) {
                return field.value(0);
            }
        }
        return 0;
    }

    /**
     * The largest value of a field; 1 when there is no such field.
     *
     * @throws RejectedFileException when it has more than so many
     */
    static long largest(List<TiffField> fields, int tag, int most) throws RejectedFileException {
        TiffField field = find(fields, tag);
        if (field == null) {
            return 1;
        }
        if (field.count > most) {
            throw new RejectedFileException(DocumentRejection.SIZE);
        }
        long largest = 1;
        for (int i = 0; i < field.count; i++) {
            largest = Math.max(largest, field.value(i));
        }
        return largest;
    }

    private long value(int index) throws RejectedFileException {
        int size = type == SHORT ? 2 : 4;
        if (type != SHORT && type != LONG || index >= count) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
        long first = bytes() > INSIDE ? elsewhere() : at + 8L;
        int place = Math.toIntExact(Math.min(first + (long) index * size, Integer.MAX_VALUE));
        return size == 2 ? Short.toUnsignedLong(file.getShort(place)) : Integer.toUnsignedLong(file.getInt(place));
    }

    /** Where the picture itself lies. */
    static List<Part> parts(List<TiffField> fields) throws RejectedFileException {
        List<Part> parts = new ArrayList<>();
        for (int[] place : PLACES) {
            TiffField offsets = find(fields, place[0]);
            TiffField lengths = find(fields, place[1]);
            if (offsets != null && lengths != null) {
                for (int i = 0; i < Math.min(offsets.count, lengths.count); i++) {
                    parts.add(new Part(offsets.value(i), lengths.value(i)));
                }
            }
        }
        return parts;
    }

    private static @Nullable TiffField find(List<TiffField> fields, int tag) {
        return fields.stream().filter(field -> field.tag == tag).findFirst().orElse(null);
    }
}
