package fr.recours.ui.referral;

import fr.recours.referral.DraftContent;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A line for a plain text of the referral itself (a name, an identifier), not of the dictionary. */
final class TextRow extends FormRow implements Troubled {

    private final TypedText field;
    private final SectionBox section;
    private final FormDesk desk;
    private final String name;
    private final Function<DraftContent, String> read;
    private final BiFunction<DraftContent, String, DraftContent> write;
    private final Function<String, Optional<String>> check;

    /** @param check what is wrong with a text that is not blank, in the reader's language */
    TextRow(
            FormDesk desk,
            SectionBox section,
            String name,
            String label,
            @Nullable String hint,
            Function<DraftContent, String> read,
            BiFunction<DraftContent, String, DraftContent> write,
            Function<String, Optional<String>> check) {
        super(name, label, hint);
        this.section = section;
        this.desk = desk;
        this.name = name;
        this.read = read;
        this.write = write;
        this.check = check;
        field = new TypedText("rf-name");
        field.setMaxLength(200);
        field.setTestId(name);
        field.setAriaLabelledBy(labelId(name));
        show();
        field.onEdit(() -> edited(false));
        field.onCommit(() -> edited(true));
        setControl(field);
        desk.register(name, this);
    }

    /** Shows what the draft holds, or the text that waits to be corrected. */
    void show() {
        Optional<String> waiting = desk.waiting(name);
        field.setValue(waiting.orElseGet(() -> read.apply(desk.content())));
        if (waiting.isPresent()) {
            desk.keeper().adjust(entry());
        }
        tell(true);
    }

    private void edited(boolean left) {
        desk.change(entry());
        tell(left);
    }

    /** The text when it can be taken, else the same to be corrected. */
    private UnaryOperator<DraftContent> entry() {
        String typed = field.getValue();
        boolean wrong = refused();
        return content ->
                Contents.withUnreadable(write.apply(content, wrong ? "" : typed.strip()), name, wrong ? typed : "");
    }

    private void tell(boolean left) {
        Optional<String> wrong = complaint();
        if (left || wrong.isEmpty()) {
            complain(wrong.orElse(null));
        }
    }

    TypedText field() {
        return field;
    }

    private Optional<String> complaint() {
        return field.getValue().isBlank()
                ? Optional.empty()
                : check.apply(field.getValue().strip());
    }

    @Override
    public void complain(@Nullable String message) {
        field.complain(message);
    }

    @Override
    public boolean refused() {
        return complaint().isPresent();
    }

    @Override
    public void focus() {
        field.focus();
    }

    @Override
    public SectionBox section() {
        return section;
    }
}
