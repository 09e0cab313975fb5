package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Attendee;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.Presence;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Texts;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who came, each member with their specialty; who keeps out of the case being discussed; guests who came. */
final class PresenceDialog extends Dialog {

    private final transient Attendances attendances;
    private final MeetingId meeting;
    private final @Nullable AgendaItemId running;
    private final Div lines = new Div();

    /** @param running the case being discussed; null between two */
    PresenceDialog(Attendances attendances, MeetingId meeting, @Nullable AgendaItemId running) {
        this.attendances = attendances;
        this.meeting = meeting;
        this.running = running;
        addClassName("rcp-presence");
        setHeaderTitle(Texts.text("rcp.live.presence"));
        add(
                lines,
                new GuestForm(
                        () -> attendances.known(meeting),
                        guest -> {
                            attendances.welcome(meeting, guest);
                            show();
                        },
                        guest -> {
                            attendances.welcome(meeting, guest);
                            show();
                        }));
        getFooter().add(new Button(Texts.text("action.close"), click -> close()));
        show();
    }

    private void show() {
        Set<PersonId> conflicts = running == null ? Set.of() : attendances.conflicts(running);
        lines.removeAll();
        attendances.of(meeting).stream()
                .map(attendee -> line(attendee, conflicts))
                .forEach(lines::add);
    }

    private Div line(Attendee attendee, Set<PersonId> conflicts) {
        RadioButtonGroup<Presence> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(attendee.name());
        choice.setItems(Presence.values());
        choice.setItemLabelGenerator(Texts::label);
        choice.setValue(attendee.presence());
        choice.addValueChangeListener(change -> attendances.note(meeting, attendee.id(), change.getValue()));
        Span specialty = new Span(attendee.specialty() == null ? "" : Texts.label(attendee.specialty()));
        Div line = new Div(new Span(attendee.name()), specialty, choice);
        line.addClassName("rcp-presence-line");
        PersonId person = attendee.person();
        AgendaItemId item = running;
        if (person != null && item != null) {
            line.add(conflict(attendee.name(), person, item, conflicts.contains(person)));
        }
        return line;
    }

    /** Declared once, it holds for the case at every meeting: there is no way back. */
    private Checkbox conflict(String name, PersonId person, AgendaItemId item, boolean declared) {
        Checkbox conflict = new Checkbox(Texts.text("rcp.live.conflict"), declared);
        conflict.setAriaLabel(Texts.text("rcp.live.conflict.of", name));
        conflict.setReadOnly(declared);
        conflict.setTestId("conflict");
        conflict.addValueChangeListener(change -> {
            attendances.declareConflict(item, person);
            conflict.setReadOnly(true);
        });
        return conflict;
    }
}
