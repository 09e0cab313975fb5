package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.Screening;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who met the criteria of late and does so no more. */
final class LostCases extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Referrals referrals;

    /** @param further where the next ones come from */
    LostCases(ProgrammeScreening screened, Referrals referrals, Screening further) {
        this.referrals = referrals;
        add(new Panel(Texts.text("screening.lost"))
                .with(new LongList(
                        screened.lost(), named -> further.moreLost(screened.programme(), named), this::lines)));
    }

    private List<ListItem> lines(List<Listed> part) {
        Map<ReferralId, LocalDate> days = new LinkedHashMap<>();
        part.forEach(one -> days.put(one.referral(), Objects.requireNonNull(one.since())));
        return referrals.rows(List.copyOf(days.keySet())).stream()
                .map(row -> {
                    String day = Formats.day(Objects.requireNonNull(days.get(row.id())));
                    return new ListItem(new CaseLine(row, Texts.text("screening.lost.since", day)));
                })
                .toList();
    }
}
