package fr.recours.matching;

import java.util.Locale;

/** A text in French and in English. */
public record Bilingual(String fr, String en) {

    /** The English text for English readers, the French one for everyone else. */
    public String in(Locale reader) {
        return reader.getLanguage().equals("en") ? en : fr;
    }
}
