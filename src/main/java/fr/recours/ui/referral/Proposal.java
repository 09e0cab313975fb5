package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.ui.kit.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing the letter tells, with the words that tell it. It is no fact before a person takes it. */
sealed interface Proposal {

    /** Where it belongs: the name of a line of the form, {@code treatments[0]}, {@code donors[0]}. */
    String place();

    List<Quotation> quotations();

    /** Whether the case says so already. */
    boolean agrees(CaseFile facts);

    /** Whether something else stands in its place. */
    boolean clashes(DraftContent content);

    /** The case with it. */
    DraftContent put(DraftContent content);

    /** The case as it was before it was put there, all else as it is now. */
    DraftContent takeBack(DraftContent content, DraftContent before);

    /** The words that tell it, in the order of the letter. */
    default String words() {
        return quotations().stream().map(Quotation::quote).distinct().collect(Collectors.joining(" … "));
    }

    default ProposalState state(DraftContent content) {
        DraftLetter letter = content.letter();
        if (letter.isDismissed(place(), words())) {
            return ProposalState.DISMISSED;
        }
        if (isTaken(content) || agrees(content.caseFile())) {
            return ProposalState.ACCEPTED;
        }
        return clashes(content) ? ProposalState.CLASHING : ProposalState.PROPOSED;
    }

    private boolean isTaken(DraftContent content) {
        return content.letter().isTaken(place(), words()) && (!(this instanceof Fact) || clashes(content));
    }

    /**
     * A value for a line of the form.
     *
     * @param read as the letter tells it; what is taken keeps the unit it was written in
     */
    record Fact(FactSlot slot, DataElement element, ReadValue read) implements Proposal {

        @Override
        public String place() {
            return slot.name();
        }

        @Override
        public List<Quotation> quotations() {
            return read.quotations();
        }

        /** The number and unit as written, when the unit is another than the line's; else the value. */
        Value value() {
            return read.written() == null ? own(read.value()) : read.written();
        }

        @Nullable
        PartialDate measuredOn() {
            return read.measuredOn();
        }

        private boolean sameValue(Observation kept) {
            return same(own(kept.value()), own(read.value())) || same(own(kept.value()), value());
        }

        /** A number in the line's own unit names no unit, so that it can be compared. */
        private Value own(Value value) {
            return value instanceof Value.Quantity quantity && Objects.equals(quantity.unit(), element.unit())
                    ? new Value.Quantity(quantity.number())
                    : value;
        }

        private static boolean same(Value one, Value other) {
            return one instanceof Value.Quantity a && other instanceof Value.Quantity b
                    ? Objects.equals(a.unit(), b.unit()) && a.number().compareTo(b.number()) == 0
                    : one.equals(other);
        }

        @Override
        public boolean agrees(CaseFile facts) {
            return slot.read(facts)
                    .filter(this::sameValue)
                    .filter(kept ->
                            read.measuredOn() == null || read.measuredOn().equals(kept.measuredOn()))
                    .isPresent();
        }

        /** A day the letter adds to the same value is no clash. */
        @Override
        public boolean clashes(DraftContent content) {
            Optional<Observation> kept = slot.read(content.caseFile());
            boolean waits = slot.fields().anyMatch(content.unreadable()::containsKey);
            return waits
                    || kept.filter(old -> !(sameValue(old) && old.measuredOn() == null))
                            .isPresent();
        }

        @Override
        public DraftContent put(DraftContent content) {
            PartialDate on = read.measuredOn();
            String typed = read.value() instanceof Value.Quantity quantity
                    ? quantity.number().toPlainString()
                    : "";
            return new LineEntry(
                            slot,
                            new Reading.Taken(value()),
                            typed,
                            new LineEntry.Day(on == null ? "" : Formats.partial(on), on))
                    .apply(content);
        }

        @Override
        public DraftContent takeBack(DraftContent content, DraftContent before) {
            DraftContent back = Contents.withFacts(content, facts -> slot.read(before.caseFile())
                    .map(old -> slot.write(facts, new Observation(slot.key(), old.value(), old.measuredOn())))
                    .orElseGet(() -> slot.clear(facts)));
            for (String field : slot.fields().toList()) {
                back = Contents.withUnreadable(back, field, before.unreadable().getOrDefault(field, ""));
            }
            return back;
        }
    }

    /** A line of treatment. */
    record Course(int index, TreatmentCourse course, List<Quotation> quotations) implements Proposal {

        @Override
        public String place() {
            return "treatments[" + index + "]";
        }

        @Override
        public boolean agrees(CaseFile facts) {
            return facts.treatments().contains(course);
        }

        @Override
        public boolean clashes(DraftContent content) {
            return content.caseFile().treatments().stream()
                    .anyMatch(known -> known.drug().equals(course.drug()));
        }

        @Override
        public DraftContent put(DraftContent content) {
            return Contents.withFacts(content, facts -> facts.withTreatments(plus(facts.treatments(), course)));
        }

        @Override
        public DraftContent takeBack(DraftContent content, DraftContent before) {
            return Contents.withFacts(content, facts -> facts.withTreatments(less(facts.treatments(), course)));
        }
    }

    /** A candidate donor. */
    record Candidate(int index, Donor donor, List<Quotation> quotations) implements Proposal {

        @Override
        public String place() {
            return "donors[" + index + "]";
        }

        @Override
        public boolean agrees(CaseFile facts) {
            return facts.donors().contains(donor);
        }

        @Override
        public boolean clashes(DraftContent content) {
            return content.caseFile().donors().stream()
                    .anyMatch(known -> known.relation().equals(donor.relation()));
        }

        @Override
        public DraftContent put(DraftContent content) {
            return Contents.withFacts(content, facts -> facts.withDonors(plus(facts.donors(), donor)));
        }

        @Override
        public DraftContent takeBack(DraftContent content, DraftContent before) {
            return Contents.withFacts(content, facts -> facts.withDonors(less(facts.donors(), donor)));
        }
    }

    private static <T> List<T> plus(List<T> lines, T line) {
        return Stream.concat(lines.stream(), Stream.of(line)).toList();
    }

    private static <T> List<T> less(List<T> lines, T line) {
        List<T> left = new ArrayList<>(lines);
        left.remove(line);
        return left;
    }
}
