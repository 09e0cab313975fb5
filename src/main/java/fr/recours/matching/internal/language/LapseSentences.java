package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;

/** Reads back rules about the time since a date. */
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
}
