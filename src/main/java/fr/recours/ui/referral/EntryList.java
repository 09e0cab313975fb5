package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.InputProblem;
import fr.recours.ui.kit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A table of the form whose lines are added, changed and removed; a removal can be taken back. */
final class EntryList<T> extends Div {

    private final EntryKind<T> kind;
    private final BiConsumer<ListChange<T>, Boolean> changed;
    private final Div lines = new Div();
    private final Div head = new Div();
    private final Paragraph empty;
    private final List<EntryLine<T>> entries = new ArrayList<>();
    private List<T> told = List.of();

    /** @param changed told each change, and whether something was left, or is still being typed in */
    EntryList(EntryKind<T> kind, List<T> values, BiConsumer<ListChange<T>, Boolean> changed) {
        this.kind = kind;
        this.changed = changed;
        this.empty = new Paragraph(kind.emptyText());
        addClassName("rf-entries");
        setTestId(kind.name());
        empty.addClassName("rf-empty-note");
        head.addClassNames("rf-entry-head", "rf-cols-" + kind.name());
        kind.columns().forEach(title -> head.add(new Span(title)));
        add(head, lines, empty);
        show(values);
    }

    /** The button that adds a line, for the heading of the section. */
    Button addButton() {
        Button add = new Button(kind.addText(), Icon.PLUS.small());
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add.addClassName("rf-add");
        add.addClickListener(click -> addLine(Optional.empty()).open(true));
        return add;
    }

    void show(List<T> values) {
        entries.clear();
        lines.removeAll();
        values.forEach(value -> addLine(Optional.of(value)));
        told = List.copyOf(values);
        showEmpty();
    }

    /** Takes over lines that came from elsewhere, or went; the others are left as they are, open or not. */
    void follow(List<T> values) {
        ListChange<T> change = ListChange.between(values(), values);
        for (T gone : change.removed()) {
            entries.stream()
                    .filter(line -> line.value().filter(gone::equals).isPresent())
                    .findFirst()
                    .ifPresent(line -> {
                        entries.remove(line);
                        lines.remove(line);
                    });
        }
        change.added().forEach(value -> addLine(Optional.of(value)));
        told = values();
        showEmpty();
    }

    private EntryLine<T> addLine(Optional<T> value) {
        EntryLine<T> line = new EntryLine<>(kind, value, this::tell);
        entries.add(line);
        lines.add(line);
        showEmpty();
        return line;
    }

    /** Opens the line that came last. */
    void openLast() {
        entries.getLast().focus();
    }

    private void showEmpty() {
        empty.setVisible(entries.isEmpty());
        head.setVisible(!entries.isEmpty() && !kind.columns().isEmpty());
    }

    private void tell(boolean left) {
        List<T> values = values();
        changed.accept(ListChange.between(told, values), left);
        told = values;
    }

    List<T> values() {
        return entries.stream().map(EntryLine::value).flatMap(Optional::stream).toList();
    }

    /** The lines as each was when last nothing of it was left to correct. */
    List<T> whole() {
        return entries.stream().map(EntryLine::whole).flatMap(Optional::stream).toList();
    }

    /**
     * Says at each line what the checks of the whole case found.
     *
     * @param found by the place of the line
     * @param left whether what was typed last is left
     */
    void judge(IntFunction<List<InputProblem>> found, boolean left) {
        int place = 0;
        for (EntryLine<T> line : entries) {
            boolean named = line.value().isPresent();
            line.judge(named ? found.apply(place) : List.of(), left);
            place += named ? 1 : 0;
        }
    }

    /** The line a problem such as {@code treatments[0].end} speaks of; none when there is no such line. */
    Optional<EntryLine<T>> line(int index) {
        return entries.stream()
                .filter(line -> line.value().isPresent())
                .skip(index)
                .findFirst();
    }

    /** Says of no line in particular what is wrong. */
    void complain(@Nullable String message) {
        if (message != null && !entries.isEmpty()) {
            entries.getFirst().complain("", message);
        }
    }

    /** Says at each field what is wrong. */
    boolean refused() {
        boolean refused = false;
        for (EntryLine<T> line : entries) {
            refused |= line.refused();
        }
        return refused;
    }

    void focus() {
        entries.stream().filter(EntryLine::refused).findFirst().ifPresent(EntryLine::focus);
    }
}
