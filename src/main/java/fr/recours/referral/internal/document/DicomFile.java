package fr.recours.referral.internal.document;

import fr.recours.referral.DocumentRejection;
import fr.recours.referral.IdentityFound;
import fr.recours.referral.IdentityKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A DICOM file of one object with a picture: what it tells of the patient beside that picture, and the same file without it. What is
 * taken out is written over where it lies, so that nothing else moves.
 */
public final class DicomFile {

    /** On these machines' pictures names usually stand in the picture itself; photographs of a screen are of any machine. */
    private static final Set<String> WRITTEN_ON = Set.of("US", "IVUS", "OT", "XC", "ES", "DOC");

    private static final String PHOTOGRAPH_OF_SCREEN = "1.2.840.10008.5.1.4.1.1.7";
    private static final String UTF_8 = "ISO_IR 192";
    private static final int LONGEST_VALUE = 120;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s^=]+");

    private final byte[] content;
    private final DicomReader fields;

    private DicomFile(byte[] content, DicomReader fields) {
        this.content = content;
        this.fields = fields;
    }

    /**
     * Reads it to its last byte.
     *
     * @throws RejectedFileException when that cannot be done, or when there is no picture in it
     */
    static DicomFile of(byte[] content) throws RejectedFileException {
        DicomFile file = new DicomFile(content, DicomReader.of(content));
        if (file.fields.elements().stream().noneMatch(DicomFile::isPicture)) {
            throw new RejectedFileException(DocumentRejection.TYPE);
        }
        return file;
    }

    private static boolean isPicture(DicomElement element) {
        return element.tag() == DicomTags.PIXELS && element.depth() == 0;
    }

    /** Without what stands before the file proper, which is made for other formats to hide in (PS3.10, 7.1). */
    static byte[] cleaned(byte[] content) throws RejectedFileException {
        of(content);
        byte[] kept = content.clone();
        Arrays.fill(kept, 0, DicomReader.PREAMBLE, (byte) 0);
        return kept;
    }

    /**
     * The same file, without what it tells of the patient beside its picture.
     *
     * @param content of a file that is kept
     * @return none when it cannot be read for certain, which a file of the time before there was this check may not
     */
    public static byte @Nullable [] withoutIdentity(byte[] content) {
        try {
            return of(content).bare();
        } catch (RejectedFileException unread) {
            return null;
        }
    }

    /** What a file that is kept tells of the patient beside its picture; nothing when it cannot be read. */
    public static List<IdentityFound> identityIn(byte[] content) {
        try {
            return of(content).identity();
        } catch (RejectedFileException unread) {
            return List.of();
        }
    }

    private byte[] bare() {
        byte[] bare = content.clone();
        for (DicomElement element : fields.elements()) {
            if (element.identity() != null) {
                Arrays.fill(bare, element.at(), element.at() + element.length(), element.filler());
            }
        }
        return bare;
    }

    /** By kind. */
    List<IdentityFound> identity() {
        Map<IdentityKind, Integer> count = new EnumMap<>(IdentityKind.class);
        Map<IdentityKind, Set<String>> values = new EnumMap<>(IdentityKind.class);
        for (DicomElement element : fields.elements()) {
            IdentityKind kind = element.identity();
            if (kind != null && !element.isBlank(content)) {
                count.merge(kind, 1, Integer::sum);
                Set<String> ofKind = values.computeIfAbsent(kind, any -> new LinkedHashSet<>());
                String words = kind == IdentityKind.PRIVATE || !element.isWords() ? "" : seen(element);
                if (!words.isEmpty()) {
                    ofKind.add(words);
                }
            }
        }
        List<IdentityFound> found = new ArrayList<>();
        values.forEach((kind, said) ->
                found.add(new IdentityFound(kind, Objects.requireNonNull(count.get(kind)), List.copyOf(said))));
        return found;
    }

    /** Names are written with signs between their parts. */
    private String seen(DicomElement element) {
        Charset characters =
                text(DicomTags.CHARACTERS).contains(UTF_8) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        String words = new String(content, element.at(), Math.min(element.length(), LONGEST_VALUE), characters);
        return UNSEEN.matcher(words).replaceAll(" ").strip();
    }

    /** Whether names may stand in the picture itself, where they stay. */
    boolean mayBeWrittenOn() {
        return switch (text(DicomTags.BURNT_IN)) {
            case "YES" -> true;
            case "NO" -> false;
            default ->
                WRITTEN_ON.contains(text(DicomTags.MODALITY))
                        || text(DicomTags.OBJECT).startsWith(PHOTOGRAPH_OF_SCREEN);
        };
    }

    /** Whether its picture lies in it point by point. */
    boolean isPlain() {
        return fields.syntax().isPlain();
    }

    /** Whether it has such a field, wherever it lies. */
    boolean has(int tag) {
        return fields.elements().stream().anyMatch(element -> element.tag() == tag);
    }

    /** Words of a field of the whole file; empty when there is none. */
    String text(int tag) {
        return fields.elements().stream()
                .filter(element -> element.tag() == tag && element.depth() == 0)
                .findFirst()
                .map(element -> new String(content, element.at(), element.length(), StandardCharsets.ISO_8859_1))
                .map(words -> words.replace('\0', ' ').strip())
                .orElse("");
    }

    /** A whole number of two bytes of the whole file; another where there is none. */
    int number(int tag, int otherwise) {
        return fields.elements().stream()
                .filter(element -> element.tag() == tag && element.depth() == 0 && element.length() >= 2)
                .findFirst()
                .map(element -> content[element.at()] & 0xFF | (content[element.at() + 1] & 0xFF) << 8)
                .orElse(otherwise);
    }

    /** The bytes of its picture, where they lie in {@link #content}. */
    DicomElement pixels() {
        return fields.elements().stream()
                .filter(DicomFile::isPicture)
                .findFirst()
                .orElseThrow();
    }

    byte[] content() {
        return content;
    }
}
