package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells the dates beside a drug that are not those of its course: of the disease, of its answer, of a value told behind the drug. */
final class DatesOfOthers {

    private static final Set<Cue> OF_COURSE =
            EnumSet.of(Cue.STOPPED, Cue.BEGUN, Cue.LAST_DOSE, Cue.PULSE, Cue.SINCE, Cue.FULL_COURSE);
    private static final Set<Cue> JUDGEMENTS = EnumSet.of(Cue.SUCCESS, Cue.FAILURE, Cue.TOXICITY);
    private static final Set<String> CLAUSE = Set.of(",", ";", ":", "(", "avec");
    private static final Set<String> CAME_BACK = Set.of("rechut", "recidiv");
    private static final int ANSWER_REACH = 4;

    /** Longer words tell of something: « diabète ». */
    private static final int LONGEST_LINK = 4;

    private final Page page;

    DatesOfOthers(Page page) {
        this.page = page;
    }

    /** « s'aggrave depuis six mois malgré le Cellcept »: since when the disease worsens, « SLEDAI 2 (14 en juillet) sous Lupkynis »: not the treatment. */
    boolean has(Segment segment, DateMention date) {
        if (page.isAny(date.roleFrom() - 1, WordList.ONSET) || takenUp(segment, date)) {
            return true;
        }
        Hit before = page.endingAt(date.roleFrom());
        if (before != null
                && before.has(Term.Examination.class)
                && date.to() <= segment.hit().from()) {
            return true; // « sur la biopsie de 2021, traitée par … »
        }
        if (before != null
                && before.is(Cue.HARM)
                && page.is(date.to(), "sous")
                && date.to() + 1 == segment.hit().from()) {
            return true; // « pancréatite en 2019 sous azathioprine »
        }
        boolean failed =
                before != null && before.is(Cue.FAILURE) && page.sentence(before.from()) == page.sentence(date.from());
        if (before != null && failed && page.isAny(before.from(), CAME_BACK)) {
            return true; // « 6 bolus en 2019, rémission puis rechute en 2024 »
        }
        if (failed && (date.role() == Cue.SINCE || date.to() <= segment.hit().from())) {
            return true; // « aggravation depuis six mois », « a rechuté en 2024 sous Cellcept »
        }
        if (measured(segment, date)
                || judged(segment, date)
                || answered(segment, date)
                || paused(segment, date)
                || ofClause(segment, date)) {
            return true;
        }
        for (int i = date.to(); i < segment.hit().from(); i++) {
            if (page.is(i, Cue.DESPITE) || page.is(i, ")")) {
                return true;
            }
        }
        return false;
    }

    /** « Cellcept arrêté en 2023, travail repris en mars 2024 »: what was taken up is something else, or the segment began with it. */
    private boolean takenUp(Segment segment, DateMention date) {
        return IntStream.range(date.roleFrom() - 1, date.from())
                .anyMatch(i ->
                        page.isAny(i, WordList.TAKEN_UP) && i > segment.hit().to());
    }

    /** « Suspendu 1 mois en juin 2025 ». */
    private boolean paused(Segment segment, DateMention date) {
        Pauses pauses = new Pauses(page);
        return IntStream.range(segment.hit().to(), date.from())
                .filter(i -> page.is(i, Cue.STOPPED) && pauses.at(i))
                .anyMatch(i -> IntStream.range(i, date.from()).noneMatch(at -> page.isAny(at, CLAUSE)));
    }

    /** « Plaquenil 400 mg/j, fond d'œil normal en mars 2026 », « Cortancyl 10 mg/j, diabète depuis 2022 »: a clause about something else. */
    private boolean ofClause(Segment segment, DateMention date) {
        if (date.role() != null && date.role() != Cue.SINCE) {
            return false;
        }
        boolean other = false;
        for (int i = date.roleFrom() - 1; i >= segment.hit().to() && !page.is(i, ";"); i--) {
            if (page.is(i, ",") || page.is(i, "(")) {
                return other;
            }
            Hit hit = page.hit(i);
            boolean visit = hit != null && page.isAny(hit.to(), WordList.LETTER_KIND); // « dernière consultation »
            boolean course = hit != null && !visit && OF_COURSE.stream().anyMatch(hit::is)
                    || page.isAny(i, WordList.GIVEN)
                    || page.isAny(i, WordList.CARRIED_OUT);
            if (course || page.is(i, ")")) {
                return false;
            }
            boolean unknown = (hit == null || hit.is(Cue.NORMAL) || page.isAny(i, WordList.LETTER_KIND))
                    && page.token(i).isWord()
                    && page.token(i).raw().length() > LONGEST_LINK;
            other |= unknown || hit != null && (hit.has(Term.Finding.class) || hit.has(Term.Examination.class));
        }
        return false;
    }

    /** « Truxima 1 g x 2. Bonne réponse en septembre 2025. »: a sentence of its own that judges tells no day of the course. */
    private boolean judged(Segment segment, DateMention date) {
        int start = page.sentenceStart(date.from());
        boolean plain = date.role() == null || date.role() == Cue.SINCE;
        return plain
                && start > segment.hit().from()
                && page.startingAt(start) instanceof Hit first
                && JUDGEMENTS.stream().anyMatch(first::is)
                && IntStream.range(start, date.roleFrom())
                        .noneMatch(i -> OF_COURSE.stream().anyMatch(cue -> page.is(i, cue)));
    }

    /** « Cellcept 2 g/j, amélioration depuis mars 2025 », « Truxima 1 g x 2, bonne réponse cutanée en septembre 2025 ». */
    private boolean answered(Segment segment, DateMention date) {
        for (int i = date.roleFrom() - 1; i >= Math.max(segment.hit().to(), date.roleFrom() - ANSWER_REACH); i--) {
            if (page.startingAt(i) instanceof Hit answer && answer.is(Cue.SUCCESS)) {
                boolean clause = date.role() == null && page.isAny(i - 1, CLAUSE);
                return clause || date.role() == Cue.SINCE;
            }
            if (page.isAny(i, CLAUSE)) {
                return false;
            }
        }
        return false;
    }

    /** « sous Cellcept : Rodnan 26 aujourd'hui (19 en février) »: the day of a value told behind the drug. */
    private boolean measured(Segment segment, DateMention date) {
        if (date.role() != null && date.role() != Cue.FROM) {
            return false;
        }
        boolean number = false;
        int closed = 0;
        for (int i = date.roleFrom() - 1; i >= segment.hit().to(); i--) {
            Hit hit = page.startingAt(i);
            closed += page.is(i, ")") ? 1 : page.is(i, "(") && closed > 0 ? -1 : 0;
            number |= page.isNumber(i) && closed == 0;
            if (page.is(i, ";") || OF_COURSE.stream().anyMatch(cue -> hit != null && hit.is(cue))) {
                return false;
            }
            if (closed == 0 && hit != null && hit.has(Term.Measure.class) && !hit.has(Term.DrugName.class)) {
                return number;
            }
        }
        return false;
    }
}
