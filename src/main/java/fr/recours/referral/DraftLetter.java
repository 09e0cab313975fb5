package fr.recours.referral;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The letter a draft is filled from, and what was decided of each thing read in it. Nothing read is a fact before a person takes
 * it. It is no part of the case; what it says is kept with the version that is submitted ({@link Letters}). It names its patient, and
 * is kept encrypted.
 *
 * @param text the letter as it was pasted or found in a PDF; empty for none
 * @param taken by place ({@code mrss}, {@code pft_baseline.fvc_pct}, {@code treatments[0]}), the words of the letter a value was
 *     taken from: they stay beside it, also when the letter is replaced
 * @param dismissed what is not to be offered again: a place, a space, the words it was read from
 */
public record DraftLetter(String text, Map<String, String> taken, Set<String> dismissed) {

    public static final DraftLetter NONE = new DraftLetter("", Map.of(), Set.of());

    public DraftLetter {
        taken = Collections.unmodifiableMap(new TreeMap<>(taken));
        dismissed = Collections.unmodifiableSet(new TreeSet<>(dismissed));
    }

    /** Whether a place took its value from these words. */
    public boolean isTaken(String place, String words) {
        return words.equals(taken.get(place));
    }

    public boolean isDismissed(String place, String words) {
        return dismissed.contains(dismissal(place, words));
    }

    /** Another text in its place; the words that values were taken from stay. */
    public DraftLetter withText(String newText) {
        return new DraftLetter(newText, taken, dismissed);
    }

    /** The value of a place was taken from these words. */
    public DraftLetter take(String place, String words) {
        Map<String, String> more = new TreeMap<>(taken);
        more.put(place, words);
        return new DraftLetter(text, more, dismissed);
    }

    /** What these words tell is not wanted at this place. */
    public DraftLetter dismiss(String place, String words) {
        Set<String> more = new TreeSet<>(dismissed);
        more.add(dismissal(place, words));
        return new DraftLetter(text, taken, more);
    }

    /** Offers again what these words tell, as before any decision. */
    public DraftLetter offerAgain(String place, String words) {
        Map<String, String> fewer = new TreeMap<>(taken);
        fewer.remove(place, words);
        Set<String> less = new TreeSet<>(dismissed);
        less.remove(dismissal(place, words));
        return new DraftLetter(text, fewer, less);
    }

    private static String dismissal(String place, String words) {
        return place + " " + words;
    }
}
