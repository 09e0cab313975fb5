package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The editor of one line of a table: a course of treatment, a donor. */
interface EntryEditor<T> {

    Component component();

    /** What the line holds so far; empty while it has no name yet. Parts that cannot be read are left out. */
    Optional<T> value();

    /** What the line holds when nothing of it is left to correct; else empty. */
    Optional<T> whole();

    /** Whether nothing at all is typed in it. */
    boolean untouched();

    /** Says at its fields what is wrong, and returns whether anything is. */
    boolean refused();

    /** Says again what is wrong with the parts that were left: the case around the line changed. */
    void judge();

    /** Says at one part what is wrong; at the first part when it has none of that name. */
    void complain(String part, @Nullable String message);

    void focus();
}
