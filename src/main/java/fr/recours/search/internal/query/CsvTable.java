package fr.recours.search.internal.query;

import java.util.List;
import java.util.stream.Collectors;

/** Rows between semicolons, as spreadsheets in French read them. No cell is taken for a formula (portal.md S29). */
final class CsvTable {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String cell(String value) {
        String harmless = value.matches("(?s)^[=+\\-@\\t\\r].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }

    String text() {
        return text.toString();
    }
}
