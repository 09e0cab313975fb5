package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.text.Values;
import java.util.List;

/** Judges yes-or-no elements: what is stated wins; what is derived fills in, and a clash between the two is told. */
final class FlagJudge {

    private final Evaluator evaluator;
    private final Facts facts;
    private final Once<Judged> judged;

    FlagJudge(Evaluator evaluator) {
        this.evaluator = evaluator;
        this.facts = evaluator.facts();
        this.judged = new Once<>(facts.keys().elements().size(), evaluator.workings());
    }

    /** @param place of the element, by the keys of the dictionary */
    Judged judge(int place) {
        Judged known = judged.get(place);
        if (known == null) {
            List<Clash> before = evaluator.workings().begin();
            known = judged.keep(
                    place,
                    work(place, evaluator.element(place)),
                    evaluator.workings().end(before));
        }
        return known;
    }

    Judged judge(String key) {
        return judge(facts.keys().of(key));
    }

    private Judged work(int place, Element element) {
        List<Observation> stated = facts.latest(place);
        Judged derived = element.sources().none() ? null : derive(place, element);
        if (stated.isEmpty()) {
            return derived == null ? element.missing() : derived;
        }
        Truth truth = Facts.said(stated);
        if (derived != null && truth != Truth.UNKNOWN && derived.now() == truth.not()) {
            Finding finding = derived.finding();
            contradicted(element.data(), truth, finding == null ? Finding.NONE : finding.note());
        }
        return stated.size() == 1 && isBare(stated.getFirst())
                ? element.stated(truth == Truth.MET)
                : Judged.leaf(
                        Course.always(truth),
                        () -> Finding.observed(element.data(), stated, facts, Finding.NONE, truth));
    }

    /** Whether nothing is told of it but the answer. */
    private static boolean isBare(Observation stated) {
        return stated.measuredOn() == null && stated.source() == null;
    }

    /** Tells that the contrary of what is stated follows from other facts, and how. */
    void contradicted(DataElement element, Truth stated, Bilingual how) {
        evaluator.workings().tell(new Clash(element.key(), false, clash(element, stated, how)));
    }

    private static Bilingual clash(DataElement element, Truth stated, Bilingual how) {
        Bilingual said = stated == Truth.MET ? Values.YES : Values.NO;
        return new Bilingual(
                element.label().fr() + "\u00a0: «\u00a0" + said.fr()
                        + "\u00a0» est retenu, mais le contraire se déduit (" + how.fr() + ")",
                element.label().en() + ": '" + said.en() + "' is kept, but the contrary follows (" + how.en() + ")");
    }

    private Judged derive(int place, Element element) {
        Formula formula = element.sources().formula();
        if (formula != null) {
            return read(element, FlagFormulas.compute(formula, evaluator));
        }
        // A derivation that leads back to its own element finds it unknown.
        judged.suppose(place, element.missing());
        Course course = Course.UNKNOWN;
        Bilingual note = Finding.NONE;
        List<Step> rules = element.derivations();
        Judged[] children = new Judged[rules.size()];
        for (int i = 0; i < rules.size(); i++) {
            Judged one = evaluator.judge(rules.get(i));
            if (course.now() == Truth.UNKNOWN && one.now() != Truth.UNKNOWN) {
                note = element.sources().rules().get(i).note(one.now());
            }
            course = course.orElse(one.course());
            children[i] = one;
        }
        return derived(element, course, note, children);
    }

    /** What is read off old readings is to be renewed as a value of that day is. */
    private Judged read(Element element, FlagFormulas.Derived derived) {
        DataElement data = element.data();
        return switch (derived.truth()) {
            case UNKNOWN ->
                derived.told().fr().isEmpty()
                        ? element.missing()
                        : Judged.leaf(
                                Course.UNKNOWN,
                                Finding.bare(data.key(), data.label(), derived.told(), derived.unknown()));
            case MET, NOT_MET -> {
                boolean stale = facts.stale(derived.day(), evaluator.element(FlagFormulas.READINGS));
                yield Judged.derived(
                        Course.always(derived.truth()),
                        () -> finding(data, derived.truth(), derived.told()).of(derived.day(), stale));
            }
        };
    }

    private static Judged derived(Element element, Course course, Bilingual note, Judged... children) {
        boolean silent = course.now() == Truth.UNKNOWN && course.nextChange() == null;
        return element.common()
                .of(
                        children,
                        () -> silent
                                ? new Judged(
                                        Course.UNKNOWN, null, element.missing().finding(), children)
                                : found(element.data(), course, note, children));
    }

    private static Judged found(DataElement element, Course course, Bilingual note, Judged... children) {
        return Judged.derived(course, () -> finding(element, course.now(), note, children), children);
    }

    private static Finding finding(DataElement element, Truth truth, Bilingual note, Judged... children) {
        Bilingual value =
                switch (truth) {
                    case MET -> Values.YES;
                    case NOT_MET -> Values.NO;
                    case UNKNOWN -> Finding.NONE;
                };
        UnknownReason unknown = truth == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null;
        return new Finding(element.key(), element.label(), value, Finding.NONE, unknown, note)
                .from(unknown == null ? Judged.source(children, truth) : null);
    }
}
