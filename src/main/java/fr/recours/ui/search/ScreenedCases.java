package fr.recours.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.matching.Result;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.search.ScreenedList;
import fr.recours.search.Screening;
import fr.recours.search.Trial;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import java.util.List;
import java.util.Optional;

/** The cases of one result; of those that meet the criteria, the proposal to write to who referred them. */
final class ScreenedCases extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeScreening screened;
    private final transient Optional<Trial> trial;
    private final transient ScreeningServices services;
    private final transient CandidateLines lines;
    private final boolean writes;
    private final Checkbox untold = new Checkbox(Texts.text("screening.untold"));

    /**
     * @param trial the threshold that was tried
     * @param writes whether referrers are written to
     */
    ScreenedCases(ProgrammeScreening screened, Optional<Trial> trial, ScreeningServices services, boolean writes) {
        this.screened = screened;
        this.trial = trial;
        this.services = services;
        this.lines = new CandidateLines(services.referrals());
        this.writes = writes;
        untold.setTestId("untold");
        untold.addValueChangeListener(change -> {
            show(Result.ELIGIBLE);
            untold.focus();
        });
    }

    void show(Result result) {
        removeAll();
        Part first = screened.cases().getOrDefault(result, Part.NONE);
        int counted = screened.counts().getOrDefault(result, 0);
        Panel panel = new Panel(Texts.text("screening.cases")).withAside(new VerdictChip(result).small());
        add(panel);
        if (counted == 0) {
            panel.with(new Paragraph(Texts.text("screening.cases.none")));
            return;
        }
        ScreenedList listed = new ScreenedList(screened.programme(), trial, result);
        panel.withAside(services.export(listed));
        ProposalForm form = writes && result == Result.ELIGIBLE
                ? new ProposalForm(screened.programme(), services.proposals(), () -> shownAgain(result))
                : null;
        if (form != null) {
            panel.with(untold);
        }
        if (form != null && untold.getValue()) {
            panel.with(leftToTell(form));
        } else {
            panel.with(new LongList(
                    first, named -> services.screening().more(listed, named), part -> lines.of(part, form)));
        }
        int unnamed = first.unnamed(counted);
        if (unnamed > 0) {
            panel.with(Small.of(Texts.text("screening.unnamed", unnamed)));
        }
        if (form != null) {
            panel.with(form);
        }
    }

    private Component leftToTell(ProposalForm form) {
        Screening screening = services.screening();
        Part first = screening.untold(screened.programme(), List.of());
        return first.cases().isEmpty()
                ? new Paragraph(Texts.text("screening.untold.none"))
                : new LongList(
                        first, named -> screening.untold(screened.programme(), named), part -> lines.of(part, form));
    }

    /** What had the focus is gone with the old list: whoever uses the keyboard goes on from the new one. */
    private void shownAgain(Result result) {
        show(result);
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
