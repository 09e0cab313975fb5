package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.AgendaRow;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;

/** The budget of a meeting: in words, with its legend, and as the bar of the hour. */
final class BudgetCard {

    private BudgetCard() {}

    static Panel of(Agenda agenda) {
        Span words = new Span(BudgetWords.written(agenda.meeting()));
        words.addClassNames(
                "rcp-budget-words", BudgetPlan.Level.of(agenda.meeting()).className());
        Panel panel = new Panel(Texts.text("rcp.budget.title"))
                .withAside(words, legend(agenda))
                .with(new BudgetBar(agenda));
        panel.addClassName("rcp-budget");
        return panel;
    }

    private static Div legend(Agenda agenda) {
        Div legend = new Div();
        legend.addClassName("rcp-legend");
        legend.getElement().setAttribute("aria-hidden", "true");
        legend.add(entry("rcp.budget.legend.new", "new"));
        if (agenda.rows().stream().map(AgendaRow::kind).anyMatch(BudgetPlan::review)) {
            legend.add(entry("rcp.budget.legend.review", "review"));
        }
        if (agenda.rows().stream().anyMatch(AgendaRow::provisional)) {
            legend.add(entry("rcp.budget.legend.provisional", "new", "provisional"));
        }
        legend.add(entry("rcp.budget.legend.frame", "frame"));
        return legend;
    }

    private static Span entry(String key, String... look) {
        Span swatch = new Span();
        swatch.addClassName("rcp-seg");
        swatch.addClassNames(look);
        return new Span(swatch, new Span(Texts.text(key)));
    }
}
