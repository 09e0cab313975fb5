package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Option;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Any of the codes of an enumerated element; short texts of the person's own where the dictionary does not list them all. */
final class CodesField implements ElementField {

    private static final int LONGEST = 120;

    private final MultiSelectComboBox<Option> box = new MultiSelectComboBox<>();
    private final List<Option> options;
    private final List<Runnable> editListeners = new ArrayList<>();

    CodesField(DataElement element) {
        this.options = new ArrayList<>(element.options());
        box.addClassNames("rf-input", "rf-choice");
        box.setItemLabelGenerator(option -> Texts.text(option.label()));
        box.setItems(this.options);
        box.setManualValidation(true);
        if (element.takesTyped()) {
            box.setAllowCustomValue(true);
            box.setPlaceholder(Texts.text("form.codes.own"));
            box.addCustomValueSetListener(event -> add(event.getDetail()));
        }
    }

    private void add(String typed) {
        if (!typed.isBlank()) {
            Set<Option> more = new LinkedHashSet<>(box.getValue());
            more.add(own(typed.strip()));
            box.setValue(more);
            editListeners.forEach(Runnable::run);
        }
    }

    private Option own(String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Option(kept, new Bilingual(kept, kept));
    }

    @Override
    public Component component() {
        return box;
    }

    @Override
    public Reading reading() {
        List<String> codes = box.getValue().stream().map(Option::code).toList();
        return codes.isEmpty() ? new Reading.Blank() : new Reading.Taken(new Value.Codes(codes));
    }

    @Override
    public void show(Optional<Value> value) {
        Set<Option> chosen = new LinkedHashSet<>();
        if (value.isPresent() && value.get() instanceof Value.Codes(List<String> codes)) {
            for (String code : codes) {
                chosen.add(options.stream()
                        .filter(option -> option.code().equals(code))
                        .findFirst()
                        .orElseGet(() -> own(code)));
            }
        }
        box.setValue(chosen);
    }

    @Override
    public void onEdit(Runnable listener) {
        editListeners.add(listener);
        box.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                listener.run();
            }
        });
    }

    @Override
    public void onCommit(Runnable listener) {
        // A choice is taken at once.
    }

    @Override
    public boolean takenAtOnce() {
        return true;
    }

    @Override
    public void complain(@Nullable String message) {
        box.setInvalid(message != null);
        box.setErrorMessage(message);
    }

    @Override
    public void focus() {
        box.focus();
    }

    @Override
    public void labelledBy(String elementId) {
        box.setAriaLabelledBy(elementId);
    }
}
