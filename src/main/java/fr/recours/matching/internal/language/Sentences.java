package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.rule.Threshold;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a rule back as a sentence a physician can check. */
public final class Sentences {

    private Sentences() {}

    public static Bilingual of(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> joined(parts, " et ", " and ");
            case Rule.Any(List<Rule> parts) -> joined(parts, " ou ", " or ");
            case Rule.Not(Rule.Flag(var element)) -> state(element.label(), Values.NO);
            case Rule.Not(Rule part) -> not(of(part));
            case Rule.Choice choice -> choice(choice);
            case Rule.Reference(String id) -> criterion(id, "", "");
            case Rule.Elsewhere(String programme, String id) -> criterion(id, " de " + programme, " of " + programme);
            case Rule.Known(Rule criterion) -> known(of(criterion));
            case Rule.Constant(var truth) ->
                switch (truth) {
                    case MET -> Values.YES;
                    case NOT_MET -> Values.NO;
                    case UNKNOWN -> text("inconnu", "unknown");
                };
            case Rule.Judgement(Bilingual question) ->
                text("à juger (" + question.fr() + ")", "to be judged (" + question.en() + ")");
            case Rule.Flag(var element) -> state(element.label(), Values.YES);
            case Rule.Stated(var element) ->
                state(element.label(), text("«\u00a0oui\u00a0» enregistré", "recorded as yes"));
            case Rule.Recorded(var _, Bilingual sentence) -> sentence;
            case Rule.Coded(var element, var codes) -> {
                Bilingual names = Values.codes(element, codes);
                yield state(element.label(), names);
            }
            case Rule.Compare compare ->
                text(
                        compare.element().label().fr() + " " + compare.asked().fr(),
                        compare.element().label().en() + " " + compare.asked().en());
            case Rule.Age age ->
                text("âge " + age.asked().fr(), "age " + age.asked().en());
            case Rule.RelativeFall fall -> FallSentences.of(fall);
            case Rule.SinceLastDose since -> CourseSentences.of(since);
            case Rule.Elapsed elapsed -> LapseSentences.of(elapsed);
            case Rule.CourseGiven given -> CourseSentences.of(given);
            case Rule.Together together -> CourseSentences.of(together);
            case Rule.DonorAcceptable() ->
                text("un donneur consentant au moins n’est pas récusé", "a willing donor at least is not ruled out");
        };
    }

    /** @param said once in both languages: told twice at each of many depths it never ends */
    private static Bilingual not(Bilingual said) {
        return text("non (" + said.fr() + ")", "not (" + said.en() + ")");
    }

    static Bilingual recorded(DataElement element) {
        return state(element.label(), text("enregistré", "recorded"));
    }

    /** A threshold as the last column of an explanation shows it, with that for the other unit. */
    public static Bilingual threshold(Comparison comparison, Threshold threshold, @Nullable Threshold other) {
        String sign = comparison.sign() + "\u00a0";
        Bilingual own = number(threshold);
        String frOther = other == null ? "" : " (" + sign + number(other).fr() + ")";
        String enOther = other == null ? "" : " (" + sign + number(other).en() + ")";
        return text(sign + own.fr() + frOther, sign + own.en() + enOther);
    }

    /** An age, so. */
    public static Bilingual threshold(Comparison comparison, int age) {
        Bilingual years = Numbers.withUnit(BigDecimal.valueOf(age), "years");
        String sign = comparison.sign() + "\u00a0";
        return text(sign + years.fr(), sign + years.en());
    }

    public static Bilingual span(Span span) {
        return Numbers.withUnit(BigDecimal.valueOf(span.amount()), span.unitName());
    }

    private static Bilingual criterion(String id, String fr, String en) {
        return text("critère " + id + fr + " rempli", "criterion " + id + en + " is met");
    }

    private static Bilingual known(Bilingual criterion) {
        return text(criterion.fr() + " de façon certaine", criterion.en() + " for certain");
    }

    private static Bilingual number(Threshold threshold) {
        return Numbers.withUnit(threshold.number(), threshold.unit());
    }

    private static Bilingual choice(Rule.Choice choice) {
        Bilingual condition = of(choice.condition());
        Bilingual then = of(choice.then());
        Bilingual otherwise = of(choice.otherwise());
        return text(
                "si " + condition.fr() + ", alors " + then.fr() + ", sinon " + otherwise.fr(),
                "if " + condition.en() + " then " + then.en() + ", else " + otherwise.en());
    }

    private static Bilingual joined(List<Rule> parts, String fr, String en) {
        StringBuilder french = new StringBuilder();
        StringBuilder english = new StringBuilder();
        for (Rule part : parts) {
            boolean nested = part instanceof Rule.All || part instanceof Rule.Any || part instanceof Rule.Choice;
            Bilingual said = of(part);
            french.append(french.isEmpty() ? "" : fr).append(nested ? "(" + said.fr() + ")" : said.fr());
            english.append(english.isEmpty() ? "" : en).append(nested ? "(" + said.en() + ")" : said.en());
        }
        return text(french.toString(), english.toString());
    }

    private static Bilingual state(Bilingual label, Bilingual value) {
        return text(label.fr() + "\u00a0: " + value.fr(), label.en() + ": " + value.en());
    }

    private static Bilingual text(String fr, String en) {
        return new Bilingual(fr, en);
    }
}
