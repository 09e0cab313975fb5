package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Phase;
import fr.recours.matching.Result;
import fr.recours.matching.Standing;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What may become of a verdict: until when it holds, what changes next, what would settle it, what is left for the inclusion visit. */
final class VerdictOutlook extends Div {

    private static final long serialVersionUID = 1L;

    /** @param enough what would settle it, in words; empty for nothing */
    VerdictOutlook(Eligibility eligibility, String enough) {
        addClassName("rf-outlook");
        setTestId("outlook-" + eligibility.programme());
        LocalDate horizon = eligibility.referenceDate().plusMonths(TimeStrip.SHOWN_MONTHS);
        if (eligibility.course().size() > 1) {
            Phase then = eligibility.course().get(1);
            // what is undetermined today waits for an answer, not for years to pass
            if (eligibility.result() != Result.UNDETERMINED || !then.from().isAfter(horizon)) {
                line(until(eligibility.result(), then));
            }
        }
        next(eligibility, horizon);
        if (eligibility.result() == Result.UNDETERMINED) {
            line(enough);
        }
        if (eligibility.result() == Result.ELIGIBLE) {
            formalities(eligibility);
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            add(new Paragraph(text));
        }
    }

    /** A programme that is open says until when; one that is not, what it will say then. */
    private static String until(Result now, Phase then) {
        String day = Formats.day(then.from());
        return switch (now) {
            case ELIGIBLE, UNDETERMINED -> Texts.text("verdict.until", day, Texts.label(then.result()));
            case NOT_YET, NOT_ELIGIBLE, NOT_APPLICABLE -> Texts.text("verdict.then", day, Texts.label(then.result()));
        };
    }

    /** The next criterion to change by the passing of time alone, in the years that are shown, where the verdict itself does not. */
    private void next(Eligibility eligibility, LocalDate horizon) {
        LocalDate day = eligibility.nextChange();
        if (day == null || day.equals(eligibility.until()) || day.isAfter(horizon)) {
            return;
        }
        String criteria = eligibility.outcomes().stream()
                .filter(outcome -> day.equals(outcome.nextChange()))
                .map(outcome -> Texts.text(outcome.criterion().label()))
                .collect(Collectors.joining(", "));
        line(Texts.text("verdict.next", Formats.day(day), criteria));
    }

    private void formalities(Eligibility eligibility) {
        String left = eligibility.outcomes().stream()
                .filter(outcome -> outcome.standing() == Standing.UNKNOWN)
                .map(CriterionOutcome::criterion)
                .filter(criterion -> criterion.stage() == Criterion.Stage.INCLUSION)
                .map(criterion -> Texts.text(criterion.label()))
                .collect(Collectors.joining(", "));
        line(left.isEmpty() ? "" : Texts.text("verdict.formalities", left));
    }
}
