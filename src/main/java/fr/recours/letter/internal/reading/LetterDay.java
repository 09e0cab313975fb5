package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.letter.internal.text.Cells;
import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the day a letter bears in its head, of which « ce jour » and « hier » are. */
final class LetterDay {

    /** A head is no longer than so many lines. */
    private static final int HEAD_LINES = 6;

    /** A full stop behind fewer words ends an abbreviation: « Tél. ». */
    private static final int FEWEST_WORDS = 3;

    private static final int MEETING_REACH = 3;
    private static final int VISIT_REACH = 4;
    private static final Set<String> VISITS = Set.of("consultation", "cs");
    private static final Set<String> OPENING = Set.of(",", "-", "–", "—", "/", ":", "•", ")");

    private final Page page;
    private final List<DateMention> dates;
    private final ReportTitles titles;

    LetterDay(Page page, List<DateMention> dates) {
        this.page = page;
        this.titles = new ReportTitles(page);
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
        for (int lines = 0; lines < HEAD_LINES && page.has(line); lines++) {
            int end = line;
            while (!page.isBreak(end)) {
                end++;
            }
            if (titles.greets(line, end)) {
                break;
            }
            if (sentence(line, end)) {
                opening(line, end).map(date -> date.date().latest()).ifPresent(own::add);
                break;
            }
            for (Cells.Cell cell : Cells.of(page.text, page.tokens, line, end)) {
                List<DateMention> told = dates.stream()
                        .filter(date -> date.from() >= cell.from() && date.to() <= cell.to())
                        .toList();
                Map<Boolean, List<DateMention>> ofMeeting =
                        told.stream().collect(Collectors.partitioningBy(date -> meeting(cell.from(), date)));
                add(cell, ofMeeting.getOrDefault(false, List.of()), own);
                add(cell, ofMeeting.getOrDefault(true, List.of()), meetings);
            }
            line = end + 1;
        }
        List<LocalDate> told = own.isEmpty() && !visit(Math.min(line, page.tokens.size() - 1)) ? meetings : own;
        return told.stream().distinct().count() == 1 && !told.getFirst().isAfter(page.reference)
                ? told.getFirst()
                : null;
    }

    /** Whether a visit is dated down to the line the head ends at: then the day of the meeting is not that of the letter. */
    private boolean visit(int line) {
        return dates.stream()
                .filter(date ->
                        date.date().precision() == PartialDate.Precision.DAY && date.from() < page.sentenceEnd(line))
                .anyMatch(date -> IntStream.range(Math.max(0, date.from() - VISIT_REACH), date.from())
                        .anyMatch(i -> page.isAny(i, VISITS)
                                && !page.isAny(i - 1, WordList.OTHER_LETTER)
                                && page.sentence(i) == page.sentence(date.from())));
    }

    private void add(Cells.Cell cell, List<DateMention> told, List<LocalDate> days) {
        if (told.size() == 1 && ofLetter(cell, told.getFirst())) { // « du 23/03 au 30/03/2026 » is no day
            days.add(told.getFirst().date().latest());
        }
    }

    /** « Cs du 04/09/2026. Patiente de 47 ans. »: what a letter without a head begins with. */
    private Optional<DateMention> opening(int line, int end) {
        return dates.stream()
                .filter(date -> date.from() >= line && date.to() <= end)
                .findFirst()
                .filter(date -> page.isAny(line, WordList.LETTER_KIND)
                        && !meeting(line, date)
                        && ofLetter(new Cells.Cell(line, date.to()), date));
    }

    /** « Patiente de 47 ans. »: where sentences begin, the head has ended. */
    private boolean sentence(int line, int end) {
        int words = 0;
        for (int i = line; i < end; i++) {
            words += page.token(i).isWord() ? 1 : 0;
            if (words >= FEWEST_WORDS && (i + 1 == end ? page.is(i, ".") : page.sentence(i) != page.sentence(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A whole date behind what the letter calls itself (« courrier du … », but not « dernière consultation le … »), or with nothing
     * but places and such names beside it; nobody and nothing that is measured.
     */
    private boolean ofLetter(Cells.Cell cell, DateMention date) {
        if (date.date().precision() != PartialDate.Precision.DAY
                || page.is(date.from(), Cue.AGO)
                || page.is(date.to(), ":") && !page.isBreak(date.to() + 1)
                || IntStream.range(cell.from(), date.from()).anyMatch(this::told)) {
            return false;
        }
        int start = date.from();
        while (start > cell.from() && !page.isAny(start - 1, OPENING)) {
            start--;
        }
        boolean kind = page.isAny(start, WordList.LETTER_KIND)
                && IntStream.range(start, date.from()).noneMatch(i -> page.isAny(i, WordList.OTHER_LETTER));
        boolean alone = IntStream.range(start, date.from()).allMatch(i -> page.isAny(i, WordList.AT_DAY))
                && IntStream.range(date.to(), cell.to()).allMatch(this::place);
        boolean behind = IntStream.range(date.to(), cell.to())
                .anyMatch(i -> page.startingAt(i) instanceof Hit hit && hit.has(Term.Measure.class));
        return alone || kind && !behind;
    }

    /** Somebody, or something examined or given. */
    private boolean told(int index) {
        Hit hit = page.hit(index);
        return hit != null
                && !page.isAny(index, WordList.LETTER_KIND)
                && (hit.has(Term.Measure.class)
                        || hit.has(Term.DrugName.class)
                        || hit.has(Term.Examination.class)
                        || hit.is(Cue.BORN)
                        || hit.is(Cue.MALE)
                        || hit.is(Cue.FEMALE));
    }

    /** A name in capitals, a word for a letter, or what joins them. */
    private boolean place(int index) {
        String raw = page.token(index).raw();
        return !page.token(index).isWord() && !page.isNumber(index)
                || page.isAny(index, WordList.LETTER_KIND)
                || page.isAny(index, WordList.NAME_PARTICLE)
                || Character.isUpperCase(raw.charAt(0)) && page.hit(index) == null;
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
