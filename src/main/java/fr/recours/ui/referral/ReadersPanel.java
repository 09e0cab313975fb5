package fr.recours.ui.referral;

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

/** Who opened the case, out of the trail. */
final class ReadersPanel {

    private ReadersPanel() {}

    static Panel of(List<CaseReader> readers) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-readers");
        list.setTestId("readers");
        readers.forEach(reader -> list.add(line(reader)));
        return new Panel(Texts.text("referral.readers")).with(list);
    }

    private static ListItem line(CaseReader reader) {
        Span name = new Span(reader.name());
        Span role = new Span(Texts.text("referral.readers." + reader.how(), role(reader.role()), reader.times()));
        role.addClassNames("rc-xs", "rc-3rd");
        Span last = new Span(Formats.dayAndTime(reader.last()));
        last.addClassName("rf-fact-date");
        return new ListItem(new Div(name, role), last);
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
