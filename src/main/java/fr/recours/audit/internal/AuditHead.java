package fr.recours.audit.internal;

/** The last link of the chain: its number (0 when the trail is empty) and its hash. Never compared as a whole. */
@SuppressWarnings("ArrayRecordComponent")
record AuditHead(long seq, byte[] hash) {

    /** What the first row is chained to. */
    static byte[] origin() {
        return new byte[32];
    }
}
