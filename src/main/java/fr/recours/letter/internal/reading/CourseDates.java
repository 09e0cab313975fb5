package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.PartialDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Reads when a course began and ended, or how long it lasted. */
final class CourseDates {

    private static final Set<String> TO = Set.of("-", "→", "a", "au", "et", ">", "/", "jusqu", "puis");
    private static final Set<Cue> OF_COURSE =
            EnumSet.of(Cue.STOPPED, Cue.BEGUN, Cue.LAST_DOSE, Cue.PULSE, Cue.SINCE, Cue.FULL_COURSE);
    private static final int MOST_PULSES_A_MONTH = 4;
    private static final int MONTHS_IN_YEAR = 12;
    private static final int DAYS_IN_WEEK = 7;

    private final Page page;
    private final List<DateMention> dates;

    CourseDates(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
    }

    /** @param pulsed given in pulses: a lone date is that of the first and the last of them
     * @param severalDoses of several doses a lone date tells only when one was taken */
    void read(Segment segment, CourseDraft draft, boolean pulsed, boolean severalDoses) {
        List<DateMention> own = dates.stream()
                .filter(date -> date.from() >= segment.from() && date.to() <= segment.to())
                .filter(date -> !date.date().earliest().isAfter(page.reference) && !ofTheDisease(segment, date))
                .toList();
        for (int i = 0; i < own.size(); i++) {
            DateMention date = own.get(i);
            boolean pair = i + 1 < own.size() && joined(date, own.get(i + 1));
            if (pair) {
                DateMention end = own.get(i + 1);
                start(draft, date);
                draft.put("end", end.date(), page.quote(end.roleFrom(), end.to()));
                i++;
            } else {
                alone(segment, draft, date, pulsed, severalDoses);
            }
        }
        length(segment, draft);
    }

    /** « s'aggrave depuis six mois malgré le Cellcept »: since when the disease worsens, « SLEDAI 2 (14 en juillet) sous Lupkynis »: not the treatment. */
    private boolean ofTheDisease(Segment segment, DateMention date) {
        if (page.isAny(date.roleFrom() - 1, WordList.ONSET)) {
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
        boolean failed = before != null && before.is(Cue.FAILURE);
        if (failed && (date.role() == Cue.SINCE || date.to() <= segment.hit().from())) {
            return true; // « aggravation depuis six mois », « a rechuté en 2024 sous Cellcept »
        }
        if (measured(segment, date)) {
            return true;
        }
        for (int i = date.to(); i < segment.hit().from(); i++) {
            if (page.is(i, Cue.DESPITE) || page.is(i, ")")) {
                return true;
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

    private void start(CourseDraft draft, DateMention date) {
        draft.put("start", date.date(), page.quote(date.roleFrom(), date.to()));
    }

    private boolean joined(DateMention one, DateMention other) {
        if (other.role() == Cue.UNTIL && other.roleFrom() - one.to() <= 1) {
            return true;
        }
        if (new NumberedDays(page).pair(one, other)) {
            return true;
        }
        boolean signs = true;
        for (int i = one.to(); i < other.from(); i++) {
            Hit hit = page.hit(i);
            boolean role =
                    hit != null && (hit.is(Cue.IN) || hit.is(Cue.PART_OF) || hit.is(Cue.ON_DAY) || hit.is(Cue.UNTIL));
            signs &= page.isAny(i, TO) || role;
        }
        return signs && other.from() > one.to() && other.from() - one.to() <= 3;
    }

    private void alone(Segment segment, CourseDraft draft, DateMention date, boolean pulsed, boolean severalDoses) {
        Cue role = role(segment, date);
        switch (role) {
            case SINCE, BEGUN -> start(draft, date);
            case UNTIL, STOPPED, LAST_DOSE -> {
                if (Objects.equals(draft.part("end"), draft.part("start"))) {
                    draft.remove("end"); // taken from the first of the pulses
                }
                draft.put("end", date.date(), page.quote(date.roleFrom(), date.to()));
            }
            default -> {
                if (severalDoses) {
                    return;
                }
                start(draft, date);
                if (pulsed && !(many(draft) && date.date().precision() == PartialDate.Precision.MONTH)) {
                    draft.put("end", date.date(), page.quote(date.from(), date.to()));
                }
            }
        }
    }

    /** More pulses than fit into one month. */
    private static boolean many(CourseDraft draft) {
        return draft.part("n_doses") instanceof Integer pulses && pulses > MOST_PULSES_A_MONTH;
    }

    /** The nearest word before a date that says what it is the date of. */
    private Cue role(Segment segment, DateMention date) {
        Cue own = date.role();
        if (own != null && own != Cue.FROM && own != Cue.BETWEEN) {
            return own;
        }
        for (int i = date.roleFrom() - 1; i >= segment.from(); i--) {
            for (Cue cue : List.of(Cue.LAST_DOSE, Cue.STOPPED, Cue.UNTIL, Cue.BEGUN)) {
                if (page.is(i, cue)) {
                    return cue;
                }
            }
            int at = i;
            if (dates.stream().anyMatch(other -> other.to() == at + 1) || page.is(i, ";")) {
                break;
            }
        }
        Hit after = page.startingAt(date.to());
        boolean stoppedAfter = after != null && after.is(Cue.STOPPED) && page.is(after.to(), ")");
        return stoppedAfter ? Cue.STOPPED : Cue.IN;
    }

    /** Told to the month at least. */
    private static boolean exact(CourseDraft draft, String key) {
        return draft.part(key) instanceof PartialDate date && date.precision() != PartialDate.Precision.YEAR;
    }

    /** « pendant 6 mois »: kept when the dates are not both told, to the month. */
    private void length(Segment segment, CourseDraft draft) {
        if (exact(draft, "start") && exact(draft, "end")) {
            return;
        }
        for (int i = segment.from(); i < segment.to(); i++) {
            if (!lasted(segment, i) || !page.has(i + 2)) {
                continue;
            }
            Hit word = page.startingAt(i + 1);
            int count = page.isNumber(i + 1)
                    ? PulseReader.whole(page.token(i + 1).form())
                    : word == null
                            ? 0
                            : word.term(Term.Count.class)
                                    .map(Term.Count::number)
                                    .orElse(0);
            Hit unit = page.startingAt(i + 2);
            if (count == 0 || unit == null) {
                continue;
            }
            if (unit.is(Cue.MONTHS)) {
                draft.put("months", count, page.quote(i, unit.to()));
            } else if (unit.is(Cue.YEARS)) {
                draft.put("months", count * MONTHS_IN_YEAR, page.quote(i, unit.to()));
            } else if (unit.is(Cue.WEEKS)) {
                draft.put("duration_days", count * DAYS_IN_WEEK, page.quote(i, unit.to()));
            } else if (unit.is(Cue.DAYS)) {
                draft.put("duration_days", count, page.quote(i, unit.to()));
            }
        }
    }

    /** « pendant 6 mois », « (6 mois) », « 20 mg/j, 6 mois en 2024 », « interrompue après huit mois ». */
    private boolean lasted(Segment segment, int index) {
        if (page.is(index, Cue.FOR)) {
            return true;
        }
        boolean bracketed = page.is(index, "(") && page.is(index + 3, ")");
        boolean aside = page.is(index, ",") && (page.is(index + 3, ",") || page.is(index + 3, Cue.IN));
        boolean stopped = false;
        for (int i = segment.from(); i < index && page.is(index, "apre"); i++) {
            stopped |= page.is(i, Cue.STOPPED);
        }
        return index > segment.hit().from() && (bracketed || aside || stopped);
    }
}
