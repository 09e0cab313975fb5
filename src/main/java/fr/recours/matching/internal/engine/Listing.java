package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.UnknownReason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether the lines of treatment of a case are all there are: the list is declared complete and every line of it can be read.
 * Behind a drug the table does not know any other may hide (clinical.md A.0: unknown is never no).
 */
final class Listing {

    private static final Bilingual NO_OTHER = new Bilingual("aucune autre ligne", "no other course");
    private static final Bilingual ANOTHER =
            new Bilingual("une autre ligne, non indiquée, est possible", "another course, not told, is possible");

    private final Evaluator evaluator;
    private final Map<String, Judged> others = new HashMap<>(4);
    private @Nullable List<String> unread;

    Listing(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    /** @param declaration key of the element that declares the list complete */
    boolean complete(String declaration) {
        return evaluator.facts().declares(declaration) && unread().isEmpty();
    }

    /** The drugs of the case, as written, that the drug table does not know. */
    private List<String> unread() {
        List<String> known = unread;
        if (known == null) {
            known = evaluator.facts().treatments().stream()
                    .map(TreatmentCourse::drug)
                    .filter(name -> evaluator.drug(name).isEmpty())
                    .distinct()
                    .toList();
            unread = known;
        }
        return known;
    }

    /**
     * Whether a course not listed may have been given.
     *
     * @param declaration key of the element that declares the list complete
     */
    Judged others(String declaration) {
        // Asked each time: whoever rests on it is told what contradicts it.
        Judged told = evaluator.flag(declaration);
        return others.computeIfAbsent(declaration, key -> {
            boolean complete = complete(key);
            return Judged.leaf(
                    complete ? Course.NOT_MET : Course.UNKNOWN, () -> finding(evaluator.element(key), told, complete));
        });
    }

    /** Whether this says that nothing else was given: it decides only beside what was. */
    static boolean isNoOther(Finding finding) {
        return finding.note() == NO_OTHER;
    }

    private Finding finding(DataElement element, Judged told, boolean complete) {
        Finding finding = told.finding();
        return new Finding(
                        element.key(),
                        element.label(),
                        finding == null ? Finding.NONE : finding.value(),
                        Finding.NONE,
                        complete ? null : UnknownReason.NEVER_RECORDED,
                        complete ? NO_OTHER : mayHide())
                .from(finding == null ? null : finding.source());
    }

    /** Why a course may have been given that no rule sees. */
    private Bilingual mayHide() {
        String names = String.join(", ", unread());
        return names.isEmpty()
                ? ANOTHER
                : new Bilingual(
                        "molécule non reconnue, à vérifier\u00a0: " + names,
                        "drug not recognised, please check: " + names);
    }
}
