package fr.recours.matching.internal.language;

import fr.recours.matching.Bilingual;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.rule.Span;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rules on treatments back as sentences, and names their parts. */
public final class CourseSentences {

    private static final String VOWELS = "aeiouyéèêh";

    private CourseSentences() {}

    static Bilingual of(Rule.SinceLastDose since) {
        Bilingual span = Sentences.span(since.atLeast());
        Bilingual drugs = drugs(since.drugs());
        return text(
                "au moins " + span.fr() + " depuis la dernière dose " + ofDrugs(drugs.fr()),
                "at least " + span.en() + " since the last dose of " + drugs.en());
    }

    static Bilingual of(Rule.CourseGiven given) {
        Bilingual asked = asked(given, ", ");
        return text("une ligne " + asked.fr(), "a course of " + asked.en());
    }

    /** What it takes to know that none was given: {@link Rule.CourseGiven}. */
    static Bilingual none(Rule.CourseGiven given) {
        Bilingual asked = asked(given, " ");
        return text(
                "liste déclarée complète, aucune ligne " + asked.fr(),
                "list declared complete, no course of " + asked.en());
    }

    private static Bilingual asked(Rule.CourseGiven given, String before) {
        Bilingual drugs = drugs(given.drugs());
        Bilingual scheme = scheme(given.scheme());
        Bilingual ending =
                switch (given.ending()) {
                    case ANY -> text("", "");
                    case FAILED -> text(before + "en échec", before + "failed");
                    case STOPPED_FOR_TOXICITY ->
                        text(before + "arrêtée pour effet indésirable", before + "stopped for an adverse event");
                    case ONGOING -> text(before + "en cours", before + "ongoing");
                };
        return text(ofDrugs(drugs.fr()) + scheme.fr() + ending.fr(), drugs.en() + scheme.en() + ending.en());
    }

    static Bilingual of(Rule.Together together) {
        String ids = String.join(", ", together.criteria());
        Bilingual span = Sentences.span(together.atLeast());
        return text(
                "des lignes trop courtes de molécules différentes (critères " + ids + ") durent ensemble " + span.fr()
                        + " au moins",
                "courses of different drugs, each too short (criteria " + ids + "), last " + span.en()
                        + " at least together");
    }

    /** The drugs with the route asked. */
    public static Bilingual drugs(Drugs drugs) {
        Bilingual route = route(drugs.route());
        return text(drugs.label().fr() + route.fr(), drugs.label().en() + route.en());
    }

    /** {@code Dernière dose d’azathioprine par voie orale}. */
    static Bilingual lastDose(Drugs drugs) {
        Bilingual named = drugs(drugs);
        return text("Dernière dose " + ofDrugs(named.fr()), "Last dose of " + named.en());
    }

    /** How long ago: {@code ≥ 6 mois plus tôt}. */
    public static Bilingual earlier(Span span) {
        Bilingual length = threshold(span);
        return text(length.fr() + " plus tôt", length.en() + " earlier");
    }

    /** {@code  IV}, {@code  par voie orale}: the words that follow a drug. */
    public static Bilingual route(TreatmentCourse.@Nullable Route route) {
        return switch (route) {
            case PO -> text(" par voie orale", " by mouth");
            case TOPICAL -> text(" en topique", ", topical");
            case IV, SC, IM -> text(" " + route, " " + route);
            case null -> text("", "");
        };
    }

    /** What is asked of a dose, as the last column of an explanation shows it. */
    public static Bilingual threshold(Scheme.Dose dose) {
        Bilingual number = Numbers.withUnit(dose.number(), dose.unit());
        String sign = dose.comparison().sign() + "\u00a0";
        return text(
                sign + number.fr() + (dose.asPrednisone() ? " (équivalent prednisone)" : ""),
                sign + number.en() + (dose.asPrednisone() ? " (prednisone equivalent)" : ""));
    }

    /** What is asked of a length of time. */
    public static Bilingual threshold(Span span) {
        Bilingual length = Sentences.span(span);
        return text("≥\u00a0" + length.fr(), "≥\u00a0" + length.en());
    }

    /** What is asked of pulses. */
    public static Bilingual threshold(Scheme.Pulses pulses) {
        Bilingual dose = Numbers.withUnit(pulses.milligrams(), "mg");
        return text(
                "≥\u00a0" + dose.fr() + " dans chacune de " + pulses.slices() + " tranches consécutives de "
                        + pulses.days() + " jours",
                "≥\u00a0" + dose.en() + " in each of " + pulses.slices() + " consecutive slices of " + pulses.days()
                        + " days");
    }

    /** The series of infusions, one of which is asked. */
    public static Bilingual series(List<Scheme.Series> all) {
        Bilingual fr = Values.join(all.stream().map(CourseSentences::series).toList(), " ou ");
        Bilingual en = Values.join(all.stream().map(CourseSentences::series).toList(), " or ");
        return text(fr.fr(), en.en());
    }

    private static Bilingual series(Scheme.Series series) {
        Bilingual dose = Numbers.withUnit(series.number(), series.unit());
        Bilingual days = Numbers.withUnit(BigDecimal.valueOf(series.daysApart()), "days");
        return text(
                series.doses() + " × " + dose.fr() + " tous les " + days.fr(),
                series.doses() + " × " + dose.en() + " every " + days.en());
    }

    private static Bilingual scheme(Scheme scheme) {
        return switch (scheme) {
            case Scheme.Steady(var dose, var atLeast) -> {
                Bilingual asked = dose == null ? text("", "") : threshold(dose);
                Bilingual length = atLeast == null ? text("", "") : Sentences.span(atLeast);
                yield text(
                        (dose == null ? "" : " " + asked.fr())
                                + (atLeast == null ? "" : " pendant au moins " + length.fr()),
                        (dose == null ? "" : " " + asked.en())
                                + (atLeast == null ? "" : " for at least " + length.en()));
            }
            case Scheme.Pulses pulses -> {
                Bilingual asked = threshold(pulses);
                yield text(" " + asked.fr(), " " + asked.en());
            }
            case Scheme.Whole(var all) -> {
                Bilingual named = series(all);
                yield text(" en schéma complet (" + named.fr() + ")", " as a full course (" + named.en() + ")");
            }
        };
    }

    static String ofDrugs(String name) {
        return (VOWELS.indexOf(name.charAt(0)) >= 0 ? "d’" : "de ") + name;
    }

    private static Bilingual text(String fr, String en) {
        return new Bilingual(fr, en);
    }
}
