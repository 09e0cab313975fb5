package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The fields of the parts of one table line, one for each data element, with the dictionary's limits applied. */
final class PartFields extends Div {

    private final Dictionary dictionary;
    private final ElementFields controls;
    private final Map<String, ElementField> fields = new LinkedHashMap<>();

    PartFields(Dictionary dictionary, ElementFields controls) {
        this.dictionary = dictionary;
        this.controls = controls;
        addClassName("rf-parts");
    }

    /** @param edited told the key at each change, and whether the field was left */
    void addPart(DataElement element, Optional<Value> value, String testId, BiConsumer<String, Boolean> edited) {
        ElementField field = controls.of(element);
        field.component().setTestId(testId);
        field.show(value);
        field.onEdit(() -> edited.accept(element.key(), false));
        field.onCommit(() -> edited.accept(element.key(), true));
        fields.put(element.key(), field);
        add(new Labelled(Texts.text(element.label()), field));
    }

    /** What stands in a field, hard limits applied. */
    Reading reading(String key) {
        ElementField field = fields.get(key);
        if (field == null) {
            return new Reading.Blank();
        }
        Reading reading = field.reading();
        if (!(reading instanceof Reading.Taken(Value value))) {
            return reading;
        }
        return dictionary
                .check(key, value)
                .filter(InputProblem::isError)
                .<Reading>map(problem -> new Reading.Refused(Texts.text(problem.message())))
                .orElse(reading);
    }

    /** Whether a part is one that is chosen, and so never left. */
    boolean takenAtOnce(String key) {
        ElementField field = fields.get(key);
        return field != null && field.takenAtOnce();
    }

    Optional<Value> value(String key) {
        return reading(key) instanceof Reading.Taken(Value value) ? Optional.of(value) : Optional.empty();
    }

    List<String> keys() {
        return List.copyOf(fields.keySet());
    }

    boolean untouched() {
        return fields.values().stream().allMatch(field -> field.reading() instanceof Reading.Blank);
    }

    /** Whether every text typed can be taken; says nothing. */
    boolean readable() {
        return fields.keySet().stream().noneMatch(key -> reading(key) instanceof Reading.Refused);
    }

    /** Says what is wrong with a field once it is left; takes the message away as soon as it is right. */
    void judge(String key, boolean left) {
        ElementField field = fields.get(key);
        if (field == null) {
            return;
        }
        switch (reading(key)) {
            case Reading.Blank() -> field.complain(null);
            case Reading.Taken(Value value) -> field.complain(null);
            case Reading.Refused(String message) -> {
                if (left) {
                    field.complain(message);
                }
            }
        }
    }

    /** Says at every field what is wrong. */
    boolean refused() {
        boolean refused = false;
        for (String key : fields.keySet()) {
            judge(key, true);
            refused |= reading(key) instanceof Reading.Refused;
        }
        return refused;
    }

    boolean complain(String key, @Nullable String message) {
        ElementField field = fields.get(key);
        if (field != null) {
            field.complain(message);
        }
        return field != null;
    }

    void focus(String key) {
        ElementField field = fields.get(key);
        if (field != null) {
            field.focus();
        }
    }
}
