package fr.recours.rcp.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a guest typed by name is somebody whose account is known: all of that name is in what was typed, in any order. */
final class SameName {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Set<String> TITLES = Set.of("dr", "pr", "m", "mr", "mme", "docteur", "professeur");

    private SameName() {}

    static boolean is(String typed, String known) {
        Set<String> name = words(known);
        return !name.isEmpty() && words(typed).containsAll(name);
    }

    private static Set<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTERS.split(plain))
                .filter(word -> !word.isEmpty() && !TITLES.contains(word))
                .collect(Collectors.toUnmodifiableSet());
    }
}
