package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.matching.PartialDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads when a course began and ended. */
final class CourseDates {

    private static final Set<String> TO = Set.of("-", "→", "a", "au", "et", ">", "/", "jusqu", "puis", "|", "+");
    private static final Set<String> PARTED = Set.of(",", ";", "et", "-", "/");
    private static final int MOST_PULSES_A_MONTH = 4;

    private final Page page;
    private final List<DateMention> dates;
    private final DatesOfOthers others;

    CourseDates(Page page, List<DateMention> dates) {
        this.page = page;
        this.dates = dates;
        this.others = new DatesOfOthers(page);
    }

    /** « 2020 : Arava de février à septembre »: the year that heads a line, of which months are told behind. */
    private boolean refined(DateMention year, List<DateMention> all) {
        return year.date().precision() == PartialDate.Precision.YEAR
                && (page.is(year.to(), ":") || page.is(year.to(), "-"))
                && all.stream()
                        .anyMatch(date -> date != year
                                && date.date().precision() == PartialDate.Precision.MONTH
                                && date.date().earliest().getYear()
                                        == year.date().earliest().getYear());
    }

    /** « Neurolupus en 2019, 6 bolus d'Endoxan (fév-juil 2019) »: the range behind the drug is its own, not the year before it.
     *
     * @param pulsed given in pulses: an only date is that of the first and the last of them
     * @param severalDoses of several doses a lone date tells only when one was taken */
    void read(Segment segment, CourseDraft draft, boolean pulsed, boolean severalDoses) {
        List<DateMention> all = dates.stream()
                .filter(date -> date.from() >= segment.from() && date.to() <= segment.to())
                .filter(date -> !others.has(segment, date))
                .toList();
        boolean ranged = IntStream.range(1, all.size())
                .anyMatch(i -> all.get(i - 1).from() >= segment.hit().to() && joined(all.get(i - 1), all.get(i)));
        List<DateMention> own = all.stream()
                .filter(date -> !refined(date, all))
                .filter(date -> !ranged
                        || date.role() != null && date.role() != Cue.SINCE // « dès 2019 une néphropathie traitée par »
                        || date.from() >= segment.hit().to())
                .toList();
        for (int i = 0; i < own.size(); i++) {
            DateMention date = own.get(i);
            boolean pair = i + 1 < own.size() && joined(date, own.get(i + 1));
            if (pair && date.role() == Cue.STOPPED) {
                i++; // « interrompu du 12/03 au 15/04/2025 »
            } else if (pair) {
                DateMention end = own.get(i + 1);
                boolean ordered = !end.date().latest().isBefore(date.date().earliest())
                        && (!draft.has("start") || date.date().equals(draft.part("start"))); // else of another course
                if (ordered && !toCome(date)) {
                    start(draft, date);
                }
                if (ordered && !toCome(end)) {
                    draft.put("end", end.date(), page.quote(end.roleFrom(), end.to()));
                }
                i++;
            } else if (!toCome(date)) {
                alone(segment, draft, date, pulsed && (own.size() == 1 || draft.has("n_doses")), severalDoses);
            }
        }
        new CourseLength(page, segment, draft).read();
    }

    private boolean toCome(DateMention date) {
        return date.date().earliest().isAfter(page.reference);
    }

    private void start(CourseDraft draft, DateMention date) {
        draft.put("start", date.date(), page.quote(date.roleFrom(), date.to()));
    }

    private boolean joined(DateMention one, DateMention other) {
        if (other.role() == Cue.UNTIL && other.roleFrom() - one.to() <= 1) {
            return true;
        }
        if (new NumberedDays(page, dates).pair(one, other)) {
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
                if (role == Cue.UNTIL
                        && draft.part("end") instanceof PartialDate end
                        && end.latest().isBefore(date.date().earliest())) {
                    draft.remove("end"); // « 15 mg de 2019 à 2021 puis 20 mg jusqu'en 2023 »
                }
                if (draft.part("end") instanceof PartialDate end && within(date.date(), end)) {
                    draft.remove("end"); // « jusqu'en décembre 2025, dernière perfusion le 9 décembre »
                }
                draft.put("end", date.date(), page.quote(date.roleFrom(), date.to()));
            }
            default -> {
                boolean ended = draft.part("end") instanceof PartialDate end
                        && end.latest().isBefore(date.date().earliest()); // « arrêté en 2023, grossesse en 2024 »
                if (severalDoses || ended) {
                    return;
                }
                start(draft, date);
                if (pulsed && !(many(draft) && date.date().precision() == PartialDate.Precision.MONTH)) {
                    draft.put("end", date.date(), page.quote(date.from(), date.to()));
                }
            }
        }
    }

    private static boolean within(PartialDate day, PartialDate period) {
        return day.precision() == PartialDate.Precision.DAY
                && period.precision() != PartialDate.Precision.DAY
                && !day.earliest().isBefore(period.earliest())
                && !day.latest().isAfter(period.latest());
    }

    /** More pulses than fit into one month. */
    private static boolean many(CourseDraft draft) {
        return draft.part("n_doses") instanceof Integer pulses && pulses > MOST_PULSES_A_MONTH;
    }

    /** « Décroissance jusqu'à 5 mg/j en 2025 ». */
    private boolean dosed(int index) {
        return page.isNumber(index) && page.isUnit(index + 1) || page.is(index, Cue.UNTIL) && dosed(index + 1);
    }

    /** The nearest word before a date that says what it is the date of. */
    private Cue role(Segment segment, DateMention date) {
        boolean ends = IntStream.range(date.roleFrom(), date.from()).anyMatch(i -> page.is(i, "fin"))
                && (page.isAny(date.roleFrom() - 1, PARTED)
                        || dates.stream().anyMatch(other -> other.to() == date.roleFrom()))
                && IntStream.range(segment.from(), date.roleFrom()).anyMatch(i -> page.is(i, "debut"));
        if (ends) {
            return Cue.STOPPED; // « début 02/2024, fin 04/2024 »
        }
        Cue own = date.role();
        if (own != null && own != Cue.FROM && own != Cue.BETWEEN) {
            return own;
        }
        for (int i = date.roleFrom() - 1; i >= segment.from(); i--) {
            for (Cue cue : List.of(Cue.LAST_DOSE, Cue.STOPPED, Cue.UNTIL, Cue.BEGUN)) {
                if (page.is(i, cue) && !(cue == Cue.UNTIL && dosed(i + 1))) {
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
}
