package fr.recours.ui.referral;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.access.Role;
import fr.recours.referral.CaseReader;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Who read the case or some of it, out of the trail: person by person, what and when. */
final class ReadersPanel {

    /** As many people as one looks through; the others are one click away. */
    private static final int SHOWN = 5;

    private ReadersPanel() {}

    static Panel of(List<CaseReader> readers) {
        Panel panel = new Panel(Texts.text("referral.readers"))
                .with(list(readers.stream().limit(SHOWN)));
        if (readers.size() > SHOWN) {
            Details others = new Details(
                    Texts.text("referral.readers.others", readers.size() - SHOWN),
                    list(readers.stream().skip(SHOWN)));
            others.setWidthFull();
            panel.with(others);
        }
        panel.setTestId("readers");
        return panel;
    }

    private static UnorderedList list(Stream<CaseReader> readers) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-readers");
        readers.forEach(reader -> list.add(person(reader)));
        return list;
    }

    private static ListItem person(CaseReader reader) {
        Span name = new Span(reader.name());
        name.addClassName("rc-medium");
        Span role = new Span(role(reader.role()));
        role.addClassNames("rc-xs", "rc-3rd");
        UnorderedList readings = new UnorderedList();
        readings.addClassName("rc-list");
        reader.readings().forEach(reading -> readings.add(line(reading)));
        return new ListItem(new Div(name, role), readings);
    }

    private static ListItem line(CaseReader.Reading reading) {
        Span last = new Span(Formats.dayAndTime(reading.last()));
        last.addClassName("rf-fact-date");
        return new ListItem(new Span(Texts.text("referral.readers." + reading.how(), reading.times())), last);
    }

    /** As the trail keeps it; a role that is no more is shown as it was written. */
    private static String role(String kept) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(kept))
                .findFirst()
                .map(Texts::label)
                .orElse(kept);
    }
}
