package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.referral.VersionDifference.CriterionChange;
import fr.recours.referral.VersionDifference.VerdictChange;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import fr.recours.ui.kit.VerdictLook;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A verdict that changed: the result with the day from which it is possible, then each criterion that decides otherwise. */
final class VerdictChangeLines {

    private VerdictChangeLines() {}

    static Stream<Div> of(VerdictChange change) {
        String programme = Stream.of(change.after(), change.before())
                .filter(Objects::nonNull)
                .findFirst()
                .map(Eligibility::programme)
                .orElseThrow();
        return Stream.concat(
                Stream.of(DifferenceTable.line(programme, result(change.before()), result(change.after()))),
                change.criteria().stream().map(criterion -> line(programme, criterion)));
    }

    private static Component result(@Nullable Eligibility judged) {
        if (judged == null) {
            return none();
        }
        Div result = new Div(new VerdictChip(judged.result()).small());
        LocalDate from = judged.possibleFrom();
        if (from != null) {
            Span day = new Span(Texts.text("referral.headline.from", Formats.day(from)));
            day.addClassName("rf-fact-date");
            result.add(day);
        }
        return result;
    }

    private static Div line(String programme, CriterionChange change) {
        return DifferenceTable.line(
                programme + " – " + Texts.text(change.criterion().label()),
                standing(change.before()),
                standing(change.after()));
    }

    private static Component standing(@Nullable CriterionOutcome outcome) {
        if (outcome == null) {
            return none();
        }
        VerdictLook look = VerdictLook.of(outcome);
        Span standing = new Span(look.icon().small(), new Span(words(outcome, look)));
        standing.addClassName("rf-standing");
        standing.addClassNames(look.classNames());
        return standing;
    }

    /** How it stands, and the value that decides it. */
    private static String words(CriterionOutcome outcome, VerdictLook look) {
        return outcome.reasons().stream()
                .limit(1)
                .map(ReasonList::value)
                .filter(value -> !value.isEmpty() && !value.equals(look.word()))
                .map(value -> look.word() + " · " + value)
                .findFirst()
                .orElseGet(look::word);
    }

    private static Span none() {
        Span none = new Span(Texts.text("versions.notJudged"));
        none.addClassName("rc-3rd");
        return none;
    }
}
