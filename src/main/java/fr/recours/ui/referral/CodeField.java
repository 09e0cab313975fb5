package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import fr.recours.matching.Option;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of the codes of an enumerated element, or unknown. */
final class CodeField implements ElementField {

    private final Select<Option> select = new Select<>();
    private final List<Option> options;

    CodeField(List<Option> options) {
        this.options = options;
        select.addClassNames("rf-input", "rf-choice");
        select.setItems(options);
        select.setItemLabelGenerator(option -> option == null ? unknown() : Texts.text(option.label()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(unknown());
        select.setManualValidation(true);
    }

    private static String unknown() {
        return Texts.text("form.answer.unknown");
    }

    @Override
    public Component component() {
        return select;
    }

    @Override
    public Reading reading() {
        return select.getOptionalValue()
                .<Reading>map(option -> new Reading.Taken(new Value.Code(option.code())))
                .orElseGet(Reading.Blank::new);
    }

    @Override
    public void show(Optional<Value> value) {
        Optional<Option> chosen = value.filter(Value.Code.class::isInstance)
                .map(Value.Code.class::cast)
                .flatMap(code -> options.stream()
                        .filter(option -> option.code().equals(code.code()))
                        .findFirst());
        chosen.ifPresentOrElse(select::setValue, select::clear);
    }

    @Override
    public void onEdit(Runnable listener) {
        select.addValueChangeListener(event -> {
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
        select.setInvalid(message != null);
        select.setErrorMessage(message);
    }

    @Override
    public void focus() {
        select.focus();
    }

    @Override
    public void labelledBy(String elementId) {
        select.setAriaLabelledBy(elementId);
    }
}
