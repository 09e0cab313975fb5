package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import fr.recours.matching.Value;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The control of one data element: turns what is typed into a value, and keeps the typed text when it cannot. */
sealed interface ElementField
        permits FlagField, QuantityField, CodeField, CodesField, DayField, FreeTextField, PressuresField {

    Component component();

    Reading reading();

    /** Shows a recorded value; the unknown when there is none. */
    void show(Optional<Value> value);

    /** All that stands in it, as typed; empty for a control that offers nothing but what can be taken. */
    default String typed() {
        return "";
    }

    /** Puts back what {@link #typed()} told. */
    default void showTyped(String typed) {}

    /** Called while the person types (300 ms after the last key) and at each choice. */
    void onEdit(Runnable listener);

    /** Called when the person leaves the field after a change, or presses Enter. */
    void onCommit(Runnable listener);

    /** Whether choosing is all there is to it: a choice is taken at once, and there is nothing left to commit. */
    default boolean takenAtOnce() {
        return false;
    }

    /** Says at the field what to do; {@code null} when all is well. */
    void complain(@Nullable String message);

    void focus();

    /** Gives the control its accessible name: the label of its row stands beside it, not in it. */
    void labelledBy(String elementId);
}
