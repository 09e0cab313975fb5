package fr.recours.ui.referral;

import fr.recours.letter.LetterReading;
import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Sourced;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a reading offers to the lines of the form. */
final class Proposals {

    /** Words of one line no further apart than this (a space, « à », a comma) are quoted together with what is between. */
    private static final int NEAR = 4;

    private final String text;
    private final LetterReading reading;
    private final Dictionary dictionary;
    private final LocalDate referenceDate;
    private final List<Proposal> found = new ArrayList<>();

    private Proposals(String text, LetterReading reading, Dictionary dictionary, LocalDate referenceDate) {
        this.text = text;
        this.reading = reading;
        this.dictionary = dictionary;
        this.referenceDate = referenceDate;
    }

    /** First the question, then in the order of the dictionary's lines, then treatments, then donors; several at one place when the letter tells several. */
    static List<Proposal> of(String text, LetterReading reading, Dictionary dictionary, LocalDate referenceDate) {
        return new Proposals(text, reading, dictionary, referenceDate).all();
    }

    private List<Proposal> all() {
        if (!reading.question().isEmpty()) {
            found.add(new QuestionProposal(reading.question()));
        }
        reading.facts().forEach(read -> offer(new FactSlot.Current(read.key()), read));
        reading.unsettled().values().stream()
                .flatMap(List::stream)
                .forEach(read -> offer(new FactSlot.Current(read.key()), read));
        reading.baseline().forEach(read -> offer(new FactSlot.Baseline(read.key()), read));
        reading.earlier().forEach(this::offerEarlier);
        offerLines(LineTable.TREATMENTS, reading.treatments());
        offerLines(LineTable.DONORS, reading.donors());
        return List.copyOf(found);
    }

    private <T extends Sourced<T>> void offerLines(LineTable<T> table, List<T> lines) {
        for (int i = 0; i < lines.size(); i++) {
            found.add(new LineProposal<>(table, i, lines.get(i), quotations(table.name() + "[" + i + "]")));
        }
    }

    /** An earlier measure has its place on the curve by its day; the one a fall is measured against has a line of its own. */
    private void offerEarlier(ReadValue read) {
        PartialDate day = read.measuredOn();
        boolean stated = reading.baseline().stream()
                .anyMatch(base -> base.key().equals(read.key()) && Objects.equals(base.measuredOn(), day));
        boolean current = reading.fact(read.key())
                .filter(fact -> Objects.equals(fact.measuredOn(), day))
                .isPresent();
        if (day != null && read.value() instanceof Value.Quantity && !stated && !current) {
            offer(new FactSlot.Earlier(read.key(), day), read);
        }
    }

    /** Only what the line could take if it was typed. */
    private void offer(FactSlot slot, ReadValue read) {
        dictionary
                .find(read.key())
                .filter(FormSections::hasLine)
                .map(element -> new FactProposal(slot, element, read))
                .filter(fact -> dictionary
                        .check(read.key(), fact.value(), referenceDate)
                        .filter(InputProblem::isError)
                        .isEmpty())
                .ifPresent(found::add);
    }

    /** The words for a line of a table and for each of its parts. */
    private List<Quotation> quotations(String line) {
        List<Quotation> joined = new ArrayList<>();
        reading.evidence().entrySet().stream()
                .filter(entry -> entry.getKey().equals(line) || entry.getKey().startsWith(line + "."))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Quotation::start))
                .forEach(next -> {
                    Quotation last = joined.isEmpty() ? null : joined.getLast();
                    if (last != null && next.start() - last.end() <= NEAR) {
                        joined.removeLast();
                        joined.add(Quotation.of(text, last.start(), Math.max(last.end(), next.end())));
                    } else {
                        joined.add(next);
                    }
                });
        return joined;
    }
}
