package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.AwaitedDoctor;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.util.List;
import java.util.Optional;

/** Doctors who were named to follow a case and have no account: somebody is to open it, the invitation then goes out by itself. */
final class DoctorsPanel {

    private DoctorsPanel() {}

    /** Empty when none is awaited. */
    static Optional<Panel> of(List<AwaitedDoctor> awaited) {
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        awaited.forEach(one -> list.add(line(one)));
        Span count = new Span(Integer.toString(awaited.size()));
        count.addClassNames("rc-xs", "rc-3rd");
        Panel panel = new Panel(Texts.text("obligation.doctors"))
                .withAside(count)
                .flush()
                .with(list);
        panel.setTestId("doctors");
        return Optional.of(panel);
    }

    private static ListItem line(AwaitedDoctor one) {
        ListItem line = new ListItem(
                new Anchor(ReferralLinks.file(one.referral()), one.reference()),
                new Span(Texts.text("obligation.doctors.account", one.rpps())));
        line.addClassName("rcp-opinion-line");
        return line;
    }
}
