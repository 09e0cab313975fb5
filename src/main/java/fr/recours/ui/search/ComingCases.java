package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** Who becomes eligible within the year if nothing but time passes. */
final class ComingCases extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    ComingCases(ProgrammeScreening screening, Referrals referrals) {
        Panel panel = new Panel(Texts.text("screening.coming"));
        add(panel);
        if (screening.coming().isEmpty()) {
            panel.with(new Paragraph(Texts.text("screening.coming.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        screening.coming().stream()
                .limit(SHOWN)
                .map(coming -> new CaseLine(
                        referrals.row(coming.referral()),
                        Texts.text("screening.coming.from", Formats.day(coming.from()))))
                .map(ListItem::new)
                .forEach(list::add);
        panel.with(list);
        int more = screening.comingInAll() - Math.min(SHOWN, screening.coming().size());
        if (more > 0) {
            panel.with(Small.of(Texts.text("screening.more", more)));
        }
    }
}
