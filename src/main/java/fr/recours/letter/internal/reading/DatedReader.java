package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the data elements that are dates: « premiers symptômes hors Raynaud nov. 2022 ». */
final class DatedReader {

    private static final int REACH = 6;

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final Set<DateMention> used = new HashSet<>();

    DatedReader(Page page, Zones zones, List<DateMention> dates) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        for (Hit hit : page.hits) {
            hit.term(Term.Dated.class)
                    .filter(dated -> !zones.elsewhere(hit.from()))
                    .ifPresent(dated -> {
                        DateMention before = explained(hit);
                        DateMention date = before == null ? after(hit) : before;
                        if (date != null) {
                            used.add(date);
                            int from = Math.min(hit.from(), date.from());
                            read.add(Candidate.of(
                                    dated.key(),
                                    new Value.Day(date.date()),
                                    page.quote(from, Math.max(hit.to(), date.to()))));
                        }
                    });
        }
        return read;
    }

    /** « Depuis octobre 2017 (premier signe hors Raynaud) »: what stands in brackets says what the date before is of. */
    private @Nullable DateMention explained(Hit hit) {
        boolean bracketed = page.is(hit.from() - 1, "(") && page.is(hit.to(), ")");
        return !bracketed
                ? null
                : dates.stream()
                        .filter(date -> date.to() == hit.from() - 1)
                        .findFirst()
                        .orElse(null);
    }

    /** Dates that tell one of these elements, and therefore nothing of a treatment beside them. */
    Set<DateMention> used() {
        return used;
    }

    /** The date that follows, with nothing between but words that lead to it. */
    private @Nullable DateMention after(Hit hit) {
        for (DateMention date : dates) {
            if (date.from() >= hit.to() && date.from() - hit.to() <= REACH) {
                return leads(hit.to(), date.roleFrom()) ? date : null;
            }
        }
        return null;
    }

    private boolean leads(int from, int to) {
        for (int i = from; i < to; i++) {
            Hit hit = page.hit(i);
            boolean other = hit != null
                    && (hit.has(Term.Measure.class) || hit.has(Term.DrugName.class) || hit.has(Term.Dated.class));
            if (other
                    || page.is(i, "et")
                    || page.is(i, ";")
                    || page.is(i, ".")
                    || page.isBreak(i)
                    || page.is(i, ",") && !page.is(to, Cue.SINCE)) {
                return false;
            }
        }
        return from <= to;
    }
}
