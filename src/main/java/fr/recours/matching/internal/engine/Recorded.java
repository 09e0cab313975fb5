package fr.recours.matching.internal.engine;

import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is recorded of one element: every observation, and those that may be the latest. */
final class Recorded {

    static final Recorded NOTHING = new Recorded(List.of());

    private final List<Observation> all;
    private @Nullable List<Observation> latest;

    private Recorded(List<Observation> all) {
        this.all = all;
        this.latest = all.size() < 2 ? all : null;
    }

    static Recorded of(Observation only) {
        return new Recorded(List.of(only));
    }

    Recorded and(Observation observation) {
        List<Observation> more = new ArrayList<>(all.size() + 1);
        more.addAll(all);
        more.add(observation);
        return new Recorded(more);
    }

    List<Observation> all() {
        return all;
    }

    /** None, one, or several that their dates do not put in order. */
    List<Observation> latest() {
        List<Observation> known = latest;
        if (known == null) {
            known = new ArrayList<>(1);
            for (Observation one : all) {
                if (!superseded(one)) {
                    known.add(one);
                }
            }
            latest = known;
        }
        return known;
    }

    private boolean superseded(Observation one) {
        for (Observation other : all) {
            if (after(other.measuredOn(), one.measuredOn())) {
                return true;
            }
        }
        return false;
    }

    /** An undated value is taken as current: it comes after any dated one. */
    private static boolean after(@Nullable PartialDate other, @Nullable PartialDate one) {
        if (one == null) {
            return false;
        }
        return other == null || other.earliest().isAfter(one.latest());
    }
}
