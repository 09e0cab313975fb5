package fr.recours.search;

import java.util.List;

/**
 * What is wrong with a query, and where. Nothing was searched.
 *
 * @param from first character it is about
 * @param to the character after the last one
 * @param key of the text that says what to do, {@code search.problem.…}
 * @param parameters of that text
 */
public record QueryProblem(int from, int to, String key, List<String> parameters) {}
