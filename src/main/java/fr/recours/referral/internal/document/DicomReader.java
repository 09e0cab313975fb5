package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.IdentityKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a DICOM file to its last byte (PS3.5, chapter 7; PS3.10, chapter 7). Strict, because what is taken out of it relies on
 * this: every byte belongs to one field, lengths add up, fields are in their order. Where the file does not tell which fields are
 * sequences, those are that begin as one; a maker's own field that only begins as one is taken for one value.
 */
final class DicomReader {

    static final int PREAMBLE = 128;
    private static final int HEADER = PREAMBLE + 4;

    /** Some hundred fields for each of a thousand pictures. */
    private static final int MOST_ELEMENTS = 200_000;

    private static final int DEEPEST = 32;
    private static final int UNDEFINED = -1;

    private final ByteBuffer file;
    private final List<DicomElement> found = new ArrayList<>();
    private DicomSyntax syntax = new DicomSyntax("");

    private DicomReader(byte[] content) {
        this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** @throws RejectedFileException when it cannot be read to its end, or is of an order of bytes that is no longer in use */
    static DicomReader of(byte[] content) throws RejectedFileException {
        DicomReader reader = new DicomReader(content);
        reader.walk();
        return reader;
    }

    /** All fields that hold a value, in the order they lie. */
    List<DicomElement> elements() {
        return found;
    }

    /** How the file is written. */
    DicomSyntax syntax() {
        return syntax;
    }

    private void walk() throws RejectedFileException {
        int at = HEADER;
        while (at + 8 <= file.limit() && file.getShort(at) == 2) {
            at = element(at, file.limit(), tag(at), false, null, 0);
        }
        DicomElement told = found.stream()
                .filter(element -> element.tag() == DicomTags.TRANSFER_SYNTAX)
                .findFirst()
                .orElseThrow(() -> new RejectedFileException(DocumentRejection.CORRUPT));
        syntax = new DicomSyntax(
                letters(told.at(), told.length()).replace('\0', ' ').strip());
        if (!syntax.isRead()) {
            throw new RejectedFileException(DocumentRejection.TYPE);
        }
        fields(at, file.limit(), syntax.isImplicit(), false, null, 0);
    }

    private String letters(int at, int length) {
        return new String(file.array(), at, length, StandardCharsets.ISO_8859_1);
    }

    private int tag(int at) {
        return file.getShort(at) << 16 | Short.toUnsignedInt(file.getShort(at + 2));
    }

    /** Fields one after the other. @param open whether they end with a mark of their own @return where they end */
    private int fields(int start, int end, boolean implicit, boolean open, @Nullable IdentityKind inherited, int depth)
            throws RejectedFileException {
        int at = start;
        long last = -1;
        while (at < end) {
            if (depth == 0 && !open && isZero(at, end)) {
                return end;
            }
            require(at + 8 <= end);
            int tag = tag(at);
            if (open && tag == DicomTags.ITEM_END) {
                require(file.getInt(at + 4) == 0);
                return at + 8;
            }
            require(Integer.toUnsignedLong(tag) > last);
            last = Integer.toUnsignedLong(tag);
            at = element(at, end, tag, implicit, inherited, depth);
        }
        require(!open);
        return at;
    }

    /** Some programs fill up the last block. */
    private boolean isZero(int at, int end) {
        if (file.get(at) != 0 || at + 4 <= end && file.getInt(at) != 0) {
            return false;
        }
        for (int i = at; i < end; i++) {
            if (file.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private int element(int at, int end, int tag, boolean implicit, @Nullable IdentityKind inherited, int depth)
            throws RejectedFileException {
        String vr = implicit ? "" : letters(at + 4, 2);
        boolean wide = DicomSyntax.isLong(vr);
        require(implicit || DicomSyntax.isKind(vr));
        int value = wide ? at + 12 : at + 8;
        require(value <= end);
        int length = wide
                ? file.getInt(at + 8)
                : implicit ? file.getInt(at + 4) : Short.toUnsignedInt(file.getShort(at + 6));
        IdentityKind kind = inherited == null ? DicomTags.identity(tag, vr) : inherited;
        boolean unsaid = implicit || vr.equals("UN");
        if (length == UNDEFINED) {
            if (tag == DicomTags.PIXELS && !implicit) {
                return parts(tag, vr, value, end, kind, depth);
            }
            require(unsaid || vr.equals("SQ"));
            return items(value, end, unsaid, true, kind, depth);
        }
        long stop = value + Integer.toUnsignedLong(length);
        require(stop <= end);
        boolean sequence =
                vr.equals("SQ") || unsaid && tag != DicomTags.PIXELS && length >= 8 && tag(value) == DicomTags.ITEM;
        if (!sequence || !read(tag, value, (int) stop, unsaid, kind, depth)) {
            add(new DicomElement(tag, vr, value, length, depth, kind));
        }
        return (int) stop;
    }

    /** Reads a sequence whose length is told. @return whether it is one; a maker's own may be none after all */
    private boolean read(int tag, int from, int to, boolean implicit, @Nullable IdentityKind kind, int depth)
            throws RejectedFileException {
        int before = found.size();
        try {
            items(from, to, implicit, false, kind, depth);
            return true;
        } catch (RejectedFileException none) {
            if (!DicomTags.isPrivate(tag) || none.why() != DocumentRejection.CORRUPT) {
                throw none;
            }
            found.subList(before, found.size()).clear();
            return false;
        }
    }

    private int items(int start, int end, boolean implicit, boolean open, @Nullable IdentityKind kind, int depth)
            throws RejectedFileException {
        require(depth < DEEPEST);
        int at = start;
        while (at < end) {
            require(at + 8 <= end);
            int tag = tag(at);
            int length = file.getInt(at + 4);
            if (open && tag == DicomTags.SEQUENCE_END) {
                require(length == 0);
                return at + 8;
            }
            require(tag == DicomTags.ITEM);
            long stop = length == UNDEFINED ? end : at + 8 + Integer.toUnsignedLong(length);
            require(stop <= end);
            at = fields(at + 8, (int) stop, implicit, length == UNDEFINED, kind, depth + 1);
        }
        require(!open);
        return at;
    }

    /** A picture in parts, made smaller by a way of its own: each part is a value. */
    private int parts(int tag, String vr, int start, int end, @Nullable IdentityKind kind, int depth)
            throws RejectedFileException {
        long at = start;
        while (true) {
            require(at + 8 <= end);
            long length = Integer.toUnsignedLong(file.getInt((int) at + 4));
            if (tag((int) at) == DicomTags.SEQUENCE_END) {
                require(length == 0);
                return (int) at + 8;
            }
            require(tag((int) at) == DicomTags.ITEM && at + 8 + length <= end);
            add(new DicomElement(tag, vr, (int) at + 8, (int) length, depth, kind));
            at += 8 + length;
        }
    }

    private void add(DicomElement element) throws RejectedFileException {
        if (found.size() >= MOST_ELEMENTS) {
            throw new RejectedFileException(DocumentRejection.SIZE);
        }
        found.add(element);
    }

    private static void require(boolean holds) throws RejectedFileException {
        if (!holds) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }
}
