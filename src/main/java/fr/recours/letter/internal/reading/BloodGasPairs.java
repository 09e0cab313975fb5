package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the two pressures of a blood gas written as one: « GDS AA 79/39 », oxygen first. Kilopascals are never written so. */
final class BloodGasPairs {

    private static final int REACH = 5;
    private static final Set<String> PASSED =
            Set.of("aa", "en", "air", "ambiant", "a", "l", "'", ":", "=", "(", ")", "repo", "au");

    /** Of adults who breathe by themselves; outside of them the two numbers may be a day. */
    private static final int LEAST_OXYGEN = 40;

    private static final int MOST_OXYGEN = 150;
    private static final int LEAST_DIOXIDE = 20;
    private static final int MOST_DIOXIDE = 90;

    private final Page page;
    private final Zones zones;

    BloodGasPairs(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        for (Hit hit : page.hits) {
            boolean gas = hit.term(Term.Examination.class)
                    .filter(examination -> examination.context().equals("blood_gas"))
                    .isPresent();
            if (gas && !hit.has(Term.Measure.class) && !zones.elsewhere(hit.from()) && !zones.supposed(hit.from())) {
                pair(hit, read);
            }
        }
        return read;
    }

    private void pair(Hit name, List<Candidate> read) {
        int at = name.to();
        while (at - name.to() < REACH && page.isAny(at, PASSED)) {
            at++;
        }
        boolean two = page.isNumber(at)
                && page.is(at + 1, "/")
                && page.isNumber(at + 2)
                && !page.is(at + 3, "/")
                && page.sentence(at + 2) == page.sentence(name.from());
        int oxygen = two ? PulseReader.whole(page.token(at).form()) : 0;
        int dioxide = two ? PulseReader.whole(page.token(at + 2).form()) : 0;
        if (oxygen >= LEAST_OXYGEN && oxygen <= MOST_OXYGEN && dioxide >= LEAST_DIOXIDE && dioxide <= MOST_DIOXIDE) {
            read.add(told("pao2_mmhg", oxygen, name.from(), at + 3));
            read.add(told("paco2_mmhg", dioxide, name.from(), at + 3));
        }
    }

    private Candidate told(String key, int number, int from, int to) {
        return Candidate.of(key, new Value.Quantity(BigDecimal.valueOf(number)), page.quote(from, to));
    }
}
