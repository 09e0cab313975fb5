package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.UnitChoice;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A number with its unit; a choice of units where the dictionary knows conversions. The unit as given is kept. */
final class QuantityField implements ElementField {

    /** Between a text and the unit chosen for it: a field of one line holds no other. */
    private static final String NEXT_LINE = "\n";

    private static final Pattern PART_OF_ONE = Pattern.compile("\\s*1\\s*/");

    private final boolean whole;
    private final boolean reciprocal;
    private final TypedText text = new TypedText("rf-number");
    private final @Nullable Select<String> unit;
    private final @Nullable String ownUnit;
    private final Div box = new Div(text);

    /**
     * Shows one number.
     *
     * @param used the unit the person gave it in last; none for the element's own
     * @param use told each unit the person chooses
     */
    QuantityField(DataElement element, @Nullable String used, Consumer<String> use) {
        whole = element.type() == ElementType.INTEGER;
        reciprocal = element.reciprocal();
        ownUnit = element.unit();
        text.setMaxLength(16);
        text.getElement().setAttribute("inputmode", whole ? "numeric" : "decimal");
        box.addClassName("rf-quantity");
        if (element.units().isEmpty() || ownUnit == null) {
            unit = null;
            if (ownUnit != null) {
                text.setSuffixComponent(new Span(Units.shown(ownUnit)));
            }
        } else {
            unit = unitChoice(element.units(), ownUnit, used);
            onUnit(use);
            box.add(unit);
        }
    }

    private static Select<String> unitChoice(List<UnitChoice> others, String own, @Nullable String used) {
        Select<String> choice = new Select<>();
        List<String> units = Stream.concat(Stream.of(own), others.stream().map(UnitChoice::unit))
                .toList();
        choice.setItems(units);
        choice.setItemLabelGenerator(Units::shown);
        choice.setValue(used != null && units.contains(used) ? used : own);
        choice.setAriaLabel(Texts.text("form.unit"));
        choice.addClassNames("rf-input", "rf-unit");
        return choice;
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Reading reading() {
        if (text.getValue().isBlank()) {
            return new Reading.Blank();
        }
        String typed = text.getValue();
        Optional<BigDecimal> number =
                NumberReader.read(reciprocal ? PART_OF_ONE.matcher(typed).replaceFirst("") : typed);
        if (number.isEmpty()) {
            return new Reading.Refused(Texts.text("form.number.unreadable"));
        }
        if (whole && number.get().stripTrailingZeros().scale() > 0) {
            return new Reading.Refused(Texts.text("form.number.whole"));
        }
        return new Reading.Taken(new Value.Quantity(number.get(), givenUnit()));
    }

    /** The unit chosen; none for the element's own, so that what is stored does not depend on how it was shown. */
    private @Nullable String givenUnit() {
        String chosen = unit == null ? null : unit.getValue();
        return chosen == null || chosen.equals(ownUnit) ? null : chosen;
    }

    @Override
    public void show(Optional<Value> value) {
        if (value.isPresent() && value.get() instanceof Value.Quantity(BigDecimal number, String given)) {
            text.setValue(
                    NumberReader.write(number, !Texts.language().getLanguage().equals("en")));
            if (unit != null) {
                unit.setValue(given == null ? ownUnit : given);
            }
        } else {
            text.clear();
        }
    }

    /** The unit chosen goes along: without it the same text may be another value. */
    @Override
    public String typed() {
        String given = text.getValue().isBlank() ? null : givenUnit();
        return given == null ? text.getValue() : text.getValue() + NEXT_LINE + given;
    }

    @Override
    public void showTyped(String typed) {
        String[] parts = typed.split(NEXT_LINE, 2);
        text.setValue(parts[0]);
        if (unit != null) {
            unit.setValue(parts.length > 1 ? parts[1] : ownUnit);
        }
    }

    @Override
    public void onEdit(Runnable listener) {
        text.onEdit(listener);
        onUnit(chosen -> listener.run());
    }

    @Override
    public void onCommit(Runnable listener) {
        text.onCommit(listener);
        onUnit(chosen -> listener.run());
    }

    private void onUnit(Consumer<String> chosen) {
        if (unit != null) {
            unit.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    chosen.accept(event.getValue());
                }
            });
        }
    }

    @Override
    public void complain(@Nullable String message) {
        text.complain(message);
    }

    @Override
    public void focus() {
        text.focus();
    }

    @Override
    public void labelledBy(String elementId) {
        text.setAriaLabelledBy(elementId);
    }
}
