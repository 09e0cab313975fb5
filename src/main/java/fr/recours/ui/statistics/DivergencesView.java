package fr.recours.ui.statistics;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.rcp.Divergence;
import fr.recours.rcp.Opinions;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;

/** How often the RCP decided otherwise than the criteria of a programme, by what each of them said; no case, no name. */
@Route("ecarts")
@RolesAllowed({Roles.COORDINATOR, Roles.CHAIR})
class DivergencesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Opinions opinions;

    DivergencesView(Opinions opinions) {
        this.opinions = opinions;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Divergence> divergences = opinions.divergences();
        removeAll();
        add(
                new PageHeader(Texts.text("divergence.nav")).withSubtitle(Texts.text("divergence.subtitle")),
                divergences.isEmpty()
                        ? new Panel()
                                .with(new EmptyState(
                                        Icon.CHART, Texts.text("divergence.empty"), Texts.text("divergence.empty.why")))
                        : new Panel().with(table(divergences)));
    }

    private static NativeTable table(List<Divergence> divergences) {
        NativeTableRow heads = new NativeTableRow();
        Stream.of("opinion.programme", "divergence.verdict", "divergence.outcome", "divergence.opinions")
                .forEach(key -> {
                    NativeTableHeaderCell head = new NativeTableHeaderCell(Texts.text(key));
                    head.getElement().setAttribute("scope", "col");
                    heads.add(head);
                });
        NativeTable table = new NativeTable(heads);
        table.addClassName("rc-counts");
        divergences.stream().map(DivergencesView::row).forEach(table::add);
        return table;
    }

    private static NativeTableRow row(Divergence divergence) {
        NativeTableCell verdict = new NativeTableCell();
        verdict.add(new VerdictChip(divergence.verdict()));
        return new NativeTableRow(
                new NativeTableCell(divergence.programme()),
                verdict,
                new NativeTableCell(Texts.label(divergence.outcome())),
                new NativeTableCell(String.valueOf(divergence.opinions())));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("divergence.nav");
    }
}
