package fr.recours.matching;

/** A text in French and in English. */
public record Bilingual(String fr, String en) {

    /**
     * The English text for English readers, the French one for everyone else.
     *
     * @param language ISO 639 code of the reader's language, for instance {@code Locale.getLanguage()}
     */
    public String in(String language) {
        return language.equals("en") ? en : fr;
    }
}
