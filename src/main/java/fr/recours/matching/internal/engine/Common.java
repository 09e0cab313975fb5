package fr.recours.matching.internal.engine;

import fr.recours.matching.Explanation.Connective;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What a rule comes to where it rests on nothing but answers that many cases give: a yes, a no or nothing, without a date. It is
 * judged, and written, once for all of them.
 */
final class Common {

    /** More ways to answer than most rules have: a rule of many answers is not kept in all of them. */
    private static final int MANY = 100;

    private final Map<Object, Judged> kept = new ConcurrentHashMap<>();

    /** Whether all of these are found in many cases. */
    private static boolean all(Judged[] parts) {
        for (Judged part : parts) {
            if (!part.isCommon()) {
                return false;
            }
        }
        return true;
    }

    /** Parts joined. */
    Judged joined(Course course, Connective connective, Judged... parts) {
        return all(parts)
                ? of(key(parts), () -> Judged.joined(course, connective, parts))
                : Judged.joined(course, connective, parts);
    }

    /** @param judging what it comes to, when these are all it rests on */
    Judged of(Judged[] parts, Supplier<Judged> judging) {
        return all(parts) ? of(key(parts), judging) : judging.get();
    }

    private static Object key(Judged[] parts) {
        return parts.length == 1 ? parts[0] : List.of(parts);
    }

    /** @param answers what it rests on, the same in many cases */
    Judged of(Object answers, Supplier<Judged> judging) {
        Judged known = kept.get(answers);
        if (known == null) {
            known = judging.get().common();
            if (kept.size() < MANY) {
                kept.put(answers, known);
            }
        }
        return known;
    }
}
