package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;

/** Says as a fact of the case what a rule that came out met, or not met, rests on. */
public final class FactSentences {

    private FactSentences() {}

    /** @param truth what it came to; known */
    public static Bilingual of(Rule rule, Truth truth) {
        return switch (rule) {
            case Rule.Choice(Rule when, Rule.Constant(var then), Rule.Constant(var otherwise))
            when then == truth && otherwise == Truth.UNKNOWN -> of(when, Truth.MET);
            case Rule.Not(Rule part) -> of(part, truth.not());
            case Rule.CourseGiven given when truth == Truth.NOT_MET -> CourseSentences.none(given);
            case Rule.Compare compare
            when truth == Truth.NOT_MET && compare.other() == null && compare.comparison() != Comparison.EQUAL -> {
                Bilingual asked = Sentences.threshold(compare.comparison().opposite(), compare.threshold(), null);
                Bilingual label = compare.element().label();
                yield new Bilingual(label.fr() + " " + asked.fr(), label.en() + " " + asked.en());
            }
            default -> Sentences.of(truth == Truth.MET ? rule : new Rule.Not(rule));
        };
    }
}
