package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** A PDF may hold scripts, other files, programs to start: then it is refused. Who wrote it and with what is taken out. */
final class PdfFile {

    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Keys that only stand where something acts or is carried along (ISO 32000-1: 12.6.4, 7.11.4, 12.7.8, 13.6). */
    private static final Set<COSName> ACTING_KEYS = Set.of(
            COSName.JS,
            COSName.JAVA_SCRIPT,
            COSName.EMBEDDED_FILES,
            COSName.EF,
            COSName.XFA,
            COSName.getPDFName("RichMediaContent"),
            COSName.getPDFName("3DD"));

    /** Kinds of actions that do more than turn a page or open a link. */
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "ImportData",
            "SubmitForm",
            "GoToE",
            "Rendition",
            "RichMediaExecute",
            "Movie",
            "Sound");

    /** Far more than a case's papers have; each is written on for each reader. */
    private static final int MOST_PAGES = 5_000;

    private PdfFile() {}

    static byte[] cleaned(byte[] content) throws RejectedFileException {
        if (!Arrays.equals(HEADER, Arrays.copyOf(content, HEADER.length))) {
            throw new RejectedFileException(DocumentRejection.TYPE);
        }
        try (PDDocument document = Loader.loadPDF(content)) {
            if (document.isEncrypted()) {
                throw new RejectedFileException(DocumentRejection.ENCRYPTED);
            }
            if (document.getNumberOfPages() == 0) {
                throw new RejectedFileException(DocumentRejection.CORRUPT);
            }
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new RejectedFileException(DocumentRejection.SIZE);
            }
            if (acts(document)) {
                throw new RejectedFileException(DocumentRejection.ACTIVE);
            }
            return isSigned(document) ? content : anonymous(document);
        } catch (InvalidPasswordException locked) {
            throw new RejectedFileException(DocumentRejection.ENCRYPTED);
        } catch (IOException | RuntimeException unreadable) { // the parser throws many kinds on broken files
            throw new RejectedFileException(DocumentRejection.CORRUPT);
        }
    }

    /** Looks at every object of the file, reachable from a page or not. */
    private static boolean acts(PDDocument document) throws IOException {
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            if (acts(document.getDocument().getObjectFromPool(key).getObject())) {
                return true;
            }
        }
        return acts(document.getDocument().getTrailer());
    }

    /** Looks at one object and what is written inside it; what it refers to is an object of its own. */
    private static boolean acts(@Nullable COSBase object) {
        Deque<COSBase> left = new ArrayDeque<>();
        for (COSBase next = object; next != null; next = left.poll()) {
            if (next instanceof COSDictionary dictionary) {
                if (dictionary.keySet().stream().anyMatch(ACTING_KEYS::contains)
                        || ACTIONS.contains(dictionary.getNameAsString(COSName.S, ""))
                        || "EmbeddedFile".equals(dictionary.getNameAsString(COSName.TYPE))) {
                    return true;
                }
                left.addAll(dictionary.getValues());
            } else if (next instanceof COSArray array) {
                array.iterator().forEachRemaining(item -> {
                    if (item != null) {
                        left.add(item);
                    }
                });
            }
        }
        return false;
    }

    /** A signature covers every byte: such a file is kept as it is. */
    static boolean isSigned(PDDocument document) {
        return !document.getSignatureDictionaries().isEmpty();
    }

    private static byte[] anonymous(PDDocument document) throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocumentCatalog().setMetadata(null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
