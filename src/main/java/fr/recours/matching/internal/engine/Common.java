package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What a rule comes to where it rests on nothing but answers that many cases give: a yes, a no or nothing, without a date. It is
 * judged, and written, once for all of them.
 */
final class Common {

    /** More ways to answer than most rules have: a rule of many answers is not kept in all of them. */
    private static final int MANY = 64;

    /** What it rests on and what it comes to then. */
    private record Kept(Judged[] parts, Judged judged) {}

    /** Replaced, never changed; what another thread adds at the same time may be lost, and is then judged again. */
    private volatile Kept[] kept = {};

    /** Parts joined. */
    Judged joined(Course course, Connective connective, Judged... parts) {
        return all(parts)
                ? find(parts, () -> Judged.joined(course, connective, parts))
                : Judged.joined(course, connective, parts);
    }

    /** @param judging what it comes to, when these are all it rests on */
    Judged of(Judged[] parts, Supplier<Judged> judging) {
        return all(parts) ? find(parts, judging) : judging.get();
    }

    /** Whether all of these are found in many cases. */
    private static boolean all(Judged[] parts) {
        for (Judged part : parts) {
            if (!part.isCommon()) {
                return false;
            }
        }
        return true;
    }

    private Judged find(Judged[] parts, Supplier<Judged> judging) {
        Kept[] known = kept;
        for (Kept one : known) {
            if (same(one.parts, parts)) {
                return one.judged;
            }
        }
        Judged judged = judging.get().common();
        if (known.length < MANY) {
            Kept[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = new Kept(parts, judged);
            kept = more;
        }
        return judged;
    }

    private static boolean same(Judged[] these, Judged[] those) {
        if (these.length != those.length) {
            return false;
        }
        for (int i = 0; i < these.length; i++) {
            if (these[i] != those[i]) {
                return false;
            }
        }
        return true;
    }
}
