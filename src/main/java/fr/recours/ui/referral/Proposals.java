package fr.recours.ui.referral;

import fr.recours.letter.LetterReading;
import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

    /** In the order of the dictionary's lines, then treatments, then donors; several at one place when the letter tells several. */
    static List<Proposal> of(String text, LetterReading reading, Dictionary dictionary, LocalDate referenceDate) {
        return new Proposals(text, reading, dictionary, referenceDate).all();
    }

    private List<Proposal> all() {
        reading.facts().forEach(read -> offer(new FactSlot.Current(read.key()), read));
        reading.unsettled().values().stream()
                .flatMap(List::stream)
                .forEach(read -> offer(new FactSlot.Current(read.key()), read));
        reading.baseline().forEach(read -> offer(new FactSlot.Baseline(read.key()), read));
        for (int i = 0; i < reading.treatments().size(); i++) {
            found.add(new Proposal.Course(i, reading.treatments().get(i), quotations("treatments[" + i + "]")));
        }
        for (int i = 0; i < reading.donors().size(); i++) {
            found.add(new Proposal.Candidate(i, reading.donors().get(i), quotations("donors[" + i + "]")));
        }
        return List.copyOf(found);
    }

    /** Only what the line could take if it was typed. */
    private void offer(FactSlot slot, ReadValue read) {
        dictionary
                .find(read.key())
                .filter(FormSections::hasLine)
                .map(element -> new Proposal.Fact(slot, element, read))
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
