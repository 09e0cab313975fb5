package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the day a letter bears in its head, of which « ce jour » and « hier » are. */
final class LetterDay {

    /** A head is no longer than so many lines. */
    private static final int HEAD_LINES = 6;

    private static final int MEETING_REACH = 3;
    private static final Set<String> OPENING = Set.of(",", "-", "–", "—", "/", ":", "•", ")");

    private final Page page;
    private final List<DateMention> dates;

    LetterDay(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /** The dates, with « ce jour » and « hier » among them where the head tells one day; that of the meeting only when no other. */
    List<DateMention> withToday() {
        LocalDate day = day();
        if (day == null) {
            return dates;
        }
        Stream<DateMention> today = page.hits.stream()
                .filter(hit -> hit.is(Cue.TODAY) || hit.is(Cue.YESTERDAY))
                .map(hit -> mention(hit, hit.is(Cue.TODAY) ? day : day.minusDays(1)));
        return Stream.concat(dates.stream(), today)
                .sorted(Comparator.comparingInt(DateMention::from))
                .toList();
    }

    private static DateMention mention(Hit hit, LocalDate day) {
        return new DateMention(hit.from(), hit.to(), PartialDate.of(day), null, hit.from());
    }

    private @Nullable LocalDate day() {
        List<LocalDate> own = new ArrayList<>();
        List<LocalDate> meetings = new ArrayList<>();
        int line = 0;
        int lines = 0;
        for (int i = 0; i <= page.size() && lines < HEAD_LINES; i++) {
            if (i < page.size() && !page.isBreak(i)) {
                continue;
            }
            int from = line;
            int to = i;
            for (DateMention date : dates) {
                if (date.from() >= from && date.to() <= to && ofLetter(from, date)) {
                    (meeting(from, date) ? meetings : own).add(date.date().latest());
                }
            }
            lines += i > line ? 1 : 0;
            line = i + 1;
        }
        List<LocalDate> told = own.isEmpty() ? meetings : own;
        return told.stream().distinct().count() == 1 && !told.getFirst().isAfter(page.reference)
                ? told.getFirst()
                : null;
    }

    /** A whole date at the head of its line, or behind what the letter calls itself; nobody and nothing that is measured before it. */
    private boolean ofLetter(int line, DateMention date) {
        boolean kind = false;
        for (int i = line; i < date.roleFrom(); i++) {
            Hit hit = page.hit(i);
            boolean other = hit != null
                    && (hit.has(Term.Measure.class)
                            || hit.has(Term.DrugName.class)
                            || hit.has(Term.Examination.class)
                            || hit.is(Cue.BORN)
                            || hit.is(Cue.MALE)
                            || hit.is(Cue.FEMALE));
            if (other && !page.isAny(i, WordList.LETTER_KIND) || page.is(i, ".")) {
                return false;
            }
            kind |= page.isAny(i, WordList.LETTER_KIND);
        }
        boolean opens = date.roleFrom() == line || page.isAny(date.roleFrom() - 1, OPENING);
        boolean heads = page.is(date.to(), ":")
                || page.startingAt(date.to()) instanceof Hit next && next.has(Term.Measure.class);
        return date.date().precision() == PartialDate.Precision.DAY
                && (kind || opens)
                && !heads
                && !page.is(date.from(), Cue.AGO);
    }

    private boolean meeting(int line, DateMention date) {
        for (int i = date.from() - 1; i >= Math.max(line, date.from() - MEETING_REACH); i--) {
            if (page.is(i, "rcp")) {
                return true;
            }
        }
        return false;
    }
}
