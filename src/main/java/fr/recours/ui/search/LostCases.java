package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who met the criteria of late and does so no more. */
final class LostCases extends Div {

    private static final long serialVersionUID = 1L;

    LostCases(Map<ReferralId, LocalDate> lost, Referrals referrals) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        referrals.rows(List.copyOf(lost.keySet())).forEach(row -> {
            String day = Formats.day(Objects.requireNonNull(lost.get(row.id())));
            list.add(new ListItem(new CaseLine(row, Texts.text("screening.lost.since", day))));
        });
        add(new Panel(Texts.text("screening.lost")).with(list));
    }
}
