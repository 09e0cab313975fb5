package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.access.People;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.Optional;

/** What is out of the usual about a case: not retained, its withdrawal asked for, held for a mistake, closed unanswered, linked to an earlier one. */
final class CaseNotes extends Div {

    CaseNotes(ReferralStatus status, People people) {
        addClassName("rf-notes");
        status.decline().ifPresent(decline -> add(declined(decline, people)));
        if (!status.withdrawalReason().isEmpty()) {
            Div asked = new Div(
                    Icon.WARNING.create(),
                    new Span(Texts.text("referral.withdrawal.asked", status.withdrawalReason())));
            asked.addClassNames("rc-callout", "rc-warn");
            asked.setTestId("withdrawal-asked");
            add(asked);
        }
        if (!status.errorReason().isEmpty()) {
            Div mistake = new Div(
                    Icon.WARNING.create(), new Span(Texts.text("referral.mistake.reported", status.errorReason())));
            mistake.addClassNames("rc-callout", "rc-warn");
            mistake.setTestId("mistake-reported");
            add(mistake);
        }
        LocalDate until = status.reopenableUntil();
        if (until != null) {
            Div unanswered =
                    new Div(Icon.INFO.create(), new Span(Texts.text("referral.unanswered", Formats.day(until))));
            unanswered.addClassName("rc-callout");
            unanswered.setTestId("closed-unanswered");
            add(unanswered);
        }
        ReferralId earlier = status.linkedFrom();
        if (earlier != null) {
            Div linked = new Div(
                    Icon.REPEAT.create(), new Anchor(ReferralLinks.file(earlier), Texts.text("referral.linked")));
            linked.addClassName("rc-callout");
            add(linked);
        }
        setVisible(getComponentCount() > 0);
    }

    private static Panel declined(DeclineDecision decline, People people) {
        String physician = Optional.ofNullable(decline.agreedBy())
                .map(people::require)
                .map(agreed -> agreed.displayName())
                .orElse("");
        Panel panel = new Panel(Texts.text(
                        "referral.declined",
                        Optional.ofNullable(decline.reason()).map(Texts::label).orElse("")))
                .with(
                        paragraph(decline.explanation()),
                        paragraph(Texts.text("referral.declined.orientation", decline.orientation())));
        Paragraph agreed = new Paragraph(Texts.text("referral.declined.agreed", physician));
        agreed.addClassNames("rc-xs", "rc-3rd");
        panel.with(agreed);
        panel.setTestId("declined");
        return panel;
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("rf-question");
        return paragraph;
    }
}
