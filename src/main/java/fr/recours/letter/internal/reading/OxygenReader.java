package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads the flow of oxygen a blood gas was taken under, told without its name: « PaO2 55 mmHg sous 6 L/min ». */
final class OxygenReader {

    private static final int REACH = 10;

    private final Page page;
    private final Zones zones;

    OxygenReader(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    List<Candidate> read() {
        List<Candidate> read = new ArrayList<>();
        for (int i = 1; i < page.size(); i++) {
            boolean flow = page.isNumber(i)
                    && page.is(i - 1, "sous")
                    && page.startingAt(i + 1) instanceof Hit unit
                    && (unit.terms().contains(new Term.UnitName("L/min"))
                            || unit.terms().contains(new Term.UnitName("other:L"))); // « GDS sous 3 L »
            if (flow && gasBefore(i) && !zones.elsewhere(i)) {
                int to = page.hit(i + 1) instanceof Hit unit ? unit.to() : i + 2;
                Value litres = new Value.Quantity(new BigDecimal(page.token(i).form()));
                read.add(Candidate.of("oxygen_l_min", litres, page.quote(i - 1, to)));
                read.add(Candidate.of("abg_on_oxygen", Value.yes(), page.quote(i - 1, to)));
            }
        }
        return read;
    }

    private boolean gasBefore(int index) {
        for (int i = index - 1; i >= Math.max(page.sentenceStart(index), index - REACH); i--) {
            boolean gas = page.hit(i) instanceof Hit hit
                    && hit.term(Term.Examination.class)
                            .filter(examination -> examination.context().equals("blood_gas"))
                            .isPresent();
            if (gas) {
                return true;
            }
        }
        return false;
    }
}
