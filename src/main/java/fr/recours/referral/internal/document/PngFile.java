package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** A PNG is a row of chunks, each with its checksum: what makes the picture is kept, what is said about it is not, nor what follows it. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final int FRAME = 12;

    /** What changes how the picture looks (PNG 1.2, chapter 4). */
    private static final Set<String> PICTURE = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "pHYs", "hIST");

    private PngFile() {}

    static byte[] cleaned(byte[] content) throws RejectedFileException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        int at = SIGNATURE;
        String name;
        do {
            int length = at + FRAME <= content.length ? ByteBuffer.wrap(content).getInt(at) : -1;
            if (length < 0 || length > content.length - at - FRAME) {
                throw new RejectedFileException(DocumentRejection.CORRUPT);
            }
            CRC32 sum = new CRC32();
            sum.update(content, at + 4, length + 4);
            if ((int) sum.getValue() != ByteBuffer.wrap(content).getInt(at + 8 + length)) {
                throw new RejectedFileException(DocumentRejection.CORRUPT);
            }
            name = new String(content, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PICTURE.contains(name)) {
                kept.write(content, at, length + FRAME);
            }
            at += length + FRAME;
        } while (!name.equals("IEND"));
        return kept.toByteArray();
    }
}
