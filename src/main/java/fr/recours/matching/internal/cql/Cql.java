package fr.recours.matching.internal.cql;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A CQL expression, not yet laid out on lines. */
sealed interface Cql {

    Cql NULL = new Term("null");
    Cql TRUE = new Term("true");
    Cql FALSE = new Term("false");

    /** Anything no operator around it can tear apart: a name, a literal, a call. */
    record Term(String text) implements Cql {}

    /** A comparison: tighter than {@code and}, looser than {@code not}. */
    record Test(String text) implements Cql {}

    record Not(Cql part) implements Cql {}

    /** {@code and} or {@code or} between parts. */
    record Joined(String operator, List<Cql> parts) implements Cql {}

    record Call(String function, List<Cql> arguments) implements Cql {}

    /** The value of the first branch whose condition is true. */
    record Case(List<Branch> branches, Cql otherwise) implements Cql {}

    /** One branch of a case. */
    record Branch(Cql condition, Cql value) {}

    /** A value for each item of a list; all of them, in their order. */
    record Query(String source, String alias, @Nullable Cql where, Cql each) implements Cql {}

    static Cql term(String text) {
        return new Term(text);
    }

    static Cql test(String text) {
        return new Test(text);
    }

    static Cql call(String function, Cql... arguments) {
        return new Call(function, List.of(arguments));
    }

    static Cql and(List<Cql> parts) {
        return joined("and", parts, TRUE);
    }

    static Cql or(List<Cql> parts) {
        return joined("or", parts, FALSE);
    }

    /** What is joined in the same way already is not put in brackets. */
    private static Cql joined(String operator, List<Cql> parts, Cql neutral) {
        List<Cql> all = parts.stream()
                .flatMap(part -> part instanceof Joined(String inner, List<Cql> own) && inner.equals(operator)
                        ? own.stream()
                        : Stream.of(part))
                .toList();
        return switch (all.size()) {
            case 0 -> neutral;
            case 1 -> all.getFirst();
            default -> new Joined(operator, all);
        };
    }

    /** One branch more, before others. */
    static Cql chain(Branch first, List<Branch> others, Cql otherwise) {
        return new Case(Stream.concat(Stream.of(first), others.stream()).toList(), otherwise);
    }

    /** CQL's own choice: an unknown condition counts as false. */
    static Cql when(Cql condition, Cql value, Cql otherwise) {
        return new Case(List.of(new Branch(condition, value)), otherwise);
    }
}
