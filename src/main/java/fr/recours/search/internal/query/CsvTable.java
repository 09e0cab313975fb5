package fr.recours.search.internal.query;

import java.util.List;
import java.util.stream.Collectors;

/** Rows as spreadsheets read them: in French between semicolons, for a comma parts decimals there. No cell is taken for a formula (portal.md S29). */
final class CsvTable {

    /** Tells spreadsheets that the text is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final StringBuilder text = new StringBuilder(MARK);
    private final String separator;

    /** @param language of the spreadsheet, ISO 639 */
    CsvTable(String language) {
        separator = "fr".equals(language) ? ";" : ",";
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        text.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(separator)))
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
