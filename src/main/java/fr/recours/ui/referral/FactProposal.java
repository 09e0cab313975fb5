package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.DataElement;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.Value;
import fr.recours.referral.DraftContent;
import fr.recours.ui.kit.Formats;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value the letter tells for a line of the form.
 *
 * @param read as the letter tells it; what is taken keeps the unit it was written in
 */
record FactProposal(FactSlot slot, DataElement element, ReadValue read) implements Proposal {

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

    /** The words it is taken from go with a measure or an answer; those of a birth date or of a text would name the patient. */
    private @Nullable Source source() {
        return switch (value()) {
            case Value.Day _, Value.Text _ -> null;
            default -> quoted();
        };
    }

    /** A number in the line's own unit names no unit, so that it can be compared. */
    private Value own(Value value) {
        return value instanceof Value.Quantity quantity && Objects.equals(quantity.unit(), element.unit())
                ? new Value.Quantity(quantity.number())
                : value;
    }

    private boolean sameValue(Observation kept) {
        return same(own(kept.value()), own(read.value())) || same(own(kept.value()), value());
    }

    private static boolean same(Value one, Value other) {
        return one instanceof Value.Quantity a && other instanceof Value.Quantity b
                ? Objects.equals(a.unit(), b.unit()) && a.number().compareTo(b.number()) == 0
                : one.equals(other);
    }

    /** What stands where it would: a measure of another day stands elsewhere. */
    private Optional<Observation> kept(DraftContent content) {
        return read.value() instanceof Value.Quantity
                ? slot.at(content.caseFile(), read.measuredOn())
                : slot.read(content.caseFile());
    }

    @Override
    public boolean agrees(DraftContent content) {
        return kept(content)
                .filter(this::sameValue)
                .filter(kept -> read.measuredOn() == null || read.measuredOn().equals(kept.measuredOn()))
                .isPresent();
    }

    /** A day the letter adds to the same value is no clash. */
    @Override
    public boolean clashes(DraftContent content) {
        return waits(content)
                || kept(content)
                        .filter(old -> !(sameValue(old) && old.measuredOn() == null))
                        .isPresent();
    }

    @Override
    public boolean stands(DraftContent content) {
        return waits(content) || slot.read(content.caseFile()).isPresent();
    }

    private boolean waits(DraftContent content) {
        return slot.fields().anyMatch(content.unreadable()::containsKey);
    }

    @Override
    public boolean adds() {
        return false;
    }

    @Override
    public DraftContent put(DraftContent content) {
        PartialDate on = read.measuredOn();
        return new LineEntry(
                        slot,
                        new Reading.Taken(value()),
                        "",
                        new LineEntry.Day(on == null ? "" : Formats.partial(on), on),
                        source(),
                        kept(content).orElse(null))
                .apply(content);
    }

    @Override
    public DraftContent takeBack(DraftContent content, DraftContent before) {
        Observation mine = new Observation(slot.key(), value(), read.measuredOn(), source());
        Observation old = kept(before).map(kept -> kept.under(slot.key())).orElse(null);
        DraftContent back = Contents.withFacts(content, facts -> slot.replace(facts, mine, old));
        for (String field : slot.fields().toList()) {
            back = Contents.withUnreadable(back, field, before.unreadable().getOrDefault(field, ""));
        }
        return back;
    }
}
