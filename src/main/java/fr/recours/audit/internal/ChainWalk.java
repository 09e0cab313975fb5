package fr.recours.audit.internal;

import java.util.Arrays;

/** Follows the chain from the first row and notices the first that does not fit. */
final class ChainWalk {

    private AuditHead reached = new AuditHead(0, AuditHead.origin());
    private boolean broken;

    void next(AuditLink link, byte[] previous, byte[] hash) {
        boolean fits = link.seq() == reached.seq() + 1
                && Arrays.equals(previous, reached.hash())
                && Arrays.equals(hash, link.hash(previous));
        broken |= !fits;
        reached = new AuditHead(link.seq(), hash);
    }

    /** Whether every row fitted and the last one is the head: rows taken from the end show here. */
    boolean endsAt(AuditHead head) {
        return !broken && reached.seq() == head.seq() && Arrays.equals(reached.hash(), head.hash());
    }
}
