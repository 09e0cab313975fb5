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

    /**
     * What one of two says, by a condition; while that is unknown, what both say. Where the condition is sure the other one does not
     * matter, and what the index cannot tell of it neither.
     */
    static Answer choice(int documents, Answer when, Answer then, Answer otherwise) {
        FixedBitSet met = new FixedBitSet(documents);
        FixedBitSet not = new FixedBitSet(documents);
        FixedBitSet unsure = new FixedBitSet(documents);
        for (int word = 0; word < FixedBitSet.bits2words(documents); word++) {
            long yes = when.met.getBits()[word];
            long no = when.not.getBits()[word];
            long thenMet = then.met.getBits()[word];
            long thenNot = then.not.getBits()[word];
            long otherMet = otherwise.met.getBits()[word];
            long otherNot = otherwise.not.getBits()[word];
            long isMet = yes & thenMet | no & otherMet | thenMet & otherMet;
            long isNot = yes & thenNot | no & otherNot | thenNot & otherNot;
            long open = (then.unsure.getBits()[word] & ~no)
                    | (otherwise.unsure.getBits()[word] & ~yes)
                    | when.unsure.getBits()[word];
            met.getBits()[word] = isMet;
            not.getBits()[word] = isNot;
            unsure.getBits()[word] = open & ~isMet & ~isNot;
        }
        return new Answer(met, not, unsure);
    }

    /** Met where this is, not met where this is not met or unknown. */
    Answer known(int documents) {
        FixedBitSet rest = full(documents);
        rest.andNot(met);
        rest.andNot(unsure);
        return new Answer(met, rest, unsure);
    }
}
