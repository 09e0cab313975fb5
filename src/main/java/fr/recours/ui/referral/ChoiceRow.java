package fr.recours.ui.referral;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.referral.DraftContent;
import fr.recours.ui.kit.Texts;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line for one of a few answers about the referral itself, not of the dictionary. Nothing is chosen beforehand. */
final class ChoiceRow<E extends Enum<E>> extends FormRow implements Troubled {

    private final FormDesk desk;
    private final SectionBox section;
    private final Function<DraftContent, @Nullable E> read;
    private final RadioButtonGroup<E> answers = new RadioButtonGroup<>();

    ChoiceRow(
            FormDesk desk,
            SectionBox section,
            String name,
            String label,
            @Nullable String hint,
            Class<E> choices,
            Function<DraftContent, @Nullable E> read,
            BiFunction<DraftContent, E, DraftContent> write) {
        super(name, label, hint);
        this.desk = desk;
        this.section = section;
        this.read = read;
        answers.addClassName("rf-segment");
        answers.setTestId(name);
        answers.setAriaLabelledBy(labelId(name));
        answers.setItems(choices.getEnumConstants());
        answers.setItemLabelGenerator(Texts::label);
        answers.setManualValidation(true);
        show();
        answers.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                complain(null);
                desk.change(content -> write.apply(content, event.getValue()));
            }
        });
        setControl(answers);
        desk.register(name, this);
    }

    void show() {
        answers.setValue(read.apply(desk.content()));
    }

    @Override
    public void complain(@Nullable String message) {
        answers.setInvalid(message != null);
        answers.setErrorMessage(message);
    }

    @Override
    public boolean refused() {
        return false;
    }

    @Override
    public void focus() {
        answers.getElement().callJsFunction("focus");
    }

    @Override
    public SectionBox section() {
        return section;
    }
}
