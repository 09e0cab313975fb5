package fr.recours.matching.internal.json;

import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a case tells beside a value (clinical.md part D): its date, how well that is known, how it was measured and where it comes
 * from. A source is a few words ({@code "PFT of 12/01/2011"}), or those of a letter: <code>{"quotation": "DLCO 33 %"}</code>.
 */
record Beside(@Nullable PartialDate date, @Nullable Source source) {

    static final Set<String> KEYS = Set.of("date", "date_precision", "method", "source");

    /** What a line of treatment or a donor tells beside its parts. */
    static final Set<String> KEYS_OF_A_LINE = Set.of("method", "source");

    /**
     * What stands in an object beside its value or values: nothing when something of it is wrong, which is told.
     *
     * @param path of the object
     * @param otherwise the date when none stands here
     */
    static Optional<Beside> read(String path, JsonNode node, @Nullable PartialDate otherwise, Problems problems) {
        JsonNode written = node.path("date");
        Optional<PartialDate> date = isNone(written) ? Optional.ofNullable(otherwise) : ValueReader.date(written);
        if (date.isEmpty() && !isNone(written)) {
            problems.error(path + ".date", "date attendue", "expected a date");
            return Optional.empty();
        }
        JsonNode precision = node.path("date_precision");
        if (!isNone(precision)) {
            date = date.flatMap(day -> knownTo(day, precision));
            if (date.isEmpty()) {
                problems.error(
                        path + ".date_precision",
                        "year, month ou day attendu, à côté d’une date au moins aussi précise",
                        "expected year, month or day, beside a date at least as precise");
                return Optional.empty();
            }
        }
        PartialDate known = date.orElse(null);
        return read(path, node, problems).map(told -> new Beside(known, told.source()));
    }

    /** The same of an object without a date of its own. */
    static Optional<Beside> read(String path, JsonNode node, Problems problems) {
        String method = text(node.path("method"));
        JsonNode source = node.path("source");
        String quotation = text(source.path("quotation"));
        String document = text(source);
        if (method == null && !isNone(node.path("method"))) {
            problems.error(path + ".method", "texte attendu", "expected a text");
            return Optional.empty();
        }
        boolean more = source.propertyNames().stream().anyMatch(name -> !name.equals("quotation"));
        if (more || quotation == null && document == null && !isNone(source)) {
            problems.error(
                    path + ".source",
                    "texte attendu, ou {\"quotation\"\u00a0: les mots de la lettre}",
                    "expected a text, or {\"quotation\": the words of the letter}");
            return Optional.empty();
        }
        boolean told = method != null || quotation != null || document != null;
        return Optional.of(new Beside(null, told ? new Source(quotation, document, method) : null));
    }

    static boolean isNone(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() && !node.stringValue().isBlank()
                ? node.stringValue().strip()
                : null;
    }

    /** The date as far as it is said to be known: nothing when it is not known so well. */
    private static Optional<PartialDate> knownTo(PartialDate date, JsonNode precision) {
        String written = date.toString();
        return Stream.of(PartialDate.Precision.values())
                .filter(one -> precision.isString()
                        && one.name().toLowerCase(Locale.ROOT).equals(precision.stringValue()))
                .filter(one -> one.compareTo(date.precision()) <= 0)
                .map(one -> PartialDate.parse(written.substring(0, length(one))))
                .findFirst();
    }

    private static int length(PartialDate.Precision precision) {
        return switch (precision) {
            case YEAR -> 4;
            case MONTH -> 7;
            case DAY -> 10;
        };
    }
}
