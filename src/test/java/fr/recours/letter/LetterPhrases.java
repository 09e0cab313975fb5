package fr.recours.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How clinicians say each data element, each way in all the places of a letter it may stand in: {@code letters/phrases.txt}; and what
 * only sounds like one: {@code letters/counter-phrases.txt}.
 */
final class LetterPhrases {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** One finding that is there, the words telling neither a denial nor the result of a test, which a denial before does not turn. */
    private static final Pattern FLAG = Pattern.compile("[a-z0-9_]+=true");

    private static final Pattern DENIAL = Pattern.compile(
            "[,:-]|\\b(pas|non|sans|ni|ne|aucune?|rien|jamais|absence|ok|puis|autres?)\\b|n[ée]g|normal|élimin|exclu|écart",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SUBJECT = Pattern.compile("^(?i:il|elle|on|nous|vous|je)\\h");
    private static final Pattern VOWEL = Pattern.compile("^[aeiouhéèêâ]", Pattern.CASE_INSENSITIVE);

    /**
     * One way of saying something.
     *
     * @param told the words
     * @param expected what is read of them, as {@link Told} takes it
     */
    record Phrase(String told, String expected) {

        /** The words in each place of a letter, typed with and without accents. */
        List<String> places() {
            String capital = told.substring(0, 1).toUpperCase(Locale.FRENCH) + told.substring(1);
            String tight = told.replace(" %", "%").replace("'", "’");
            String plain = ACCENTS.matcher(Normalizer.normalize(tight, Normalizer.Form.NFD))
                    .replaceAll("");
            return List.of(
                    told,
                    capital + ".",
                    "- " + capital + "\n- Dossier complet",
                    "Dossier complet, " + told + ", merci.",
                    plain + ".");
        }

        /** Whether a denial before the words turns them into their contrary: not so before a whole sentence. */
        boolean deniable() {
            return FLAG.matcher(expected).matches()
                    && !DENIAL.matcher(told).find()
                    && !SUBJECT.matcher(told).find();
        }

        /** The words behind each way of denying them. */
        List<String> denials() {
            String name = told.matches("\\p{Lu}\\p{Ll}.*")
                    ? told.substring(0, 1).toLowerCase(Locale.FRENCH) + told.substring(1)
                    : told;
            String of = VOWEL.matcher(name).find() ? "d'" : "de ";
            return List.of(
                    "pas " + of + name,
                    "Absence " + of + name + ".",
                    "Ni fièvre, ni " + name + ".",
                    "Dossier complet, sans " + name + ", merci.",
                    "- Aucun " + name + "\n- Dossier complet");
        }
    }

    private LetterPhrases() {}

    static List<Phrase> all() {
        return Stream.of("phrases.txt", "counter-phrases.txt")
                .flatMap(file -> phrases(file).stream())
                .toList();
    }

    private static List<Phrase> phrases(String file) {
        List<Phrase> phrases = new ArrayList<>();
        String expected = "";
        for (String line : text(file).lines().toList()) {
            if (line.startsWith("# ")) {
                expected = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("//")) {
                phrases.add(new Phrase(line, expected));
            }
        }
        return phrases;
    }

    private static String text(String file) {
        try (InputStream in = LetterPhrases.class.getResourceAsStream("/letters/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
