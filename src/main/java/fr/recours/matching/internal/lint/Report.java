package fr.recours.matching.internal.lint;

import fr.recours.matching.Bilingual;
import fr.recours.matching.LintFinding;
import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.internal.yaml.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is found in a programme. */
final class Report {

    private final List<LintFinding> found = new ArrayList<>();

    void add(Kind kind, Place place, @Nullable String criterion, String fr, String en) {
        LintFinding finding =
                new LintFinding(kind, place.file(), place.line(), place.column(), criterion, new Bilingual(fr, en));
        if (!found.contains(finding)) {
            found.add(finding);
        }
    }

    int errors() {
        return (int) found.stream().filter(LintFinding::isError).count();
    }

    List<LintFinding> found() {
        return List.copyOf(found);
    }
}
