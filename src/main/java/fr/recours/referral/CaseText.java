package fr.recours.referral;

/**
 * A text of a case, without the patient's names, birth date and numbers, as far as they are known.
 *
 * @param source where it stands in the case
 */
public record CaseText(Source source, String text) {

    /** Where a text stands. */
    public enum Source {
        QUESTION,
        OPINION,
        LETTER,
        MESSAGE,
        DOCUMENT
    }
}
