package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.referral.ReferralFile;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The verdicts of a case side by side; the programmes of another disease in one line below. */
final class VerdictCards extends Div {

    VerdictCards(ReferralFile file, FormServices services) {
        Div cards = new Div();
        cards.addClassNames("rf-verdicts", "rf-verdicts-row");
        List<LocalDate> meetings = services.meetingDays();
        file.verdicts().stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .forEach(verdict -> cards.add(
                        new VerdictCard(services.programmes().require(verdict.programme()), verdict, meetings)));
        String others = file.verdicts().stream()
                .filter(verdict -> verdict.result() == Result.NOT_APPLICABLE)
                .map(Eligibility::programme)
                .collect(Collectors.joining(", "));
        Paragraph foot = new Paragraph();
        foot.addClassName("rf-folded");
        if (!others.isEmpty()) {
            foot.add(Icon.NOT_APPLICABLE.small(), new Span(Texts.text("form.eligibility.folded", others)));
        }
        foot.add(new Span(Texts.text("referral.decides")));
        add(cards, foot);
    }
}
