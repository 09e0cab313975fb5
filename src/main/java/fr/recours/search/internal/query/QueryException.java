package fr.recours.search.internal.query;

import fr.recours.search.QueryProblem;
import java.util.List;

/** A query that cannot be understood. */
final class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient QueryProblem problem;

    QueryException(Token at, String what, String... parameters) {
        super(what);
        problem = new QueryProblem(at.from(), at.to(), "search.problem." + what, List.of(parameters));
    }

    QueryProblem problem() {
        return problem;
    }
}
