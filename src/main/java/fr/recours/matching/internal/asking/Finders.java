package fr.recours.matching.internal.asking;

import java.util.HashMap;
import java.util.Map;

/** What finds ways at all costs, or up to some: found once for all programmes of a case. */
final class Finders {

    private final Map<Integer, WayFinder> byLimit = new HashMap<>();

    /** Finds no way that costs more. */
    WayFinder upTo(int limit) {
        return byLimit.computeIfAbsent(limit, WayFinder::new);
    }
}
