package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.Forgotten;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.util.List;
import java.util.Optional;

/** What the nightly check would say now: cases nobody would come back to by themselves. */
final class ForgottenPanel {

    private ForgottenPanel() {}

    /** Empty when nothing is forgotten. */
    static Optional<Panel> of(List<Forgotten> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        found.forEach(one -> list.add(line(one)));
        Panel panel = new Panel(Texts.text("obligation.forgotten")).flush().with(list);
        panel.setTestId("forgotten");
        return Optional.of(panel);
    }

    private static ListItem line(Forgotten one) {
        ListItem line = new ListItem(
                new Anchor(ReferralLinks.file(one.referral()), one.reference()),
                new Span(Texts.text("obligation.forgotten." + one.kind())));
        line.addClassName("rcp-opinion-line");
        return line;
    }
}
