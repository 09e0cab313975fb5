package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Measure;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ElementType;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the values of measures: « DLCO 44 % », « Rodnan à 22 le 03/03 (16 en sept) », « PaO2/PaCO2 79/39 », « ASAT/ALAT N ». */
final class MeasureReader {

    private final Page page;
    private final Zones zones;
    private final Examinations examinations;
    private final Dictionary dictionary;
    private final ValueScan values;
    private final PrecedingValue preceding;
    private final ValueLists lists;
    private final TableReader tables;
    private final RespectiveValues respective;
    private final BilagLetters bilag;
    private final List<Candidate> read = new ArrayList<>();
    private final NeighbourValues neighbours;
    private final MeasureElements elements;
    private final MeasureRuns runs;

    MeasureReader(Page page, Zones zones, Examinations examinations, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.runs = new MeasureRuns(page);
        this.zones = zones;
        this.examinations = examinations;
        this.dictionary = dictionary;
        this.values = new ValueScan(page, dates);
        this.elements = new MeasureElements(page, examinations, values, dictionary);
        this.neighbours = new NeighbourValues(page, values, read);
        this.preceding = new PrecedingValue(page, dates);
        this.lists = new ValueLists(page, dates);
        this.bilag = new BilagLetters(page, zones, dates);
        this.respective = new RespectiveValues(page, dates, dictionary);
        this.tables = new TableReader(page, examinations, dates, dictionary);
    }

    List<Candidate> read() {
        read.addAll(tables.read());
        read.addAll(new BloodGasPairs(page, zones).read());
        read.addAll(bilag.read());
        pressures();
        int hit = 0;
        while (hit < page.hits.size()) {
            List<Hit> run = runs.from(hit);
            if (!run.isEmpty()
                    && !zones.elsewhere(run.getFirst().from())
                    && !zones.supposed(run.getFirst().from())
                    && !tables.taken(run.getFirst().from())) {
                together(run);
            }
            hit += Math.max(1, run.size());
        }
        read.addAll(respective.read(read));
        read.addAll(new LiverAgain(page).read(read));
        return read;
    }

    /** « PAP s/d/m 49/19/30 », outside of tables. */
    private void pressures() {
        CatheterPressures pressures = new CatheterPressures(page);
        for (int i = 0; i < page.size(); i++) {
            int number = zones.elsewhere(i) || zones.supposed(i) || tables.taken(i) ? 0 : pressures.name(i);
            CatheterPressures.Pressures told = number == 0 ? null : pressures.at(number);
            String context = examinations.context(i);
            if (told != null && !context.equals("echo")) {
                PartialDate date = examinations.date(i, dictionary.require("mpap_rhc"));
                read.addAll(told.told(page, i, context.equals("fluid"), date));
            }
        }
    }

    private void together(List<Hit> run) {
        int after = run.getLast().to();
        List<Measurement> readings = lists.today(after, run.size());
        if (readings.size() == run.size() && run.size() > 1) {
            for (int i = 0; i < run.size(); i++) {
                keep(run.get(i), run.getFirst().from(), List.of(readings.get(i)));
            }
            List<Measurement> older = lists.older(readings.getLast().to(), run.size());
            for (int i = 0; i < older.size(); i++) {
                keep(run.get(i), run.getFirst().from(), List.of(older.get(i)));
            }
            return;
        }
        run.stream().limit(run.size() - 1L).forEach(this::named); // « 260 plq / CD4 190 »
        Hit last = run.getLast();
        boolean shared = run.stream().allMatch(hit -> measure(hit).normal() != null);
        for (Hit hit : shared ? run : List.of(last)) {
            DataElement element = elements.of(hit);
            List<Measurement> following =
                    preceding.only(hit, element) ? List.of() : values.after(after, measure(hit), element);
            PrecedingValue.Preceding before = following.isEmpty() ? preceding.of(hit, measure(hit), element) : null;
            if (before == null) {
                keep(hit, shared ? run.getFirst().from() : hit.from(), following);
            } else {
                keep(hit, before.from(), List.of(before.measurement()));
            }
        }
    }

    private void named(Hit hit) {
        DataElement element = elements.of(hit);
        if (preceding.only(hit, element)
                && preceding.of(hit, measure(hit), element) instanceof PrecedingValue.Preceding before) {
            keep(hit, before.from(), List.of(before.measurement()));
        }
    }

    private static Measure measure(Hit hit) {
        return hit.term(Measure.class).orElseThrow();
    }

    private void keep(Hit hit, int quotedFrom, List<Measurement> readings) {
        DataElement element = elements.of(hit);
        if (element == null) {
            return;
        }
        PartialDate scope = examinations.date(hit.from(), element);
        boolean first = true;
        for (Measurement reading : readings) {
            Optional<Units.Converted> converted =
                    ofDay(hit, reading) ? value(element, measure(hit), reading) : Optional.empty();
            if (converted.isEmpty()) {
                continue;
            }
            Units.Converted value = converted.get();
            PartialDate date = reading.date() != null ? reading.date() : first || reading.latest() ? scope : null;
            if (first && reading.date() != null) {
                neighbours.shareDate(hit.from(), reading.date(), scope);
            }
            Age age = recalled(hit, element) ? Age.EARLIER : neighbours.age(hit.from(), reading.age(), element);
            read.add(new Candidate(
                    element.key(),
                    new Value.Quantity(Units.plain(value.value())),
                    value.written(),
                    date,
                    age,
                    List.of(page.quote(quotedFrom, reading.to()))));
            reached(hit, element, value.value(), quotedFrom, reading.to());
            first = false;
        }
    }

    /** « CVF 71 % (en mars 2025 : CVF 84 %) »: the same measure again, in brackets with an older date. */
    private boolean recalled(Hit hit, DataElement element) {
        return examinations.recalled(hit.from())
                && read.stream().anyMatch(one -> one.key().equals(element.key()));
    }

    /** A plain weight is that of a day only where the name says so: « protéinurie des 24 h 90 mg ». */
    private boolean ofDay(Hit hit, Measurement reading) {
        String unit = reading.unit();
        boolean weight = "dose:g".equals(unit) || "dose:mg".equals(unit);
        return !weight
                || IntStream.range(hit.from(), hit.to())
                        .anyMatch(i -> page.token(i).form().startsWith("24"));
    }

    private static Optional<Units.Converted> value(DataElement element, Measure measure, Measurement reading) {
        if (measure.unitNeeded() && reading.unit() == null && !reading.normal()) {
            return Optional.empty();
        }
        return Units.read(element, reading.number(), reading.normal() ? element.unit() : reading.unit())
                .filter(read -> element.type() != ElementType.INTEGER
                        || read.value().stripTrailingZeros().scale() <= 0);
    }

    private void reached(Hit hit, DataElement element, BigDecimal number, int from, int to) {
        Term.Reaches reaches = measure(hit).reaches();
        if (reaches != null && element.key().equals(measure(hit).key()) && number.compareTo(reaches.least()) >= 0) {
            read.add(Candidate.of(reaches.flag(), Value.yes(), page.quote(from, to)));
        }
    }
}
