package fr.recours.referral.internal.document;

import fr.recours.referral.IdentityKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which fields of a DICOM file can tell who the patient is: those of {@code documents/dicom-identity.txt}, taken from the standard,
 * and those of makers of machines, of which nobody else knows what they tell.
 */
final class DicomTags {

    static final int TRANSFER_SYNTAX = 0x00020010;
    static final int CHARACTERS = 0x00080005;
    static final int OBJECT = 0x00080016;
    static final int MODALITY = 0x00080060;
    static final int SAMPLES = 0x00280002;
    static final int PHOTOMETRIC = 0x00280004;
    static final int PLANAR = 0x00280006;
    static final int FRAMES = 0x00280008;
    static final int ROWS = 0x00280010;
    static final int COLUMNS = 0x00280011;
    static final int BITS_ALLOCATED = 0x00280100;
    static final int BITS_STORED = 0x00280101;
    static final int HIGH_BIT = 0x00280102;
    static final int SIGNED = 0x00280103;
    static final int BURNT_IN = 0x00280301;
    static final int WINDOW_CENTER = 0x00281050;
    static final int WINDOW_WIDTH = 0x00281051;
    static final int INTERCEPT = 0x00281052;
    static final int SLOPE = 0x00281053;
    static final int LOOKUP = 0x00283006;
    static final int PIXELS = 0x7FE00010;
    static final int ITEM = 0xFFFEE000;
    static final int ITEM_END = 0xFFFEE00D;
    static final int SEQUENCE_END = 0xFFFEE0DD;

    private static final String LIST = "/documents/dicom-identity.txt";
    private static final String KEPT = "KEPT";
    private static final int GROUP_LENGTH = 4;

    /** Curves and drawings over a picture have a group for each of up to sixteen. */
    private static final int CURVES = 0x50;

    private static final int DRAWINGS = 0x60;

    private static final Map<Integer, IdentityKind> ELEMENTS = new HashMap<>();
    private static final Map<Integer, IdentityKind> GROUPS = new HashMap<>();
    private static final Set<Integer> HARMLESS = new HashSet<>();

    static {
        try (InputStream list = Objects.requireNonNull(DicomTags.class.getResourceAsStream(LIST), LIST)) {
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(DicomTags::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DicomTags() {}

    private static void read(String line) {
        String[] words = line.split(" ");
        for (int i = 1; i < words.length; i++) {
            int number = Integer.parseUnsignedInt(words[i], 16);
            if (words[0].equals(KEPT)) {
                HARMLESS.add(number);
            } else {
                (words[i].length() == GROUP_LENGTH ? GROUPS : ELEMENTS).put(number, IdentityKind.valueOf(words[0]));
            }
        }
    }

    /** Whether only the maker of the machine knows what it means (PS3.5, 7.8). */
    static boolean isPrivate(int tag) {
        return (tag >>> 16 & 1) == 1;
    }

    /**
     * What a field can tell of the patient; none when nothing.
     *
     * @param vr its two letters; empty when the file does not tell them
     */
    static @Nullable IdentityKind identity(int tag, String vr) {
        if (isPrivate(tag)) {
            return IdentityKind.PRIVATE;
        }
        if (HARMLESS.contains(tag)) {
            return null;
        }
        IdentityKind listed = ELEMENTS.getOrDefault(tag, GROUPS.get(tag >>> 16));
        if (listed != null) {
            return listed;
        }
        int family = tag >>> 24;
        boolean says = family == CURVES || family == DRAWINGS && isDrawn(tag);
        return says ? IdentityKind.TEXT : vr.equals("PN") ? IdentityKind.STAFF : null;
    }

    /** The drawing itself, its name, its description; not its size and place. */
    private static boolean isDrawn(int tag) {
        int number = tag & 0xFFFF;
        return number == 0x3000 || number == 0x4000 || number == 0x0022 || number == 0x1500;
    }
}
