package fr.recours.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Programmes in which every rule of another is negated. */
final class Negatives {

    /** The programmes of the portal, then each of them again, negated. */
    static final List<ProgrammeDefinition> WITH_NEGATIVES = ProgrammeLibrary.read(
            Stream.concat(
                            ProgrammeLibrary.standardSources().stream(),
                            Judging.PROGRAMMES.stream().map(Negatives::of))
                    .toList(),
            Judging.DICTIONARY);

    private Negatives() {}

    private static ProgrammeLibrary.Source of(ProgrammeDefinition programme) {
        String criteria = programme.criteria().stream()
                .filter(criterion -> criterion.part() == Criterion.Part.RECIPIENT && criterion.standsAlone())
                .map(criterion -> """
                          - id: %s
                            kind: %s
                            blocker: reversible
                            label: {fr: t, en: t}
                            text: {fr: t, en: t}
                            source: none
                            rule: not criterion %s %s is met
                        """.formatted(
                                criterion.id(),
                                criterion.kind().name().toLowerCase(Locale.ROOT),
                                programme.code(),
                                criterion.id()))
                .collect(Collectors.joining());
        return new ProgrammeLibrary.Source(
                programme.code() + "-negated.yaml", """
                code: NOT-%s
                version: "1"
                name: {fr: t, en: t}
                summary: {fr: t, en: t}
                disease: %s
                complete: true
                criteria:
                %s""".formatted(programme.code(), programme.disease(), criteria));
    }
}
