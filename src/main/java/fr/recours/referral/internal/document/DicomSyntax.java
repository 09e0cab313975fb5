package fr.recours.referral.internal.document;

import java.util.Set;

/**
 * How a DICOM file is written (PS3.5, chapter 10).
 *
 * @param uid the number the standard gives it
 */
record DicomSyntax(String uid) {

    private static final String IMPLICIT = "1.2.840.10008.1.2";
    private static final String EXPLICIT = "1.2.840.10008.1.2.1";

    /** Pictures made smaller, each in its own way; but for those of which only an address is in the file. */
    private static final String COMPRESSED = "1\\.2\\.840\\.10008\\.1\\.2\\.(4\\.(?!94$|95$|204$|205$)\\d+|5)";

    private static final Set<String> LONG =
            Set.of("OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV");
    private static final Set<String> SHORT = Set.of(
            "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT", "PN", "SH", "SL", "SS", "ST", "TM",
            "UI", "UL", "US");

    /** Whether fields do not tell of what kind their values are. */
    boolean isImplicit() {
        return uid.equals(IMPLICIT);
    }

    /** Whether pictures lie in the file point by point. */
    boolean isPlain() {
        return isImplicit() || uid.equals(EXPLICIT);
    }

    /** Whether it is read: not the order of bytes and the packing of whole files that are no longer in use. */
    boolean isRead() {
        return isPlain() || uid.matches(COMPRESSED);
    }

    /** Whether a value of that kind has its length in four bytes, after two that mean nothing. */
    static boolean isLong(String vr) {
        return LONG.contains(vr);
    }

    /** Whether there is such a kind. */
    static boolean isKind(String vr) {
        return LONG.contains(vr) || SHORT.contains(vr);
    }
}
