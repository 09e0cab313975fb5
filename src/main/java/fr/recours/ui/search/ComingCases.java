package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
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

/** Who becomes eligible within the year if nothing but time passes. */
final class ComingCases extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Referrals referrals;

    /** @param further where the next ones come from */
    ComingCases(ProgrammeScreening screened, Referrals referrals, Screening further) {
        this.referrals = referrals;
        Panel panel = new Panel(Texts.text("screening.coming"));
        add(panel);
        if (screened.comingInAll() == 0) {
            panel.with(new Paragraph(Texts.text("screening.coming.none")));
            return;
        }
        panel.with(
                new LongList(screened.coming(), named -> further.moreComing(screened.programme(), named), this::lines));
        int unnamed = screened.coming().unnamed(screened.comingInAll());
        if (unnamed > 0) {
            panel.with(Small.of(Texts.text("screening.unnamed", unnamed)));
        }
    }

    private List<ListItem> lines(List<Listed> part) {
        Map<ReferralId, LocalDate> soonest = new LinkedHashMap<>();
        part.forEach(one -> soonest.put(one.referral(), Objects.requireNonNull(one.from())));
        return referrals.rows(List.copyOf(soonest.keySet())).stream()
                .map(row -> new ListItem(new CaseLine(row, from(row, soonest))))
                .toList();
    }

    private static String from(ReferralRow row, Map<ReferralId, LocalDate> soonest) {
        return Texts.text("screening.coming.from", Formats.day(Objects.requireNonNull(soonest.get(row.id()))));
    }
}
