package fr.recours.matching.internal.lint;

import fr.recours.matching.DataElement;
import fr.recours.matching.LintFinding;
import fr.recours.matching.internal.engine.Derivations;
import java.util.List;
import java.util.stream.Stream;

/** Looks through the rules of a dictionary that give what nobody stated. That one of them never says no is no fault. */
public final class DerivationLint {

    private DerivationLint() {}

    /** @param elements of the dictionary, in their order */
    public static List<LintFinding> check(Derivations derivations, Stream<DataElement> elements) {
        Report report = new Report();
        RuleLint lint = new RuleLint(report, null, derivations::place);
        elements.forEach(element -> derivations.rules(element.key()).forEach(lint::check));
        return report.found();
    }
}
