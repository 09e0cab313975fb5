package fr.recours.search.internal.analysis;

import fr.recours.matching.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words the screens use for constants, in both languages: what is read there can be typed here. */
public final class ValueWords {

    private static final String FILE = "vaadin-i18n/translations";
    private static final ResourceBundle FRENCH = ResourceBundle.getBundle(FILE, Locale.FRENCH);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(FILE, Locale.ROOT);

    private ValueWords() {}

    public static Bilingual label(Enum<?> constant) {
        String type = constant.getDeclaringClass().getSimpleName();
        return label(type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1), constant.name());
    }

    /** @param type the first part of the key: {@code outcomeCode} */
    public static Bilingual label(String type, String code) {
        return text(type + "." + code);
    }

    public static Bilingual text(String key) {
        return new Bilingual(FRENCH.getString(key), ENGLISH.getString(key));
    }

    /** The codes of a type that the screens have words for. */
    public static List<String> codes(String type) {
        return ENGLISH.keySet().stream()
                .filter(key -> key.startsWith(type + "."))
                .map(key -> key.substring(type.length() + 1))
                .sorted()
                .toList();
    }

    /** The code whose name or word was typed. */
    public static Optional<String> code(String type, List<String> codes, String typed) {
        String wanted = Folded.of(typed);
        return codes.stream()
                .filter(code ->
                        names(type, code).anyMatch(name -> Folded.of(name).equals(wanted)))
                .findFirst();
    }

    public static Stream<String> names(String type, String code) {
        Bilingual label = label(type, code);
        return Stream.of(label.fr(), label.en(), code);
    }
}
