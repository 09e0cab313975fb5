package fr.recours.search.internal.query;

import fr.recours.search.internal.query.Token.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a query into pieces. OU, OR, ET, AND, SAUF, NOT are written in capitals: in small letters they are words. */
final class Tokens {

    private static final Pattern PIECE = Pattern.compile("(?<space>\\s+)"
            + "|(?<open>\\()|(?<close>\\))"
            + "|[\"“”](?<p1>[^\"“”]*)[\"“”]?|«\\s*(?<p2>[^»]*?)\\s*(?:»|$)"
            + "|(?<minus>(?<![^\\s(])-(?=[^\\s\\d]))"
            + "|(?<sign><=|>=|[<>=≤≥:])"
            + "|(?<word>[^\\s()\"“”«»<>=≤≥:]+)");

    private static final Set<String> OR = Set.of("OU", "OR");
    private static final Set<String> AND = Set.of("ET", "AND");
    private static final Set<String> NOT = Set.of("SAUF", "NOT");

    private Tokens() {}

    static List<Token> of(String query) {
        List<Token> tokens = new ArrayList<>();
        Matcher piece = PIECE.matcher(query);
        int at = 0;
        while (at < query.length()) {
            if (!piece.find(at) || piece.start() != at) {
                at++; // a lone closing quotation mark
                continue;
            }
            at = piece.end();
            if (piece.group("space") == null) {
                add(tokens, piece);
            }
        }
        tokens.add(new Token(Piece.END, "", query.length(), query.length()));
        return tokens;
    }

    private static void add(List<Token> tokens, Matcher piece) {
        String word = piece.group("word");
        if (word != null && AND.contains(word)) {
            return;
        }
        tokens.add(new Token(kind(piece), text(piece), piece.start(), piece.end()));
    }

    private static Piece kind(Matcher piece) {
        if (piece.group("open") != null) {
            return Piece.OPEN;
        }
        if (piece.group("close") != null) {
            return Piece.CLOSE;
        }
        if (piece.group("minus") != null) {
            return Piece.MINUS;
        }
        if (piece.group("sign") != null) {
            return Piece.SIGN;
        }
        String word = piece.group("word");
        if (word == null) {
            return Piece.PHRASE;
        }
        return OR.contains(word) ? Piece.OR : NOT.contains(word) ? Piece.NOT : Piece.WORD;
    }

    private static String text(Matcher piece) {
        String phrase = piece.group("p1") == null ? piece.group("p2") : piece.group("p1");
        return phrase == null ? piece.group() : phrase;
    }
}
