package fr.recours.letter.internal.text;

/**
 * One word, number or sign of a letter.
 *
 * @param start index of its first character
 * @param end index after its last character
 * @param raw as it was written
 * @param form as it is compared: see {@link WordForm}; a number keeps its digits, with a decimal point
 */
public record Token(int start, int end, Kind kind, String raw, String form) {

    /** What a token is made of. */
    public enum Kind {
        /** A letter, then letters and digits: {@code PaO2}. */
        WORD,
        /** Digits, with one decimal comma or point at most; groups of thousands joined. */
        NUMBER,
        /** Any other character. */
        SIGN,
        /** The end of a line that ends a statement. */
        BREAK
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isBreak() {
        return kind == Kind.BREAK;
    }

    public boolean is(String wanted) {
        return form.equals(wanted);
    }

    public Token withForm(String other) {
        return new Token(start, end, kind, raw, other);
    }
}
