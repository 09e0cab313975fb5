package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Standing;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.ui.kit.ReasonList;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import fr.recours.ui.kit.VerdictLook;
import java.time.LocalDate;
import java.util.List;

/** The verdict of one programme: word, sentence, the reasons that decide, and the way to every criterion. */
final class VerdictCard extends Section {

    /** Reasons shown before the link to all: what fits without scrolling beside the form. */
    private static final int REASONS = 4;

    /**
     * One programme's.
     *
     * @param meetings days of the coming meetings, first to last
     * @param enough what would settle it, in words; empty for nothing
     */
    VerdictCard(Programme programme, Eligibility eligibility, List<LocalDate> meetings, String enough) {
        String name = programme.code();
        addClassNames("rf-verdict", "rc-v");
        addClassNames(VerdictLook.of(eligibility.result()).classNames());
        setTestId("verdict-" + name);
        getElement().setAttribute("aria-label", Texts.text("verdict.of", name, Texts.label(eligibility.result())));
        Div head = new Div(title(programme), new VerdictChip(eligibility.result()));
        head.addClassName("rf-verdict-head");
        String headline = Headline.of(eligibility, programme.status());
        Paragraph lead = new Paragraph(headline);
        lead.addClassName("rf-lead");
        Span full = new Span(Texts.text(programme.definition().name()));
        full.addClassName("rf-programme-name");
        add(head, full, lead);
        TimeStrip.of(eligibility, meetings).ifPresent(this::add);
        List<CriterionOutcome> deciding = Deciding.of(eligibility, REASONS);
        if (!deciding.isEmpty()) {
            add(new ReasonList(deciding, eligibility.referenceDate()));
        }
        add(new VerdictOutlook(eligibility, enough));
        add(new VerdictNotes(programme.definition(), eligibility, headline));
        if (!eligibility.outcomes().isEmpty()) {
            add(foot(programme, eligibility));
        }
    }

    private static Div title(Programme programme) {
        H3 code = new H3(programme.code());
        Div title = new Div(code);
        title.addClassName("rf-programme");
        if (programme.status() != ProgrammeStatus.OPEN) {
            title.add(StatusBadge.of(programme.status()));
        }
        return title;
    }

    private static Div foot(Programme programme, Eligibility eligibility) {
        Button all = new Button(
                Texts.text("referral.criteria.link", eligibility.outcomes().size()),
                click -> new CriteriaDialog(programme, eligibility).open());
        all.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        all.setAriaLabel(
                Texts.text("referral.criteria.linkFull", eligibility.outcomes().size(), programme.code()));
        Div foot = new Div(new Span(counts(eligibility)), all);
        foot.addClassName("rf-verdict-foot");
        return foot;
    }

    private static String counts(Eligibility eligibility) {
        long met = eligibility.outcomes().stream()
                .filter(outcome -> outcome.standing() == Standing.SATISFIED)
                .count();
        return Texts.text(
                "referral.criteria.counts",
                met,
                eligibility.missing().size(),
                eligibility.blocking().size());
    }
}
