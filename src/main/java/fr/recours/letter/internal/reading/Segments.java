package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts what a letter tells of treatments into one part for each mention of a drug. */
final class Segments {

    private static final int LONGEST_SENTENCE = 80;
    private static final Set<Cue> JUDGEMENTS =
            EnumSet.of(Cue.FAILURE, Cue.TOXICITY, Cue.HARM, Cue.SUCCESS, Cue.STOPPED, Cue.ONGOING);
    private static final Set<String> JOINING = Set.of("a", "au", "-", "et", "→");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;

    Segments(Page page, Zones zones, List<DateMention> dates) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
    }

    List<Segment> cut() {
        List<Hit> drugs = new ArrayList<>(page.hits.stream()
                .filter(hit ->
                        (hit.has(Term.DrugName.class) || hit.is(Cue.OTHER_TREATMENT)) && !zones.elsewhere(hit.from()))
                .toList());
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < drugs.size(); i++) {
            Hit drug = drugs.get(i);
            Hit before = i > 0 ? drugs.get(i - 1) : null;
            Hit after = i + 1 < drugs.size() ? drugs.get(i + 1) : null;
            boolean joined = before != null && together(before, drug);
            int from = before != null && joined ? border(before, drug) : page.sentenceStart(drug.from());
            int to = after != null && together(drug, after) ? border(drug, after) : end(drug, after);
            if (runsOn(drug.from())) {
                from = runOnStart(from, drug.from());
                to = runOnEnd(drug.to(), to);
            }
            if (!drug.has(Term.DrugName.class)) {
                continue;
            }
            Segment named = segments.isEmpty() ? null : segments.getLast();
            if (named != null && before == named.hit() && brand(named, drug)) {
                Hit whole = new Hit(before.from(), before.to(), before.quotedFrom(), drug.terms());
                segments.set(segments.size() - 1, new Segment(whole, named.from(), to, named.listed()));
                drugs.set(i, whole);
                continue;
            }
            segments.add(new Segment(
                    drug,
                    from,
                    to,
                    before != null && before.has(Term.DrugName.class) && joined && onlyList(before.to(), drug.from())));
        }
        return segments;
    }

    /** « Méthotrexate 20 mg par semaine sous-cutané (Nordimet) de mai à juin »: another name of the same drug. */
    private boolean brand(Segment named, Hit drug) {
        Term.DrugName name = drug.term(Term.DrugName.class).orElseThrow();
        return page.is(drug.from() - 1, "(")
                && page.is(drug.to(), ")")
                && named.name().brand() == null
                && !named.name().vague()
                && name.brand() != null
                && name.drug().equals(named.name().drug())
                && IntStream.range(named.hit().to(), drug.from() - 1)
                        .noneMatch(i -> page.is(i, ",") || page.is(i, ";") || page.is(i, ")"));
    }

    /** A dictation without full stops: a « sentence » that tells of much else. */
    private boolean runsOn(int index) {
        return page.sentenceEnd(index) - page.sentenceStart(index) > LONGEST_SENTENCE;
    }

    private int runOnStart(int from, int drug) {
        int start = drug;
        while (start > from && !foreign(start - 1)) {
            start--;
        }
        return start;
    }

    private int runOnEnd(int drug, int to) {
        int end = drug;
        while (end < to && !foreign(end)) {
            end++;
        }
        return end;
    }

    /** A measure, an examination, a relative or the patient: what stands behind it is no more of the drug. */
    private boolean foreign(int index) {
        Hit hit = page.hit(index);
        return hit != null
                && (hit.has(Term.Measure.class)
                        || hit.has(Term.Examination.class)
                        || hit.has(Term.Relation.class)
                        || hit.has(Term.Dated.class));
    }

    private boolean together(Hit one, Hit other) {
        return page.sentence(one.from()) == page.sentence(other.from());
    }

    /** Where the words about one drug end and those about the next begin. */
    private int border(Hit before, Hit after) {
        if (page.is(after.from() - 1, "+") || page.is(after.from() - 1, ".")) {
            return after.from(); // « MTX 15 mg par le rhumatologue, sans effet + Solupred », « progression pulm. EDX »
        }
        return last(before, after, i -> page.isAny(i, WordList.NEXT_DRUG))
                .or(() -> last(before, after, i -> page.is(i, "et") && page.is(i + 1, ",")))
                .or(() -> last(before, after, i -> page.is(i, ",") || turns(i)).map(border -> aside(before, border)))
                .or(() ->
                        last(before, after, i -> page.isAny(i, WordList.BESIDE_DRUG) && !betweenDates(i) && !inUnit(i)))
                .orElse(after.from());
    }

    /** « Il a eu, de septembre 2023 à janvier 2026, du mycophénolate »: dates between two commas are of the drug behind them. */
    private int aside(Hit before, int border) {
        int start = border - 1;
        for (int i = dates.size() - 1; i >= 0; i--) {
            DateMention date = dates.get(i);
            boolean next = date.to() == start || date.to() == start - 1 && page.isAny(start - 1, JOINING);
            boolean own =
                    date.role() == Cue.BEGUN || date.role() == Cue.STOPPED; // « Cortancyl, commencé en mai, et Imurel »
            if (next && !own && date.roleFrom() >= before.to()) {
                start = date.roleFrom();
            }
        }
        return start < border - 1 && page.is(start - 1, ",") ? start : border;
    }

    /** « … mais elle a rechuté sous Cellcept »: what follows is no more of the drug before. */
    private boolean turns(int index) {
        return page.is(index, "mais") && (page.is(index + 1, "elle") || page.is(index + 1, "il"));
    }

    private Optional<Integer> last(Hit before, Hit after, IntPredicate border) {
        for (int i = after.from() - 1; i >= before.to(); i--) {
            if (border.test(i) && !insideBrackets(i, after.from())) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** « entre mars et juin », « 2019 - 2021 »: no border. */
    private boolean betweenDates(int index) {
        boolean left = page.isNumber(index - 1) || page.hit(index - 1) instanceof Hit one && one.has(Term.Month.class);
        boolean right = page.isNumber(index + 1) || page.hit(index + 1) instanceof Hit two && two.has(Term.Month.class);
        return left && right;
    }

    /** The slash of « mg/j ». */
    private boolean inUnit(int index) {
        return page.hit(index) instanceof Hit unit && unit.has(Term.UnitName.class);
    }

    private boolean insideBrackets(int index, int until) {
        for (int i = index + 1; i < until; i++) {
            if (page.is(i, "(")) {
                return false;
            }
            if (page.is(i, ")")) {
                return true;
            }
        }
        return false;
    }

    /** To the end of the sentence, and on through sentences that go on about the same treatment. */
    private int end(Hit drug, @Nullable Hit next) {
        int end = page.sentenceEnd(drug.from());
        while (page.has(end) && !page.isBreak(end) && !page.isBreak(end - 1)) {
            Hit first = page.startingAt(end);
            int sentenceEnd = page.sentenceEnd(end);
            boolean goesOn = first != null
                    && (first.is(Cue.SAME_TREATMENT) || answered(first, sentenceEnd))
                    && (next == null || next.from() >= sentenceEnd);
            if (!goesOn) {
                return end;
            }
            end = sentenceEnd;
        }
        return end;
    }

    /** « Bonne réponse cutanée. », with no word of a failure behind it. */
    private boolean answered(Hit first, int end) {
        return first.is(Cue.SUCCESS)
                && IntStream.range(first.to(), end).noneMatch(i -> page.is(i, Cue.FAILURE) || page.is(i, "mais"));
    }

    private boolean onlyList(int from, int to) {
        boolean aside = false;
        for (int i = from; i < to; i++) {
            aside |= page.is(i, "(");
            boolean judged = aside
                    && page.hit(i) instanceof Hit word
                    && JUDGEMENTS.stream().anyMatch(word::is);
            if (judged || !aside && !page.isAny(i, WordList.AMONG_DRUGS)) {
                return false;
            }
            aside &= !page.is(i, ")");
        }
        return !aside;
    }
}
