package fr.recours.ui.search;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.search.ProgrammeScreening;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** Who becomes eligible within the year if nothing but time passes, and the proposal to write ahead to who referred them. */
final class ComingCases extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeScreening screened;
    private final transient ScreeningServices services;
    private final boolean writes;

    /** @param writes whether referrers are written to */
    ComingCases(ProgrammeScreening screened, ScreeningServices services, boolean writes) {
        this.screened = screened;
        this.services = services;
        this.writes = writes;
        show();
    }

    private void show() {
        Part first = screened.coming();
        removeAll();
        Panel panel = new Panel(Texts.text("screening.coming"));
        add(panel);
        if (screened.comingInAll() == 0) {
            panel.with(new Paragraph(Texts.text("screening.coming.none")));
            return;
        }
        ProposalForm form =
                writes ? new ProposalForm(screened.programme(), services.proposals(), this::shownAgain) : null;
        CandidateLines lines = new CandidateLines(services.referrals());
        panel.with(new LongList(
                first,
                named -> services.screening().moreComing(screened.programme(), named),
                part -> lines.of(part, form)));
        int unnamed = first.unnamed(screened.comingInAll());
        if (unnamed > 0) {
            panel.with(Small.of(Texts.text("screening.unnamed", unnamed)));
        }
        if (form != null) {
            panel.with(form);
        }
    }

    /** What had the focus is gone with the old list: whoever uses the keyboard goes on from the new one. */
    private void shownAgain() {
        show();
        getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
    }
}
