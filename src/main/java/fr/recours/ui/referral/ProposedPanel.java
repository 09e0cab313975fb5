package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.matching.Eligibility;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProposedProgramme;
import fr.recours.search.ProposedProgrammes;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which programmes the coordination proposed for a case, and the verdict that stood behind: what the message did not name. */
@Component
class ProposedPanel {

    private final ProposedProgrammes proposed;
    private final FormServices services;

    ProposedPanel(ProposedProgrammes proposed, FormServices services) {
        this.proposed = proposed;
        this.services = services;
    }

    /** Empty for a case without a proposal. */
    Optional<Panel> of(ReferralId id) {
        List<ProposedProgramme> all = proposed.of(id);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Panel panel = new Panel(Texts.text("referral.proposed"));
        panel.setTestId("proposed");
        for (ProposedProgramme one : all) {
            Eligibility verdict = one.verdict();
            String line = verdict == null ? "referral.proposed.line" : "referral.proposed.verdict";
            panel.with(new Paragraph(Texts.text(line, one.programme(), Formats.day(one.on()))));
            if (verdict != null) {
                Div card = new Div(new VerdictCard(
                        services.programmes().require(one.programme()), verdict, services.meetingDays(), ""));
                card.addClassNames("rf-verdicts", "rf-verdicts-row");
                panel.with(card);
            }
        }
        return Optional.of(panel.with(new Paragraph(Texts.text("referral.decides"))));
    }
}
