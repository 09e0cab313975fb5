package fr.recours.ui.rcp;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.AgendaRow;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How the coordination puts the cases of an agenda in order: a line is dragged onto another, or goes up and down by its
 * buttons, which Alt and the arrows press while the line has the focus. What stands first stays there.
 */
final class AgendaOrder {

    private final List<AgendaRow> rows;
    private final BiConsumer<AgendaRow, @Nullable AgendaRow> put;
    private final int first;

    /** @param put what puts a case before another; before null, at the end */
    AgendaOrder(List<AgendaRow> rows, BiConsumer<AgendaRow, @Nullable AgendaRow> put) {
        this.rows = rows;
        this.put = put;
        this.first = (int) rows.stream().takeWhile(AgendaRow::standsFirst).count();
    }

    /** Gives a line its handle. */
    void arrange(AgendaLine line, AgendaRow row) {
        Div handle = new Div();
        handle.addClassName("order");
        line.addComponentAsFirst(handle);
        int at = rows.indexOf(row);
        if (at < first) {
            Span why = new Span(Texts.text("rcp.order.first"));
            why.addClassName("rc-hidden-text");
            handle.add(Icon.LOCK.create(), why);
            handle.getElement().setAttribute("title", Texts.text("rcp.order.first"));
            return;
        }
        handle.add(
                button("up", row, at > first, () -> put.accept(row, rows.get(at - 1))),
                button("down", row, at < rows.size() - 1, () -> put.accept(row, after(at + 1))));
        DragSource.create(line).setEffectAllowed(EffectAllowed.MOVE);
        DropTarget<AgendaLine> target = DropTarget.create(line);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(AgendaLine.class::isInstance)
                .map(dragged -> ((AgendaLine) dragged).row())
                .filter(dragged -> !dragged.equals(row))
                .ifPresent(dragged -> put.accept(dragged, rows.indexOf(dragged) < at ? after(at) : row)));
    }

    private @Nullable AgendaRow after(int place) {
        return place + 1 < rows.size() ? rows.get(place + 1) : null;
    }

    private static NativeButton button(String way, AgendaRow row, boolean possible, Runnable act) {
        NativeButton button = new NativeButton("", click -> act.run());
        button.add(Icon.CHEVRON_DOWN.create());
        button.addClassName(way);
        button.setTestId("order-" + way);
        button.setEnabled(possible);
        String label = Texts.text("rcp.order." + way, CaseNames.full(row.referral()));
        button.setAriaLabel(label);
        button.getElement().setAttribute("title", label).setAttribute("data-alt", way);
        return button;
    }
}
