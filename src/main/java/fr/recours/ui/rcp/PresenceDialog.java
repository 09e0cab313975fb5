package fr.recours.ui.rcp;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.AttendeeId;
import fr.recours.rcp.Presence;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.BiConsumer;

/** Who came: each member with their specialty, one choice each. */
final class PresenceDialog extends Dialog {

    PresenceDialog(List<Attendee> attendees, BiConsumer<AttendeeId, Presence> noted) {
        addClassName("rcp-presence");
        setHeaderTitle(Texts.text("rcp.live.presence"));
        attendees.stream().map(attendee -> line(attendee, noted)).forEach(this::add);
    }

    private static Div line(Attendee attendee, BiConsumer<AttendeeId, Presence> noted) {
        RadioButtonGroup<Presence> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(attendee.name());
        choice.setItems(Presence.values());
        choice.setItemLabelGenerator(Texts::label);
        choice.setValue(attendee.presence());
        choice.addValueChangeListener(change -> noted.accept(attendee.id(), change.getValue()));
        Span specialty = new Span(attendee.specialty() == null ? "" : Texts.label(attendee.specialty()));
        Div line = new Div(new Span(attendee.name()), specialty, choice);
        line.addClassName("rcp-presence-line");
        return line;
    }
}
