package fr.recours.matching.internal.page;

import java.util.List;

/** What texts need so that Markdown shows them as they are. */
final class Markdown {

    private Markdown() {}

    /** In running words: on one line, and no sign of it read as markup. */
    static String words(String text) {
        return text.strip().replaceAll("\\s*\\n\\s*", " ").replaceAll("([\\\\*_<>\\[\\]`])", "\\\\$1");
    }

    static String cell(String text) {
        return words(text).replace("|", "\\|");
    }

    static String row(List<String> cells) {
        return "| " + String.join(" | ", cells.stream().map(Markdown::filled).toList()) + " |\n";
    }

    private static String filled(String cell) {
        return cell.isEmpty() ? "–" : cell;
    }

    static String head(List<String> names) {
        return row(names) + "|" + " --- |".repeat(names.size()) + "\n";
    }
}
