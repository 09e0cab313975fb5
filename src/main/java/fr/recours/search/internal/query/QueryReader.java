package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.search.CaseQuestion;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.query.Asked.Comparison;
import fr.recours.search.internal.query.Token.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * Understands a query: words, « phrases », beginnings of words (scler*), fields ({@code dlco < 40}, {@code centre:Lille}), OU,
 * SAUF or a hyphen before what must not be, parentheses. What stands side by side is wanted together.
 */
final class QueryReader {

    private final FieldNames names;
    private final List<Token> tokens;
    private int next;

    private QueryReader(FieldNames names, String query) {
        this.names = names;
        this.tokens = Tokens.of(query);
    }

    static Asked read(String query, FieldNames names) throws QueryException {
        if (query.length() > CaseQuestion.LONGEST) {
            throw new QueryException(new Token(Piece.END, "", 0, 0), "long");
        }
        QueryReader reader = new QueryReader(names, query);
        Asked asked = reader.any();
        if (!reader.sees(Piece.END)) {
            throw new QueryException(reader.token(), "close");
        }
        return asked;
    }

    private Token token() {
        return tokens.get(next);
    }

    private boolean sees(Piece kind) {
        return token().is(kind);
    }

    private Token take() {
        return tokens.get(next++);
    }

    private Asked any() throws QueryException {
        int begun = next;
        List<Asked> parts = new ArrayList<>(List.of(all()));
        while (sees(Piece.OR)) {
            Token or = take();
            boolean nothingBefore = next - 1 == begun;
            begun = next;
            if (nothingBefore || sees(Piece.END) || sees(Piece.OR) || sees(Piece.CLOSE)) {
                throw new QueryException(or, "or");
            }
            parts.add(all());
        }
        return parts.size() == 1 ? parts.getFirst() : new Asked.Any(parts);
    }

    private Asked all() throws QueryException {
        List<Asked> parts = new ArrayList<>();
        while (!sees(Piece.END) && !sees(Piece.OR) && !sees(Piece.CLOSE)) {
            parts.add(part());
        }
        return parts.size() == 1 ? parts.getFirst() : new Asked.All(parts);
    }

    private Asked part() throws QueryException {
        Token first = token();
        return switch (first.piece()) {
            case NOT, MINUS -> {
                take();
                if (sees(Piece.END) || sees(Piece.OR) || sees(Piece.CLOSE)) {
                    throw new QueryException(first, "not");
                }
                yield new Asked.Not(part());
            }
            case OPEN -> {
                take();
                Asked inside = any();
                if (!sees(Piece.CLOSE)) {
                    throw new QueryException(first, "open");
                }
                take();
                yield inside;
            }
            case PHRASE -> new Asked.Phrase(take().text());
            case WORD -> tokens.get(next + 1).is(Piece.SIGN) ? fact() : words();
            case SIGN -> throw new QueryException(first, "sign", first.text());
            case CLOSE, OR, END -> throw new IllegalStateException("no part begins with " + first.piece());
        };
    }

    private Asked fact() throws QueryException {
        Token name = take();
        SearchField field = names.find(name.text()).orElseThrow(() -> unknown(name));
        Comparison comparison = Comparison.of(take().text());
        if (!sees(Piece.WORD) && !sees(Piece.PHRASE)) {
            throw new QueryException(name, "value", name.text());
        }
        Token value = take();
        return new Asked.Fact(field, comparison, withUnit(field, value));
    }

    /** « 40 % », « 8 kPa »: a unit may stand apart from its number. */
    private Token withUnit(SearchField field, Token value) {
        if (sees(Piece.WORD) && hasUnit(field, token().text())) {
            Token unit = take();
            return new Token(value.piece(), value.text() + " " + unit.text(), value.from(), unit.to());
        }
        return value;
    }

    private static boolean hasUnit(SearchField field, String unit) {
        return switch (field) {
            case SearchField.Element(var elements) -> elements.stream().anyMatch(element -> hasUnit(element, unit));
            case SearchField.Fixed fixed -> fixed.isPressure() && unit.equals("mmHg");
            case SearchField.Verdict _, SearchField.Text _ -> false;
        };
    }

    private static boolean hasUnit(DataElement element, String unit) {
        return unit.equals(element.unit()) || element.unitChoice(unit).isPresent();
    }

    private QueryException unknown(Token name) {
        return Near.of(Folded.of(name.text()), names.names())
                .map(near -> new QueryException(name, "field.near", name.text(), near))
                .orElseGet(() -> new QueryException(name, "field", name.text()));
    }

    /** Words in a row are read together: « sclérodermie systémique » is one thing. */
    private Asked words() {
        List<Asked> parts = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        while (sees(Piece.WORD) && !tokens.get(next + 1).is(Piece.SIGN)) {
            String word = take().text();
            if (word.endsWith("*") && word.length() > 1) {
                parts.add(new Asked.Beginning(word.substring(0, word.length() - 1)));
            } else {
                row.append(word).append(' ');
            }
        }
        if (!row.isEmpty()) {
            parts.addFirst(new Asked.Words(row.toString().strip()));
        }
        return parts.size() == 1 ? parts.getFirst() : new Asked.All(parts);
    }
}
