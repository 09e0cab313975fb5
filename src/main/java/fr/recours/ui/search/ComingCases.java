package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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
        Map<ReferralId, LocalDate> soonest = new LinkedHashMap<>();
        screening.coming().stream().limit(SHOWN).forEach(coming -> soonest.put(coming.referral(), coming.from()));
        for (ReferralRow row : referrals.rows(List.copyOf(soonest.keySet()))) {
            String from = Formats.day(Objects.requireNonNull(soonest.get(row.id())));
            list.add(new ListItem(new CaseLine(row, Texts.text("screening.coming.from", from))));
        }
        panel.with(list);
        int more = screening.comingInAll() - Math.min(SHOWN, screening.coming().size());
        if (more > 0) {
            panel.with(Small.of(Texts.text("screening.more", more)));
        }
    }
}
