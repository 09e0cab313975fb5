package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Member;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One member: name, what they stand for, whether they chair or when they stand in, and what can be done about it. */
final class MemberLine extends ListItem {

    MemberLine(Person person, Member member, LocalDate today, List<Component> actions) {
        addClassName("rcp-member");
        setTestId("member-" + person.email());
        Span name = new Span(person.displayName());
        name.addClassName("rc-medium");
        Span specialty = new Span(
                member.specialty() == null
                        ? Texts.text(member.physician() ? "rcp.members.physician" : "rcp.members.noPhysician")
                        : Texts.label(member.specialty()));
        specialty.addClassNames("rc-2nd", "rc-s");
        Div who = new Div(name, specialty);
        who.addClassName("who");
        Div office = new Div();
        office.addClassName("office");
        if (member.deputy()) {
            office.add(deputy(member.days(), today));
        } else if (person.is(Role.CHAIR)) {
            office.add(new StatusBadge(Texts.text("rcp.members.chair"), Tone.ACCENT));
        }
        Div buttons = new Div();
        buttons.addClassName("actions");
        buttons.add(actions);
        add(new Initials(person.displayName()), who, office, buttons);
    }

    private static StatusBadge deputy(@Nullable DeputyDays days, LocalDate today) {
        if (days == null) {
            return new StatusBadge(Texts.text("rcp.members.deputy.never"), Tone.LINE);
        }
        if (today.isAfter(days.until())) {
            return new StatusBadge(Texts.text("rcp.members.deputy.over", Formats.day(days.until())), Tone.WARN);
        }
        return new StatusBadge(
                Texts.text("rcp.members.deputy.days", Formats.day(days.from()), Formats.day(days.until())),
                days.include(today) ? Tone.ACCENT : Tone.LINE);
    }
}
