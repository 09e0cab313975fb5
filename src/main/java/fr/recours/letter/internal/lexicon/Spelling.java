package fr.recours.letter.internal.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a long word with one typing error as the word of the lexicon it must be. */
final class Spelling {

    /** Shorter words with one letter changed are too often other words. */
    private static final int SHORTEST = 7;

    private final Map<String, List<String>> byStart = new HashMap<>();

    Spelling(Collection<String> known) {
        for (String word : known) {
            if (word.length() >= SHORTEST - 1 && word.chars().allMatch(Character::isLetter)) {
                byStart.computeIfAbsent(bucket(word, 0), start -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    /** The only known word one error away, or the word as it is. */
    String corrected(String form) {
        if (form.length() < SHORTEST || !form.chars().allMatch(Character::isLetter)) {
            return form;
        }
        String found = form;
        for (int longer = -1; longer <= 1; longer++) {
            for (String word : byStart.getOrDefault(bucket(form, longer), List.of())) {
                if (oneErrorApart(form, word)) {
                    if (!found.equals(form)) {
                        return form; // two readings: none
                    }
                    found = word;
                }
            }
        }
        return found;
    }

    private static String bucket(String word, int longer) {
        return word.charAt(0) + String.valueOf(word.length() + longer);
    }

    /** One letter changed, added, left out, or two neighbours swapped. */
    private static boolean oneErrorApart(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        String a = one.substring(same);
        String b = other.substring(same);
        if (a.isEmpty() || b.isEmpty()) {
            return a.length() + b.length() == 1;
        }
        if (a.length() != b.length()) {
            return a.length() < b.length()
                    ? b.substring(1).equals(a)
                    : a.substring(1).equals(b);
        }
        boolean swapped = a.length() > 1
                && a.charAt(0) == b.charAt(1)
                && a.charAt(1) == b.charAt(0)
                && a.substring(2).equals(b.substring(2));
        return swapped || a.substring(1).equals(b.substring(1));
    }
}
