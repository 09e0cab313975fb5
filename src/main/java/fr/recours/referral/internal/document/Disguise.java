package fr.recours.referral.internal.document;

/** Files made to be two things at once. */
final class Disguise {

    /** The record an archive ends with: {@code PK 5 6}, at least 22 bytes, then a comment of up to 65,535. */
    private static final byte[] END_OF_ARCHIVE = {'P', 'K', 5, 6};

    private static final int FARTHEST_FROM_END = 22 + 65_535;

    private Disguise() {}

    /** Whether a program for archives would open it, whatever it begins with. */
    static boolean hidesArchive(byte[] content) {
        int last = content.length - 22;
        for (int at = last; at >= Math.max(0, content.length - FARTHEST_FROM_END); at--) {
            if (startsAt(content, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsAt(byte[] content, int at) {
        for (int i = 0; i < END_OF_ARCHIVE.length; i++) {
            if (content[at + i] != END_OF_ARCHIVE[i]) {
                return false;
            }
        }
        return true;
    }
}
