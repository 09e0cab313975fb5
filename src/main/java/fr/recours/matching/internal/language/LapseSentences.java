package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Numbers;

/** Reads back rules about the time since a date and about what courses of a drug come to. */
public final class LapseSentences {

    private LapseSentences() {}

    static Bilingual of(Rule.Elapsed rule) {
        Bilingual lapse = lapse(rule);
        Bilingual since = rule.element().label();
        return new Bilingual(lapse.fr() + " depuis\u00a0: " + since.fr(), lapse.en() + " since: " + since.en());
    }

    /** The time asked for: {@code au plus 2 ans}. */
    public static Bilingual lapse(Rule.Elapsed rule) {
        Bilingual span = Sentences.span(rule.span());
        Bilingual words = words(rule.comparison());
        return new Bilingual(words.fr() + " " + span.fr(), words.en() + " " + span.en());
    }

    private static Bilingual words(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> new Bilingual("au moins", "at least");
            case AT_MOST -> new Bilingual("au plus", "at most");
            case MORE -> new Bilingual("plus de", "more than");
            case LESS -> new Bilingual("moins de", "less than");
            case EQUAL -> new Bilingual("exactement", "exactly");
        };
    }

    static Bilingual of(Rule.DrugTotal rule) {
        Bilingual label = label(rule);
        Bilingual threshold = threshold(rule);
        return new Bilingual(label.fr() + " " + threshold.fr(), label.en() + " " + threshold.en());
    }

    /** What is added up: {@code dose cumulée de cyclophosphamide IV}. */
    public static Bilingual label(Rule.DrugTotal rule) {
        Bilingual drug = CourseSentences.drugs(rule.drugs());
        return switch (rule.sum()) {
            case GRAMS ->
                new Bilingual("dose cumulée " + CourseSentences.ofDrugs(drug.fr()), "cumulative dose of " + drug.en());
            case DOSES ->
                new Bilingual(
                        "nombre de doses " + CourseSentences.ofDrugs(drug.fr()), "number of doses of " + drug.en());
        };
    }

    /** What the sum is held against. */
    public static Bilingual threshold(Rule.DrugTotal rule) {
        String sign = rule.comparison().sign() + "\u00a0";
        Bilingual number =
                Numbers.withUnit(rule.threshold().number(), rule.threshold().unit());
        return new Bilingual(sign + number.fr(), sign + number.en());
    }
}
