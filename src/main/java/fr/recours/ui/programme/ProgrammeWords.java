package fr.recours.ui.programme;

import fr.recours.matching.Criterion;
import fr.recours.programme.Programme;
import fr.recours.ui.kit.Texts;

/** Words about a programme and its criteria that more than one screen uses. */
final class ProgrammeWords {

    private ProgrammeWords() {}

    /** How many criteria, or that they are not entered yet. */
    static String criteria(Programme programme) {
        return programme.definition().complete()
                ? Texts.text(
                        "programme.criteria.count",
                        programme.definition().criteria().size())
                : Texts.text("programme.criteria.none");
    }

    static String kind(Criterion criterion) {
        return Texts.label(criterion.kind());
    }

    static String stage(Criterion criterion) {
        return Texts.label(criterion.stage());
    }
}
