package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MAIN_PART =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    /** Macros, ActiveX, objects of other programs, parts in HTML. */
    private static final Pattern ACTING_PART =
            Pattern.compile(".*(vbaproject|vbadata|activex/|embeddings/|oleobject|afchunk|\\.html?$|\\.mht$).*");

    private static final Pattern ACTING_TYPE = Pattern.compile("macroenabled|vbaproject|activex|oleobject");

    /** Objects of other programs, and templates fetched from another machine; one on the writer's own disk fetches nothing. */
    private static final Pattern ACTING_LINK = Pattern.compile("/(oleobject|afchunk|frame|control|package)\""
            + "|<[^>]*(/attachedtemplate\"[^>]*target=\"(https?:|ftp:|\\\\|file://[^/])"
            + "|target=\"(https?:|ftp:|\\\\|file://[^/])[^>]*/attachedtemplate\")");

    private static final Pattern MAKER =
            Pattern.compile("<(dc:creator|cp:lastModifiedBy|Company|Manager)(\\s[^>]*)?>[^<]*</\\1>");

    private DocxFile() {}

    static byte[] cleaned(byte[] content) throws RejectedFileException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream kept = new ZipOutputStream(out)) {
            long left = MOST_BYTES;
            int parts = 0;
            boolean word = false;
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = unfold(in, left);
                left -= part.length;
                if (++parts > MOST_PARTS) {
                    throw new RejectedFileException(DocumentRejection.SIZE);
                }
                word |= isWord(entry.getName(), part);
                kept.putNextEntry(new ZipEntry(entry.getName()));
                kept.write(entry.getName().startsWith("docProps/") ? anonymous(part) : part);
                kept.closeEntry();
            }
            if (!word) {
                throw new RejectedFileException(parts == 0 ? DocumentRejection.CORRUPT : DocumentRejection.TYPE);
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

    /** @return whether this part says that the whole is a Word document */
    private static boolean isWord(String name, byte[] part) throws RejectedFileException {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean types = name.equals(CONTENT_TYPES);
        if (ACTING_PART.matcher(lower).matches()
                || types && ACTING_TYPE.matcher(text(part)).find()
                || lower.endsWith(".rels") && ACTING_LINK.matcher(text(part)).find()) {
            throw new RejectedFileException(DocumentRejection.ACTIVE);
        }
        return types && text(part).contains(MAIN_PART);
    }

    private static String text(byte[] part) {
        return new String(part, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private static byte[] anonymous(byte[] part) {
        return MAKER.matcher(new String(part, StandardCharsets.UTF_8))
                .replaceAll("<$1></$1>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
