package fr.recours.matching;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from, as far as it is told (clinical.md part D: each measured value carries its method and its source).
 *
 * @param quotation the words of a letter it was taken from
 * @param document what else it was taken from, in a few words: a report, its date
 * @param method how it was measured
 */
public record Source(
        @Nullable String quotation,
        @Nullable String document,
        @Nullable String method) {

    /** The words of a letter. */
    public static Source quoted(String words) {
        return new Source(words, null, null);
    }

    /** What several come from together: each told once. */
    public static @Nullable Source together(List<Source> sources) {
        return switch (sources.size()) {
            case 0 -> null;
            case 1 -> sources.getFirst();
            default ->
                new Source(
                        joined(sources, Source::quotation, " … "),
                        joined(sources, Source::document, ", "),
                        joined(sources, Source::method, ", "));
        };
    }

    private static @Nullable String joined(
            List<Source> sources, Function<Source, @Nullable String> part, String between) {
        String told =
                sources.stream().map(part).filter(Objects::nonNull).distinct().collect(Collectors.joining(between));
        return told.isEmpty() ? null : told;
    }
}
