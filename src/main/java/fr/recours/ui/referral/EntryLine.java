package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.InputProblem;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One line of a table: its cells, its editor below when open; a strip to take it back once removed. */
final class EntryLine<T> extends Div {

    private final EntryKind<T> kind;
    private final Consumer<Boolean> changed;
    private final Div summary = new Div();
    private final Button edit = new Button(Icon.EDIT.small());
    private final Button remove = new Button(Icon.CLOSE.small());
    private final Span removedWords = new Span();
    private final Button undo = new Button(Texts.text("form.entry.undo"), Icon.UNDO.small());
    private final Div strip = new Div(removedWords, undo);
    private final Div notes = new Div();
    private final Optional<T> original;
    private List<InputProblem> doubts = List.of();
    private Optional<T> whole;
    private @Nullable EntryEditor<T> editor;
    private boolean removed;

    /** @param changed told at each change whether something was left, or is still being typed in */
    EntryLine(EntryKind<T> kind, Optional<T> original, Consumer<Boolean> changed) {
        this.kind = kind;
        this.original = original;
        this.whole = original;
        this.changed = changed;
        addClassName("rf-entry");
        summary.addClassNames("rf-entry-line", "rf-cols-" + kind.name());
        strip.addClassName("rf-entry-removed");
        strip.setVisible(false);
        strip.getElement().setAttribute("role", "status");
        for (Button button : new Button[] {edit, remove}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            button.addThemeName("icon");
        }
        undo.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        edit.addClickListener(click -> toggle());
        remove.addClickListener(click -> {
            setRemoved(true);
            changed.accept(true);
            undo.focus();
        });
        undo.addClickListener(click -> {
            setRemoved(false);
            changed.accept(true);
            edit.focus();
        });
        add(summary, notes, strip);
        fill();
    }

    private void setRemoved(boolean gone) {
        removed = gone;
        removedWords.setText(kind.removedText(kind.shortName(currentValue())));
        strip.setVisible(gone);
        summary.setVisible(!gone);
        if (editor != null) {
            editor.component().setVisible(!gone && isOpen());
        }
    }

    private boolean isOpen() {
        return hasClassName("is-open");
    }

    void toggle() {
        open(!isOpen());
    }

    /** Opens the editor; the first time, makes it. */
    void open(boolean open) {
        if (open) {
            editor().judge();
            editor().focus();
        }
        if (editor != null) {
            editor.component().setVisible(open);
        }
        setClassName("is-open", open);
        showDoubts();
        edit.getElement().setAttribute("aria-expanded", Boolean.toString(open));
        fill();
    }

    /**
     * Says below the line what the checks of the whole case found.
     *
     * @param left what cannot be is said when what was typed is left, not before
     */
    void judge(List<InputProblem> found, boolean left) {
        boolean worse = found.stream().anyMatch(problem -> problem.isError() && !doubts.contains(problem));
        if (!found.equals(doubts) && (left || !worse)) {
            doubts = found;
            showDoubts();
            if (editor != null) {
                editor.judge();
            }
        }
    }

    /** The editor says at its own fields what cannot be. */
    private void showDoubts() {
        notes.removeAll();
        notes.add(kind.doubts(doubts.stream()
                .filter(problem -> !isOpen() || !problem.isError())
                .toList()));
    }

    private EntryEditor<T> editor() {
        EntryEditor<T> made = editor;
        if (made == null) {
            made = kind.editor(original, this::edited);
            editor = made;
            addComponentAtIndex(2, made.component());
        }
        return made;
    }

    private void edited(boolean left) {
        whole = lastWhole();
        fill();
        changed.accept(left);
    }

    private void fill() {
        summary.removeAll();
        for (Component cell : kind.cells(currentValue())) {
            summary.add(cell);
        }
        String name = kind.shortName(currentValue());
        edit.setAriaLabel(Texts.text("form.entry.edit", name));
        edit.setTooltipText(Texts.text("form.entry.edit", name));
        remove.setAriaLabel(Texts.text("form.entry.remove", name));
        remove.setTooltipText(Texts.text("form.entry.remove", name));
        Div actions = new Div(edit, remove);
        actions.addClassName("rf-entry-actions");
        summary.add(actions);
    }

    private Optional<T> currentValue() {
        return editor == null ? original : editor.value();
    }

    /** What the line holds; nothing once removed, or while it has no name. */
    Optional<T> value() {
        return removed ? Optional.empty() : currentValue();
    }

    /** What the line held when last nothing of it was left to correct; nothing once it is removed or emptied. */
    Optional<T> whole() {
        return removed ? Optional.empty() : lastWhole();
    }

    /** A line that was emptied holds nothing. */
    private Optional<T> lastWhole() {
        if (editor == null) {
            return whole;
        }
        return editor.untouched() ? Optional.empty() : editor.whole().or(() -> whole);
    }

    boolean refused() {
        if (removed || editor == null || editor.untouched()) {
            return false;
        }
        return editor.refused();
    }

    void complain(String part, @Nullable String message) {
        open(true);
        editor().complain(part, message);
    }

    void focus() {
        open(true);
        editor().focus();
    }
}
