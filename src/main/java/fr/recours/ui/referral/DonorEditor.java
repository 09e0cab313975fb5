package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Value;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of one candidate donor, all from the dictionary. */
final class DonorEditor implements EntryEditor<Donor> {

    private final PartFields parts;
    private final Consumer<Boolean> changed;
    private final Optional<Donor> original;
    private final Optional<Donor> shown;
    private final Div box = new Div();

    DonorEditor(Dictionary dictionary, ElementFields controls, Optional<Donor> donor, Consumer<Boolean> changed) {
        this.changed = changed;
        original = donor;
        parts = new PartFields(dictionary, controls);
        box.addClassName("rf-editor");
        box.add(parts);
        dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == DataElement.Scope.DONOR)
                .filter(element -> !element.derivedOnly())
                .forEach(element -> parts.addPart(
                        element,
                        donor.flatMap(known -> known.value(shortKey(element.key()))),
                        element.key(),
                        this::edited));
        shown = typed();
    }

    static String shortKey(String key) {
        return key.startsWith(Donor.PREFIX) ? key.substring(Donor.PREFIX.length()) : key;
    }

    private void edited(String key, boolean left) {
        parts.judge(key, left);
        if (left || !(parts.reading(key) instanceof Reading.Refused)) {
            changed.accept(left || parts.takenAtOnce(key));
        }
    }

    @Override
    public Component component() {
        return box;
    }

    /** Left as they were shown, it is the donor it was; typed over, they no longer come from where that came from. */
    @Override
    public Optional<Donor> value() {
        Optional<Donor> typed = typed();
        return typed.isPresent() && typed.equals(shown) ? original : typed;
    }

    private Optional<Donor> typed() {
        Donor donor = Donor.unknown();
        for (String key : parts.keys()) {
            Optional<Value> value = parts.value(key);
            if (value.isPresent()) {
                donor = donor.with(shortKey(key), value.get());
            }
        }
        return donor.facts().isEmpty() ? Optional.empty() : Optional.of(donor);
    }

    @Override
    public Optional<Donor> whole() {
        return parts.readable() ? value() : Optional.empty();
    }

    @Override
    public boolean untouched() {
        return parts.untouched();
    }

    @Override
    public boolean refused() {
        return parts.refused();
    }

    /** No rule holds a donor against the rest of the case. */
    @Override
    public void judge() {}

    @Override
    public void complain(String part, @Nullable String message) {
        if (!parts.complain(Donor.PREFIX + part, message) && !parts.complain(part, message)) {
            parts.complain(parts.keys().getFirst(), message);
        }
    }

    @Override
    public void focus() {
        parts.focus(parts.keys().getFirst());
    }
}
