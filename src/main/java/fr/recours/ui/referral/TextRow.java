package fr.recours.ui.referral;

import fr.recours.referral.DraftContent;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A line for a plain text of the referral itself (a name, an identifier), not of the dictionary. */
final class TextRow extends FormRow implements Troubled {

    private final TypedText field;
    private final SectionBox section;
    private final FormDesk desk;
    private final Function<DraftContent, String> read;
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
        this.read = read;
        this.check = check;
        field = new TypedText("rf-name");
        field.setMaxLength(200);
        field.setTestId(name);
        field.setAriaLabelledBy(labelId(name));
        show();
        field.onEdit(() -> {
            if (!refused()) {
                complain(null);
                desk.change(content -> write.apply(content, field.getValue().strip()));
            }
        });
        field.onCommit(() -> {
            complaint().ifPresent(wrong -> {
                complain(wrong);
                desk.change(content -> write.apply(content, ""));
            });
        });
        setControl(field);
        desk.register(name, this);
    }

    /** Shows what the draft holds. */
    void show() {
        field.setValue(read.apply(desk.content()));
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
