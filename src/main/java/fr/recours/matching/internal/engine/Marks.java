package fr.recours.matching.internal.engine;

/** Which parts of a case something is about: elements of the dictionary, by their places, and whatever else a rule may look at. */
final class Marks {

    /** What is no element. */
    enum Part {
        TREATMENTS,
        DONORS,
        /** The day it is judged for. */
        REFERENCE,
        /** Whether it is a patient or a donor. */
        PERSON
    }

    private final int places;
    private final long[] words;

    Marks(Keys keys) {
        this.places = keys.size();
        this.words = new long[(places + Part.values().length + Long.SIZE - 1) / Long.SIZE];
    }

    private Marks(Marks other) {
        this.places = other.places;
        this.words = other.words.clone();
    }

    Marks copy() {
        return new Marks(this);
    }

    /** @param place of an element; a negative one is none */
    void add(int place) {
        if (place >= 0) {
            words[place / Long.SIZE] |= 1L << place;
        }
    }

    void add(Part part) {
        add(places + part.ordinal());
    }

    /** Whether something is in both. */
    boolean meet(Marks other) {
        for (int i = 0; i < words.length; i++) {
            if ((words[i] & other.words[i]) != 0) {
                return true;
            }
        }
        return false;
    }
}
