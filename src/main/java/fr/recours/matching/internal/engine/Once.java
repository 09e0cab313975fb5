package fr.recours.matching.internal.engine;

import fr.recours.matching.internal.engine.Workings.Clash;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things of one kind, each worked out once on a case however many ask for it, and each in its place. */
final class Once<T> {

    private final Workings workings;
    private final @Nullable Object[] known;
    private @Nullable List<Clash> @Nullable [] clashes;

    Once(int places, Workings workings) {
        this.known = new Object[places];
        this.workings = workings;
    }

    /** What was worked out, with the contradictions it rests on told once more; nothing when it was not yet. */
    @SuppressWarnings("unchecked")
    @Nullable
    T get(int place) {
        T thing = (T) known[place];
        if (clashes != null && clashes[place] != null) {
            workings.tell(clashes[place]);
        }
        return thing;
    }

    /** @param own the contradictions come upon while it was worked out */
    @SuppressWarnings("unchecked")
    T keep(int place, T thing, List<Clash> own) {
        known[place] = thing;
        if (!own.isEmpty()) {
            if (clashes == null) {
                clashes = new List[known.length];
            }
            clashes[place] = own;
        }
        return thing;
    }

    /** What whoever asks finds while it is being worked out. */
    void suppose(int place, T thing) {
        known[place] = thing;
    }
}
