package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.InputProblem;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a table of the form holds: how its lines read, and the words around them. */
interface EntryKind<T> {

    /** The name problems and tests call the table by. */
    String name();

    /** @param changed told at each change whether the part was left, or is still being typed in */
    EntryEditor<T> editor(Optional<T> value, Consumer<Boolean> changed);

    /** The cells of a closed line, in the order of the columns. */
    List<Component> cells(Optional<T> value);

    /** What the checks of the whole case say of one line. */
    Component doubts(List<InputProblem> problems);

    /** Titles of the columns; none for a table without a head. */
    List<String> columns();

    /** Short words for one line, to say that it was removed. */
    String shortName(Optional<T> value);

    String addText();

    String removedText(String shortName);

    String emptyText();
}
