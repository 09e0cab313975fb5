package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Units;

/** Reads a rule on a relative fall back as a sentence. Its window is counted back from the reference date (clinical.md A.0). */
public final class FallSentences {

    private FallSentences() {}

    static Bilingual of(Rule.RelativeFall fall) {
        String sign = fall.comparison().sign() + "\u00a0";
        Bilingual percent = Numbers.withUnit(fall.percent(), "%");
        Bilingual window = window(fall);
        return new Bilingual(
                "baisse relative de " + fall.element().label().fr() + " " + sign + percent.fr()
                        + " par rapport à une valeur mesurée " + window.fr(),
                "relative fall of " + fall.element().label().en() + " " + sign + percent.en()
                        + " against a value measured " + window.en());
    }

    /** When the earlier value was measured. */
    public static Bilingual window(Rule.RelativeFall fall) {
        Bilingual months = Units.label("months");
        return new Bilingual(
                fall.fromMonths() + " à " + fall.toMonths() + "\u00a0" + months.fr() + " avant la RCP",
                fall.fromMonths() + " to " + fall.toMonths() + "\u00a0" + months.en() + " before the RCP");
    }
}
