package fr.recours.search.internal.screening;

import java.util.List;
import org.apache.lucene.util.FixedBitSet;

/**
 * What a condition makes of the documents of one segment, in strong Kleene logic: those that meet it, those that do not, those
 * the index cannot tell; for the rest it is unknown. No document is in two of them. They are not to be changed.
 */
record Answer(FixedBitSet met, FixedBitSet not, FixedBitSet unsure) {

    static Answer always(int documents) {
        return new Answer(full(documents), new FixedBitSet(documents), new FixedBitSet(documents));
    }

    static Answer unknown(int documents) {
        return new Answer(new FixedBitSet(documents), new FixedBitSet(documents), new FixedBitSet(documents));
    }

    static Answer unsure(int documents) {
        return new Answer(new FixedBitSet(documents), new FixedBitSet(documents), full(documents));
    }

    static FixedBitSet full(int documents) {
        FixedBitSet all = new FixedBitSet(documents);
        all.set(0, documents);
        return all;
    }

    Answer turned() {
        return new Answer(not, met, unsure);
    }

    /** Met where all are, not met where one is not. */
    static Answer all(int documents, List<Answer> parts) {
        FixedBitSet met = full(documents);
        FixedBitSet not = new FixedBitSet(documents);
        FixedBitSet unsure = new FixedBitSet(documents);
        for (Answer part : parts) {
            met.and(part.met);
            not.or(part.not);
            unsure.or(part.unsure);
        }
        unsure.andNot(not);
        return new Answer(met, not, unsure);
    }

    static Answer any(int documents, List<Answer> parts) {
        return all(documents, parts.stream().map(Answer::turned).toList()).turned();
    }

    /** Met where this is, not met where this is not met or unknown. */
    Answer known(int documents) {
        FixedBitSet rest = full(documents);
        rest.andNot(met);
        rest.andNot(unsure);
        return new Answer(met, rest, unsure);
    }
}
