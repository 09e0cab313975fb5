package fr.recours.letter;

/**
 * Words of the letter that carry a fact.
 *
 * @param start index of the first character in the text that was read
 * @param end index after the last character
 * @param quote the text between both, letter for letter
 */
public record Quotation(int start, int end, String quote) {

    /** The words of {@code text} between two indices. */
    public static Quotation of(String text, int start, int end) {
        return new Quotation(start, end, text.substring(start, end));
    }
}
