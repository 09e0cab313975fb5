package fr.recours.ui.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.programme.Programmes;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.search.FacetKind;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;

/** Every case the reader may find, by words, by facts, by what they are counted by. What is searched for stands in no address. */
@Route("recherche")
@RolesAllowed({Roles.REFERRING_PHYSICIAN, Roles.DELEGATE, Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class SearchView extends Div implements HasDynamicTitle, HasBar {

    private static final long serialVersionUID = 1L;

    private final transient CaseSearch search;
    private final transient CaseLines lines;
    private final SearchField field;
    private final Facets facets;
    private final SavedList saved;
    private final Div result = new Div();
    private final Span total = new Span();
    private transient CaseQuestion question;
    private boolean understood;

    SearchView(CaseSearch search, SavedServices savedServices, CaseLines lines, Programmes programmes) {
        this.search = search;
        this.lines = lines;
        question = LastSearch.read();
        field = new SearchField(search, question.text(), typed -> ask(new CaseQuestion(typed, question.chosen(), 0)));
        facets = new Facets(programmes, this::choose);
        saved = new SavedList(savedServices, this::typed, text -> {
            field.put(text);
            ask(new CaseQuestion(text, Map.of(), 0));
        });
        total.addClassName("sr-total");
        total.setTestId("total");
        total.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        result.addClassName("sr-result");
        Details narrow = new Details(Texts.text("search.narrow"), facets);
        narrow.addClassName("sr-narrow");
        Wide.open(narrow);
        Div found = new Div(
                total,
                new ExportButton(
                        savedServices.exporting(),
                        savedServices.export().rule(),
                        () -> new ExportTable.Found(savedServices.export(), question)));
        found.addClassName("sr-found");
        Div main = new Div(found, result);
        main.addClassName("sr-main");
        Div columns = new Div(new Div(narrow, saved), main);
        columns.addClassName("sr-columns");
        getElement().setAttribute("data-arrows", "");
        addClassName("rc-page");
        add(new PageHeader(Texts.text("search.title")), field, columns);
        ask(question);
        field.focusText();
    }

    /** @throws RefusedException while what is typed is not understood: kept, it would find nothing */
    private String typed() {
        if (!understood) {
            throw new RefusedException("search.refused.unread");
        }
        return search.typed(question, Texts.language().getLanguage());
    }

    private void choose(FacetKind kind, String value) {
        Map<FacetKind, String> chosen = new EnumMap<>(FacetKind.class);
        chosen.putAll(question.chosen());
        if (!chosen.remove(kind, value)) {
            chosen.put(kind, value);
        }
        ask(new CaseQuestion(question.text(), chosen, 0));
    }

    private void ask(CaseQuestion next) {
        question = next;
        LastSearch.keep(next);
        try {
            show(search.search(next));
        } catch (RefusedException often) {
            field.refuse(often);
        }
    }

    /** While what is typed is not understood, what was found before stays. */
    private void show(CasePage page) {
        field.tell(page.problem());
        understood = page.problem().isEmpty();
        if (!understood) {
            return;
        }
        facets.show(page.counts(), question.chosen());
        total.setText(Texts.text("search.total", page.total()));
        result.removeAll();
        if (page.building()) {
            result.add(callout(Texts.text("search.building")));
        }
        if (!page.near().isEmpty()) {
            result.add(callout(Texts.text("search.near", String.join(", ", page.near()))));
        }
        if (!page.few().isEmpty()) {
            result.add(callout(Texts.text("search.few", String.join(", ", page.few()))));
        }
        page.hits().stream().map(lines::of).forEach(result::add);
        if (page.hits().isEmpty() && !page.building()) {
            result.add(new EmptyState(Icon.SEARCH, Texts.text("search.none"), Texts.text("search.none.help")));
        }
        pages(page);
    }

    private static Div callout(String words) {
        Div callout = new Div(Icon.INFO.create(), new Paragraph(words));
        callout.addClassName("rc-callout");
        return callout;
    }

    private void pages(CasePage page) {
        long all = (page.total() + CaseQuestion.PAGE - 1) / CaseQuestion.PAGE;
        long pages = Math.min(all, CaseQuestion.PAGES);
        if (pages > 1) {
            Button before = new Button(Texts.text("search.before"), click -> turn(question.page() - 1));
            before.setEnabled(question.page() > 0);
            Button after = new Button(Texts.text("search.after"), click -> turn(question.page() + 1));
            after.setEnabled(question.page() + 1 < pages);
            Div turning = new Div(before, new Span(Texts.text("search.pages", question.page() + 1, pages)), after);
            turning.addClassName("sr-pages");
            result.add(turning);
            if (question.page() + 1 == pages && pages < all) {
                result.add(callout(Texts.text("search.farthest")));
            }
        }
    }

    private void turn(int page) {
        ask(new CaseQuestion(question.text(), question.chosen(), page));
        total.getElement().callJsFunction("focus"); // the button that was pressed is gone
    }

    @Override
    public Component bar() {
        return new Trail(Crumb.here(Texts.text("search.nav")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("search.title");
    }
}
