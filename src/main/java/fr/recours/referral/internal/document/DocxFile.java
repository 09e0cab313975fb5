package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A Word document is an archive: it must hold a document without macros, nothing carried along, and no more than it can unfold to. */
final class DocxFile {

    /** Unfolded, all parts together; far more than 20 MB of text and pictures make. */
    private static final long MOST_BYTES = 200_000_000;

    private static final int MOST_PARTS = 5_000;
    private static final int BUFFER = 16_384;
    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** Macros, ActiveX, objects of other programs, parts in HTML. */
    private static final Pattern ACTING_PART =
            Pattern.compile(".*(vbaproject|vbadata|activex/|embeddings/|oleobject|afchunk|\\.html?$|\\.mht$).*");

    private static final Pattern ACTING_TYPE = Pattern.compile("macroenabled|vbaproject|activex|oleobject");

    private DocxFile() {}

    static byte[] cleaned(byte[] content) throws RejectedFileException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream kept = new ZipOutputStream(out)) {
            long left = MOST_BYTES;
            Set<String> names = new HashSet<>();
            boolean word = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = unfold(in, left);
                left -= part.length;
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new RejectedFileException(DocumentRejection.CORRUPT);
                }
                if (names.size() > MOST_PARTS) {
                    throw new RejectedFileException(DocumentRejection.SIZE);
                }
                word |= isWord(name, part);
                kept.putNextEntry(new ZipEntry(entry.getName()));
                kept.write(name.startsWith("docprops/") && name.endsWith(".xml") ? DocxMakers.without(part) : part);
                kept.closeEntry();
            }
            if (!word) {
                throw new RejectedFileException(names.isEmpty() ? DocumentRejection.CORRUPT : DocumentRejection.TYPE);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
        return out.toByteArray();
    }

    private static byte[] unfold(ZipInputStream in, long most) throws IOException, RejectedFileException {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (part.size() + (long) read > most) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
            part.write(buffer, 0, read);
        }
        return part.toByteArray();
    }

    /**
     * @param name in small letters: names of parts mean the same in large ones
     * @return whether this part says that the whole is a Word document
     */
    private static boolean isWord(String name, byte[] part) throws RejectedFileException {
        if (ACTING_PART.matcher(name).matches()) {
            throw new RejectedFileException(DocumentRejection.ACTIVE);
        }
        if (name.endsWith(".rels")) {
            DocxLinks.check(part);
        }
        return name.equals(CONTENT_TYPES) && saysWord(part);
    }

    private static boolean saysWord(byte[] contentTypes) throws RejectedFileException {
        Set<String> types = new HashSet<>();
        OfficeXml.each(
                contentTypes,
                element -> types.add(OfficeXml.attribute(element, "ContentType").toLowerCase(Locale.ROOT)));
        if (types.stream().anyMatch(type -> ACTING_TYPE.matcher(type).find())) {
            throw new RejectedFileException(DocumentRejection.ACTIVE);
        }
        return types.contains(MAIN_PART);
    }
}
