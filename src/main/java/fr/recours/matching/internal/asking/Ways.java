package fr.recours.matching.internal.asking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts ways together. Alternatives that another one makes needless are dropped; so are those that cost more than the limit,
 * since joining never makes a way cheaper. Beyond {@value #MOST} alternatives only the cheapest are kept, and it is noted.
 */
final class Ways {

    static final int MOST = 2000;
    static final List<Way> NEVER = List.of();
    static final List<Way> ALWAYS = List.of(Way.ANY);

    private static final Comparator<Way> CHEAPEST = Comparator.comparingInt(Way::cost);

    private final int limit;
    private boolean exact = true;

    /** @param limit no way may cost more */
    Ways(int limit) {
        this.limit = limit;
    }

    int limit() {
        return limit;
    }

    /** Whether nothing was left out but what is needless or too dear. */
    boolean exact() {
        return exact;
    }

    /** Gives a gap one of these answers. */
    List<Way> of(Gap gap, long answers) {
        if (answers == gap.all()) {
            return ALWAYS;
        }
        boolean asked = (answers & Gap.UNASKED) == 0;
        return answers == 0 || asked && gap.cost() > limit ? NEVER : List.of(Way.of(gap, answers));
    }

    /** Any one of these. */
    List<Way> either(List<List<Way>> alternatives) {
        List<Way> all = new ArrayList<>();
        alternatives.forEach(all::addAll);
        return needed(all);
    }

    /** Both at once. */
    List<Way> both(List<Way> some, List<Way> others) {
        if (some == ALWAYS || others.isEmpty()) {
            return others;
        }
        if (others == ALWAYS || some.isEmpty()) {
            return some;
        }
        List<Way> all = new ArrayList<>();
        for (Way one : some) {
            for (Way other : others) {
                Way joined = one.and(other);
                if (joined != null && joined.cost() <= limit) {
                    all.add(joined);
                }
            }
        }
        return needed(all);
    }

    /** Anything but these ways. */
    List<Way> outside(List<Way> ways) {
        List<Way> outside = ALWAYS;
        for (Way way : ways) {
            List<Way> one = new ArrayList<>();
            way.forEach((gap, answers) -> one.addAll(of(gap, gap.all() & ~answers)));
            outside = both(outside, one);
        }
        return outside;
    }

    private List<Way> needed(List<Way> all) {
        if (all.size() < 2) {
            return all;
        }
        all.sort(CHEAPEST);
        List<Way> kept = new ArrayList<>();
        for (Way way : all) {
            if (!needless(way, kept)) {
                kept.removeIf(earlier -> earlier.within(way));
                kept.add(way);
            }
        }
        if (kept.getFirst().isAny()) {
            return ALWAYS;
        }
        if (kept.size() > MOST) {
            exact = false;
            return kept.subList(0, MOST);
        }
        return kept;
    }

    private static boolean needless(Way way, List<Way> kept) {
        for (Way wider : kept) {
            if (way.within(wider)) {
                return true;
            }
        }
        return false;
    }
}
