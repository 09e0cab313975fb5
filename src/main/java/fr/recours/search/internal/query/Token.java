package fr.recours.search.internal.query;

/**
 * A piece of a query.
 *
 * @param text without the quotes of a phrase
 * @param from its first character in the query
 * @param to the character after its last one
 */
record Token(Piece piece, String text, int from, int to) {

    enum Piece {
        WORD,
        PHRASE,
        /** A colon or a comparison. */
        SIGN,
        OPEN,
        CLOSE,
        MINUS,
        OR,
        NOT,
        END
    }

    /** Part of its text, at the same place. */
    Token saying(String part) {
        return new Token(piece, part, from, to);
    }

    boolean is(Piece wanted) {
        return piece == wanted;
    }
}
