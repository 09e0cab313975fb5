package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads blood pressures that are told with their day, and the hour where it is told: « PA 184/102 le 03/02/2025 à 8h puis 178/112 le
 * 04/02/2025 ». One without its day is no reading: what they are kept for is that twelve hours lie between two (clinical.md, SCS-R-I3c).
 */
final class PressureReader {

    private static final Set<String> NAMES = Set.of("pa", "ta", "tension", "pression", "arterielle", "arteriel", "hta");
    private static final Set<String> TO_FIGURES = Set.of(":", "=", "elle", "restait", "rest", "la");
    private static final Set<String> TO_TIME = Set.of("a", "vers", ",");
    private static final Set<String> AIMS = Set.of("objectif", "cibl", "seuil", "but");
    private static final int LOWEST = 30;
    private static final int HIGHEST = 300;
    private static final Pattern HOUR = Pattern.compile("([01]?\\d|2[0-3]) ?h ?([0-5]\\d)?(?![\\dA-Za-z])");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;

    PressureReader(Page page, Zones zones, List<DateMention> dates) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
    }

    /** One candidate with all the readings; none when no pressure has its day. */
    List<Candidate> read() {
        List<Value.BloodPressure> readings = new ArrayList<>();
        List<Quotation> words = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            if (page.isNumber(i) && page.is(i + 1, "/") && page.isNumber(i + 2) && named(i)) {
                Hit unit = page.startingAt(i + 3);
                int after = page.isUnit(i + 3) && unit != null ? unit.to() : i + 3;
                add(i, after, readings, words);
            }
        }
        return readings.isEmpty()
                ? List.of()
                : List.of(new Candidate(
                        "bp_readings", new Value.Pressures(readings), null, null, Age.PLAIN, List.copyOf(words)));
    }

    private void add(int index, int after, List<Value.BloodPressure> readings, List<Quotation> words) {
        int systolic = PulseReader.whole(page.token(index).form());
        int diastolic = PulseReader.whole(page.token(index + 2).form());
        boolean plausible = diastolic >= LOWEST && systolic > diastolic && systolic <= HIGHEST;
        DateMention behind = date(after);
        DateMention day = behind == null ? before(index) : behind;
        boolean open = zones.planned(index) || zones.supposed(index) || zones.elsewhere(index);
        if (open
                || !plausible
                || day == null
                || day.date().earliest().isAfter(page.reference)
                || day.date().precision() != PartialDate.Precision.DAY) {
            return;
        }
        int at = page.isAny(day.to(), TO_TIME) ? day.to() + 1 : day.to();
        Matcher time =
                HOUR.matcher(page.has(at) ? page.text.substring(page.token(at).start()) : "");
        LocalTime hour = null;
        int end = page.token(day.to() - 1).end();
        if (time.lookingAt()) {
            int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            hour = LocalTime.of(Integer.parseInt(time.group(1)), minute);
            end = page.token(at).start() + time.end();
        }
        readings.add(new Value.BloodPressure(day.date().earliest(), hour, systolic, diastolic));
        int from = page.token(Math.min(index, day.from())).start();
        words.add(Quotation.of(
                page.text, from, Math.max(end, page.token(index + 2).end())));
    }

    /** « 12/01/2026 8h : PA 192/118 »: the day, and its hour, right before the name. */
    private @Nullable DateMention before(int index) {
        int name = index - 1;
        while (page.isAny(name, NAMES) || page.isAny(name, TO_FIGURES) || page.is(name, Cue.LINK)) {
            name--;
        }
        int from = name + 1;
        boolean told = IntStream.range(from, index)
                .anyMatch(i -> page.isAny(i, NAMES) || page.is(i, "restait") || page.is(i, "rest"));
        return dates.stream()
                .filter(date -> told) // « 142/88 le 05/10, 138/86 »: of another day
                .filter(date -> date.to() <= from && page.sentence(date.from()) == page.sentence(index))
                .filter(date -> {
                    String between = page.text.substring(
                            page.token(date.to() - 1).end(), page.token(from).start());
                    String time = between.replaceFirst("^ ?(à|,|:)? ?", "").replaceFirst(" ?[:,]? ?$", "");
                    return time.isEmpty() || HOUR.matcher(time).matches();
                })
                .reduce((one, last) -> last)
                .orElse(null);
    }

    private @Nullable DateMention date(int index) {
        return dates.stream()
                .filter(date -> date.roleFrom() == index || date.from() == index)
                .findFirst()
                .orElse(null);
    }

    /** A word for blood pressure before it in the sentence, with nothing measured between. */
    private boolean named(int index) {
        for (int i = index - 1; i >= page.sentenceStart(index); i--) {
            if (page.isAny(i, NAMES)) {
                return !page.isAny(i - 1, AIMS) && !page.isAny(i - 2, AIMS);
            }
            Hit hit = page.hit(i);
            if (hit != null && hit.has(Term.Measure.class) || page.is(i, Cue.PLANNED)) {
                return false;
            }
        }
        return false;
    }
}
