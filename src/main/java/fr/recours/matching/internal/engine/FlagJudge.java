package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Judges yes-or-no elements: what is stated wins; what is derived fills in, and a clash between the two is told. */
final class FlagJudge {

    private final Evaluator evaluator;
    private final Derivations derivations;
    private final Facts facts;
    private final Map<String, Judged> judged = new HashMap<>();
    private final Map<String, Bilingual> clashes = new LinkedHashMap<>();

    FlagJudge(Evaluator evaluator, Derivations derivations, Facts facts) {
        this.evaluator = evaluator;
        this.derivations = derivations;
        this.facts = facts;
    }

    Judged judge(DataElement element) {
        Judged known = judged.get(element.key());
        if (known == null) {
            // A derivation that leads back to its own element finds it unknown.
            judged.put(element.key(), missing(element, List.of()));
            known = work(element);
            judged.put(element.key(), known);
        }
        return known;
    }

    Judged judge(String key) {
        return judge(derivations.element(key));
    }

    /** Stated facts that contradict what follows from the others. */
    List<Bilingual> clashes() {
        return List.copyOf(clashes.values());
    }

    private Judged work(DataElement element) {
        List<Observation> stated = facts.latest(element.key());
        Judged derived = derive(element);
        if (stated.isEmpty()) {
            return derived;
        }
        Truth truth = Agreement.of(stated.stream()
                .map(observation -> Truth.of(observation.value().equals(Value.yes())))
                .toList());
        if (truth != Truth.UNKNOWN && derived.now() == truth.not()) {
            clashes.put(element.key(), clash(element, truth, derived));
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

    private Judged derive(DataElement element) {
        String formula = derivations.formula(element.key());
        if (formula != null) {
            FlagFormulas.Derived derived = FlagFormulas.compute(formula, facts);
            return derived.truth() == Truth.UNKNOWN
                    ? missing(element, List.of())
                    : found(element, Course.always(derived.truth()), derived.note(), List.of());
        }
        Course course = Course.UNKNOWN;
        Bilingual note = Finding.NONE;
        List<Judged> children = new ArrayList<>();
        for (Rule rule : derivations.rules(element.key())) {
            Judged one = evaluator.judge(rule);
            if (course.now() == Truth.UNKNOWN && one.now() != Truth.UNKNOWN) {
                Bilingual sentence = Sentences.of(rule);
                note = new Bilingual("déduit\u00a0: " + sentence.fr(), "derived: " + sentence.en());
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
