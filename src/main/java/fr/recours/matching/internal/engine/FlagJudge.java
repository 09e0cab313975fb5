package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Derivations.Derivation;
import fr.recours.matching.internal.engine.Derivations.Sources;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.engine.Workings.Worked;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges yes-or-no elements: what is stated wins; what is derived fills in, and a clash between the two is told. */
final class FlagJudge {

    private final Evaluator evaluator;
    private final Derivations derivations;
    private final Facts facts;
    private final Map<String, Worked<Judged>> judged = new HashMap<>();

    FlagJudge(Evaluator evaluator, Derivations derivations, Facts facts) {
        this.evaluator = evaluator;
        this.derivations = derivations;
        this.facts = facts;
    }

    Judged judge(DataElement element) {
        return evaluator.workings().once(judged, element.key(), () -> work(element));
    }

    Judged judge(String key) {
        return judge(derivations.element(key));
    }

    private Judged work(DataElement element) {
        List<Observation> stated = facts.latest(element.key());
        Sources sources = derivations.of(element.key());
        Judged derived = sources.none() ? null : derive(element, sources);
        if (stated.isEmpty()) {
            return derived == null ? missing(element, List.of()) : derived;
        }
        Truth truth =
                Agreement.of(stated, observation -> Truth.of(observation.value().equals(Value.yes())));
        if (derived != null && truth != Truth.UNKNOWN && derived.now() == truth.not()) {
            evaluator.workings().tell(new Clash(element.key(), false, clash(element, truth, derived)));
        }
        return Judged.leaf(Course.always(truth), evaluator.observed(element, stated, Finding.NONE, truth));
    }

    private static Bilingual clash(DataElement element, Truth stated, Judged derived) {
        Finding finding = derived.finding();
        Bilingual how = finding == null ? Finding.NONE : finding.note();
        Bilingual said = stated == Truth.MET ? Values.YES : Values.NO;
        return new Bilingual(
                element.label().fr() + "\u00a0: «\u00a0" + said.fr()
                        + "\u00a0» est retenu, mais le contraire se déduit (" + how.fr() + ")",
                element.label().en() + ": '" + said.en() + "' is kept, but the contrary follows (" + how.en() + ")");
    }

    private Judged derive(DataElement element, Sources sources) {
        String formula = sources.formula();
        if (formula != null) {
            FlagFormulas.Derived derived = FlagFormulas.compute(formula, facts);
            return derived.truth() == Truth.UNKNOWN
                    ? missing(element, List.of())
                    : found(element, Course.always(derived.truth()), derived.note(), List.of());
        }
        // A derivation that leads back to its own element finds it unknown.
        judged.put(element.key(), new Worked<>(missing(element, List.of())));
        Course course = Course.UNKNOWN;
        Bilingual note = Finding.NONE;
        List<Judged> children = new ArrayList<>(sources.rules().size());
        for (Derivation derivation : sources.rules()) {
            Judged one = evaluator.judge(derivation.rule());
            if (course.now() == Truth.UNKNOWN && one.now() != Truth.UNKNOWN) {
                note = derivation.note();
            }
            course = course.orElse(one.course());
            children.add(one);
        }
        boolean silent = course.now() == Truth.UNKNOWN && course.nextChange() == null;
        return silent ? missing(element, children) : found(element, course, note, children);
    }

    private static Judged found(DataElement element, Course course, Bilingual note, List<Judged> children) {
        Bilingual value =
                switch (course.now()) {
                    case MET -> Values.YES;
                    case NOT_MET -> Values.NO;
                    case UNKNOWN -> Finding.NONE;
                };
        UnknownReason unknown = course.now() == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null;
        Finding finding = new Finding(element.key(), element.label(), value, Finding.NONE, null, false, unknown, note);
        return new Judged(course, null, finding, children);
    }

    private static Judged missing(DataElement element, List<Judged> children) {
        Finding finding = Evaluator.bare(element.key(), element.label(), Finding.NONE, UnknownReason.NEVER_RECORDED);
        return new Judged(Course.UNKNOWN, null, finding, children);
    }
}
