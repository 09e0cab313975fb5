package fr.recours.ui.search;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The box over whatever page one is on: the first cases found, and the way to all of them. */
final class SearchDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 6;

    private final SearchField field;
    private final Div hits = new Div();
    private final Button all = new Button();
    private final transient CaseSearch search;
    private final transient CaseLines lines;

    SearchDialog(CaseSearch search, CaseLines lines) {
        this.search = search;
        this.lines = lines;
        field = new SearchField(search, "", this::show);
        field.onEnter(this::seeAll);
        field.leaveEscape();
        setHeaderTitle(Texts.text("search.open"));
        setWidth("680px");
        addClassName("sr-dialog");
        hits.addClassName("sr-hits");
        hits.getElement().setAttribute("aria-live", "polite");
        Div inside = new Div(field, hits);
        inside.getElement().setAttribute("data-arrows", "");
        add(inside);
        all.setTestId("search-all");
        all.addClickListener(click -> seeAll());
        all.setText(Texts.text("search.page"));
        getFooter().add(new Button(Texts.text("action.close"), click -> close()), all);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focusText();
            }
        });
    }

    private void show(String typed) {
        CaseQuestion question = new CaseQuestion(typed, Map.of(), 0);
        LastSearch.keep(question);
        hits.removeAll();
        all.setText(Texts.text("search.page"));
        if (typed.isBlank()) {
            field.tell(Optional.empty());
            return;
        }
        CasePage page;
        try {
            page = search.first(question, SHOWN);
        } catch (RefusedException often) {
            field.refuse(often);
            return;
        }
        field.tell(page.problem());
        if (page.problem().isEmpty()) {
            told(page).forEach(words -> hits.add(new Paragraph(words)));
            page.hits().stream().map(lines::of).forEach(hits::add);
            all.setText(page.hits().isEmpty() ? Texts.text("search.page") : Texts.text("search.all", page.total()));
        }
    }

    /** While cases may be missing, none found is no answer. */
    private static List<String> told(CasePage page) {
        List<String> told = new ArrayList<>();
        if (page.building()) {
            told.add(Texts.text("search.building"));
        } else if (page.hits().isEmpty()) {
            told.add(Texts.text("search.dialog.none"));
        }
        if (!page.near().isEmpty()) {
            told.add(Texts.text("search.near", String.join(", ", page.near())));
        }
        if (!page.few().isEmpty()) {
            told.add(Texts.text("search.few", String.join(", ", page.few())));
        }
        return told;
    }

    private void seeAll() {
        LastSearch.keep(new CaseQuestion(field.value(), Map.of(), 0));
        close();
        UI.getCurrent().navigate(SearchView.class);
    }
}
