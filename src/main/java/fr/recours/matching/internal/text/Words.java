package fr.recours.matching.internal.text;

import java.text.Normalizer;
import java.util.Locale;

/** Words as they are compared. */
public final class Words {

    private Words() {}

    /** Without accents, capitals or spaces around. */
    public static String fold(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
