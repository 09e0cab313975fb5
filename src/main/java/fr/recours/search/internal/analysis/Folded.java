package fr.recours.search.internal.analysis;

import java.text.Normalizer;
import java.util.Locale;

/** Names as they are compared. */
public final class Folded {

    private Folded() {}

    /** Without accents or capitals. */
    public static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[’']", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
