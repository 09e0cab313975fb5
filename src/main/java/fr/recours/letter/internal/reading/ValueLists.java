package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.PartialDate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of several measures named together: « CVF/CPT/DLCO 72/75/49 (85/88/63 en 2025) ». */
final class ValueLists {

    private static final int REACH = 8;
    private static final Set<String> BETWEEN_LISTS = Set.of("(", ",", ";", ":", "en", "le", "a");

    private final Page page;
    private final NumberReader numbers;
    private final WrittenUnits units;

    ValueLists(Page page, List<DateMention> dates) {
        this.page = page;
        this.numbers = new NumberReader(page, dates);
        this.units = new WrittenUnits(page);
    }

    /** As many numbers with slashes between as there are names: « 79/39 »; none when they are not so many. */
    List<Measurement> today(int from, int names) {
        List<Measurement> listed = new ArrayList<>();
        int at = from;
        while (page.is(at, ":")
                || page.is(at, "=")
                || page.is(at, "|")
                || page.is(at, "respectivement")
                || page.is(at, Cue.LINK) && !page.is(at, "-")) {
            at++;
        }
        while (page.isNumber(at)) {
            String unit = units.at(at + 1);
            int to = unit == null ? at + 1 : units.end(at + 1);
            listed.add(Measurement.plain(new BigDecimal(page.token(at).form()), unit, to));
            boolean and = page.is(to, "et") && listed.size() == names - 1 // « CVF et DLCO à 68 et 44 % »
                    || page.is(to, ",") && listed.size() < names - 1;
            if (!page.is(to, "/") && !and || listed.size() == names) {
                break;
            }
            at = to + 1;
        }
        if (listed.size() == names && names > 1 && !page.is(listed.getLast().to(), "/")) {
            String shared = listed.getLast().unit();
            int to = listed.getLast().to();
            return listed.stream()
                    .map(one -> Measurement.plain(one.number(), one.unit() == null ? shared : one.unit(), to))
                    .toList();
        }
        return List.of();
    }

    /** The older values of as many names: « (85/88/63 en 2025) », « ; il y a un an 85/88/63 »; none without their date. */
    List<Measurement> older(int from, int names) {
        PartialDate date = null;
        int at = from;
        while (page.has(at) && !page.isBreak(at) && at - from < REACH) {
            DateMention mention = numbers.dateAt(at);
            Hit hit = page.startingAt(at);
            if (mention != null) {
                date = mention.date();
                at = mention.to();
            } else if (page.isNumber(at)) {
                List<Measurement> listed = today(at, names);
                DateMention after = listed.isEmpty()
                        ? null
                        : numbers.dateAt(listed.getLast().to());
                return on(after == null ? date : after.date(), listed);
            } else if (hit != null && (hit.is(Cue.AGAINST) || hit.is(Cue.EARLIER))) {
                at = hit.to();
            } else if (page.isAny(at, BETWEEN_LISTS)) {
                at++;
            } else {
                return List.of();
            }
        }
        return List.of();
    }

    private static List<Measurement> on(@Nullable PartialDate date, List<Measurement> listed) {
        List<Measurement> dated = new ArrayList<>();
        for (Measurement one : listed) {
            if (date != null) {
                dated.add(one.on(date).as(Age.EARLIER));
            }
        }
        return dated;
    }
}
