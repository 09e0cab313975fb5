package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.programme.Programmes;
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
                .forEach(verdict -> cards.add(new VerdictCard(
                        services.programmes().require(verdict.programme()),
                        verdict,
                        meetings,
                        enough(file, verdict, services.programmes()))));
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

    /** What would settle it, told only while it is judged by the definition in force. */
    private static String enough(ReferralFile file, Eligibility verdict, Programmes programmes) {
        String version = programmes.require(verdict.programme()).definition().version();
        return verdict.result() == Result.UNDETERMINED && version.equals(verdict.programmeVersion())
                ? new Enough(programmes.nextQuestions(CaseBrief.judged(file)), programmes.dictionary())
                        .of(verdict.programme())
                : "";
    }
}
