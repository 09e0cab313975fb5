package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks for the numbers that follow the name of a measure, or stand right before it, each with its unit and date. */
final class ValueScan {

    /** Unknown words let pass between a name and its number: « DLCO contrôlée ce matin à 44 % ». */
    private static final int UNKNOWN_WORDS = 2;

    private static final int AGE_REACH = 11;
    private static final int UNIT_REACH = 10;

    /** « FAN positifs à 1/640 », « critères remplis (17) ». */
    private static final Set<String> TO_SCORE = Set.of("(", "a", "au", "avec", ":");

    /** « Le SLEDAI, coté 12 en mai ». */
    private static final Set<String> RATED = Set.of(
            "cot", "cote", "calcul", "calcule", "evalu", "evalue", "estim", "estime", "mesur", "mesure", "chiffr",
            "chiffre");

    private static final Set<String> SCORED = Set.of("scor", "avec");

    /** « Monté de 18 à 27 ». */
    private static final Set<String> TO_NUMBER = Set.of("de", "a");

    private static final Set<String> NARRATED = Set.of("etait", "etaient");
    private static final Set<String> SKIPPED = Set.of("(", ":", "=", "[", "|", "·", "…", "'", "\"", "~", "≈", "*");

    private final Page page;
    private final NumberReader numbers;

    ValueScan(Page page, List<DateMention> dates) {
        this.page = page;
        this.numbers = new NumberReader(page, dates);
    }

    /** The values of one measure, today's and older ones, in the order of the letter. */
    List<Measurement> after(int from, Measure measure, @Nullable DataElement element) {
        List<Measurement> readings = new ArrayList<>();
        if (measure.beside() && (!numbers.starts(from, measure) || numbers.dateAt(from) != null)) {
            return readings;
        }
        PartialDate date = null;
        Age age = Age.PLAIN;
        int unknown = 0;
        boolean passed = false;
        int at = from;
        while (at < page.size() && page.sentence(at) == page.sentence(from) && !page.isBreak(at)) {
            Hit hit = page.startingAt(at);
            DateMention mention = numbers.dateAt(at);
            if (mention != null) {
                date = mention.date();
                age = page.is(at, Cue.TODAY) ? Age.NOW : age;
                at = mention.to();
            } else if (numbers.starts(at, measure)) {
                Measurement first = numbers.at(at, measure, element, date, age);
                if (measure.beside() && (first == null || counted(first.to()))) {
                    return readings; // « PS 2 à 3 », « PS : 2 flacons »
                }
                if (first == null) {
                    at = numbers.passed(at);
                    passed = true;
                    continue;
                }
                readings.add(first);
                boolean rising = page.is(at - 1, "de") && page.is(first.to(), "a");
                new NumberSeries(page, numbers, measure, element, readings).read(first.to(), rising);
                return readings;
            } else if (hit != null
                    && hit.is(Cue.NORMAL)
                    && measure.normal() != null
                    && (!passed || page.is(at - 1, "(") && page.is(hit.to(), ")"))) {
                BigDecimal normal = measure.normal();
                return normal == null
                        ? List.of()
                        : List.of(new Measurement(normal, null, true, date, age, false, hit.to()));
            } else if (hit != null && hit.is(Cue.EARLIER)) {
                age = Age.EARLIER;
                at = hit.to();
            } else if (hit != null && hit.is(Cue.NOW)) {
                age = Age.NOW;
                at = hit.to();
            } else if (at == from && (aside(at) || fulfilled(hit))) {
                at = hit == null ? at + 1 : hit.to() + 1;
            } else if (passed && page.is(at, ",") && page.isNumber(at + 1)) {
                at++; // « CVF 2,1 L, 68 % »
            } else if (date != null && page.is(at, ",") && page.isAny(at + 1, Set.of("est", "etait", "sont"))) {
                at++;
            } else if (leads(at, hit)
                    || at == from && (measure.counted() || measure.unitNeeded()) && page.is(at, "x")) {
                at = hit == null ? at + 1 : hit.to();
            } else if (hit == null && page.token(at).isWord() && unknown < UNKNOWN_WORDS) {
                unknown++;
                at++;
            } else {
                return readings;
            }
        }
        return readings;
    }

    /** Whether an unknown word follows, which the number is of. */
    private boolean counted(int next) {
        return page.has(next) && page.token(next).isWord() && page.hit(next) == null;
    }

    /** « La protéinurie, à 6 g », « la CVF, elle, est de 81 % »: a comma that parts no list. */
    private boolean aside(int at) {
        return page.is(at, ".") && page.isNumber(at + 1) // « Clair. 118 »
                || page.is(at, ",")
                        && (page.is(at + 1, "a")
                                || page.isAny(at + 1, RATED) && (page.isNumber(at + 2) || page.isNumber(at + 3))
                                || page.is(at + 1, Cue.NOW)
                                || page.is(at + 1, Cue.EARLIER)
                                || page.is(at + 1, Cue.LINK)
                                        && numbers.dateAt(at + 2) != null // « , mesurée le 13 avril, est à »
                                || page.is(at + 1, "elle") && page.is(at + 2, ","));
    }

    /** « Critères remplis (score 17) », « remplis, score 17 ». */
    private boolean fulfilled(@Nullable Hit hit) {
        return hit != null
                && (hit.is(Cue.POSITIVE) || page.is(hit.from(), "ok"))
                && (page.isAny(hit.to(), TO_SCORE)
                        || page.is(hit.to(), ",") && (page.isAny(hit.to() + 1, SCORED) || page.isNumber(hit.to() + 1)));
    }

    /** Words and signs between a name and its number. */
    private boolean leads(int at, @Nullable Hit hit) {
        boolean word = hit != null
                && (hit.is(Cue.LINK)
                        || hit.is(Cue.THEN) && page.isAny(hit.to(), TO_NUMBER)
                        || hit.has(Term.Examination.class) && !hit.has(Measure.class)
                        || hit.is(Cue.ON_DAY)
                        || hit.is(Cue.YESTERDAY)
                        || hit.is(Cue.IN)
                        || hit.is(Cue.FROM)
                        || hit.is(Cue.PART_OF)
                        || hit.has(Term.UnitName.class) && page.is(at - 1, "("));
        boolean normal = hit != null
                && hit.is(Cue.NORMAL)
                && (page.is(hit.to(), "a") || page.is(hit.to(), "("))
                && page.isNumber(hit.to() + 1);
        boolean falling = hit != null && hit.is(Cue.CHANGE) && page.is(hit.to(), "a"); // « en baisse à 68 % »
        return word || normal || falling || page.is(at, "soit") || page.isAny(at, SKIPPED) || page.is(at, ")");
    }

    /** The unit of the first number behind a name, before another name; empty when none is. */
    String unitAfter(Hit name) {
        for (int i = name.to(); i < Math.min(page.sentenceEnd(name.from()), name.to() + UNIT_REACH); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.has(Measure.class)) {
                return "";
            }
            if (hit != null && page.isNumber(i - 1) && hit.has(Term.UnitName.class)) {
                return hit.term(Term.UnitName.class).orElseThrow().unit();
            }
        }
        return "";
    }

    /** What the words before a measure, in its clause, say of its age. */
    Age ageBefore(int index) {
        int first = page.sentenceStart(index);
        for (int i = index - 1; i >= first && index - i < AGE_REACH; i--) {
            Hit hit = page.hit(i);
            if (page.is(i, ";") || hit != null && hit.has(Measure.class)) {
                return headed(index) ? Age.NOW : Age.PLAIN;
            }
            boolean narrated = hit != null
                    && page.isAny(i, NARRATED)
                    && page.endingAt(hit.from()) instanceof Hit examination
                    && examination.has(Term.Examination.class); // « l'échographie était normale, FEVG à 64 % »
            if (hit != null && !narrated && (hit.is(Cue.EARLIER) || hit.is(Cue.LAST_YEAR))) {
                return Age.EARLIER;
            }
            boolean month = page.hit(i - 1) instanceof Hit before && before.has(Term.Month.class); // « mai dernier »
            if (hit != null && hit.is(Cue.NOW) && !month) {
                return Age.NOW;
            }
        }
        return headed(index) ? Age.NOW : Age.PLAIN;
    }

    /** « À la sortie. Créatinine 168 »: a line that a word of today opens by itself. */
    private boolean headed(int index) {
        Hit head = page.startingAt(page.lineStart(index));
        return head != null
                && head.is(Cue.NOW)
                && (page.is(head.to(), ".") || page.is(head.to(), ":"))
                && page.sentence(head.from()) != page.sentence(index);
    }
}
