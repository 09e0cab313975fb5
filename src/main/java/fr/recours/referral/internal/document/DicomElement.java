package fr.recours.referral.internal.document;

import fr.recours.referral.IdentityKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of a DICOM file that holds a value (PS3.5, 7.1).
 *
 * @param tag group and number
 * @param vr its two letters; empty where the file does not tell them
 * @param at where its value begins
 * @param length of its value, in bytes
 * @param depth how many items of sequences it lies in
 * @param identity what it can tell of the patient, by its tag or that of a sequence it lies in; none when nothing
 */
record DicomElement(
        int tag,
        String vr,
        int at,
        int length,
        int depth,
        @Nullable IdentityKind identity) {

    private static final Set<String> WORDS =
            Set.of("AE", "AS", "CS", "DA", "DS", "DT", "IS", "LO", "LT", "PN", "SH", "ST", "TM", "UC", "UR", "UT");

    /** From here on lie drawings and pictures. */
    private static final int FIRST_OF_PICTURES = 0x5000;

    /** Whether its value is words, as far as can be told. */
    boolean isWords() {
        return vr.isEmpty() ? !DicomTags.isPrivate(tag) && tag >>> 16 < FIRST_OF_PICTURES : WORDS.contains(vr);
    }

    /** Whether it says nothing: no value, or one of spaces or zeros. */
    boolean isBlank(byte[] file) {
        for (int i = at; i < at + length; i++) {
            if (file[i] != 0 && file[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /** What says nothing in its place: spaces for words, zeros for all else. */
    byte filler() {
        return (byte) (isWords() ? ' ' : 0);
    }
}
