package fr.recours.matching.internal.cql;

import fr.recours.matching.Criterion;
import java.util.ArrayList;
import java.util.List;

/** The comment above a criterion: its words, where they stand, and how they were read. */
final class CriterionComment {

    private static final int WIDTH = 110;

    private CriterionComment() {}

    static String of(Criterion criterion) {
        List<String> lines = new ArrayList<>();
        String kind =
                switch (criterion.kind()) {
                    case INCLUSION -> "inclusion";
                    case NON_INCLUSION -> "non-inclusion";
                };
        lines.add(criterion.id() + " – " + criterion.label().fr() + " (" + kind + ")");
        if (criterion.sameAs() != null) {
            lines.add("Repeats " + criterion.sameAs() + ": counted once, there.");
        }
        if (criterion.partOf() != null) {
            lines.add("A part of " + criterion.partOf() + ", judged inside it.");
        }
        lines.addAll(folded("« " + criterion.textFr().strip() + " » [" + criterion.sourceLine() + "]"));
        criterion.ambiguity().ifPresent(note -> lines.addAll(folded(note.fr())));
        return block(lines);
    }

    static String block(List<String> lines) {
        String text = String.join("\n", lines).replace("*/", "* /");
        return "/*\n" + text + "\n*/\n";
    }

    private static List<String> folded(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("[ \n]+")) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
