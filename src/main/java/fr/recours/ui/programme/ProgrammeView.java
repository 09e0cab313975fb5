package fr.recours.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.Criterion;
import fr.recours.matching.Criterion.Part;
import fr.recours.matching.Warning;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Facts;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.TabLists;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One programme: its status, and every criterion word for word beside the rule as applied. */
@Route(ProgrammeLinks.LIST + "/:" + ProgrammeView.CODE)
@RolesAllowed({
    Roles.REFERRING_PHYSICIAN,
    Roles.DELEGATE,
    Roles.COORDINATOR,
    Roles.CHAIR,
    Roles.EXPERT,
    Roles.INVITED_EXPERT
})
class ProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String CODE = "code";

    private static final long serialVersionUID = 1L;

    private final transient Programmes programmes;
    private final transient People people;
    private final transient RecordedInclusions recorded;
    private final transient StatusAction status;
    private String code = "";

    ProgrammeView(Programmes programmes, People people, RecordedInclusions recorded, StatusAction status) {
        this.programmes = programmes;
        this.people = people;
        this.recorded = recorded;
        this.status = status;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(CODE).orElse(""));
    }

    private void show(String asked) {
        Programme programme = programmes.require(asked);
        code = programme.code();
        removeAll();
        add(header(programme), facts(programme));
        recorded.of(programme.code()).ifPresent(this::add);
        programme
                .definition()
                .note()
                .map(note -> new Paragraph(Texts.text(note)))
                .ifPresent(this::add);
        add(criteria(programme));
    }

    @Override
    public Component bar() {
        return new Trail(new Crumb(Texts.text("programme.list.title"), ProgrammeLinks.list()), Crumb.here(code));
    }

    private PageHeader header(Programme programme) {
        PageHeader header = new PageHeader(programme.code())
                .withSubtitle(Texts.text(programme.definition().name()));
        Person reader = people.current();
        if (reader.is(Role.COORDINATOR) || reader.is(Role.CHAIR)) {
            header.withActions(screening());
        }
        status.of(programme, () -> show(programme.code())).ifPresent(header::withActions);
        return header;
    }

    private Button screening() {
        Button screening = new Button(Texts.text("screening.open"), Icon.SEARCH.create(), click -> UI.getCurrent()
                .navigate(ProgrammeLinks.screening(code)));
        screening.setTestId("screening");
        return screening;
    }

    private Facts facts(Programme programme) {
        Programme.Places places = programme.places();
        Facts facts = new Facts()
                .with(Texts.text("programme.fact.status"), Texts.label(programme.status()), since(programme));
        if (places != null) {
            facts.with(
                    Texts.text("programme.fact.places"),
                    Texts.text("programme.fact.places.value", places.taken(), places.total()),
                    "");
        }
        return facts.with(
                        Texts.text("programme.fact.version"),
                        programme.definition().version(),
                        "")
                .with(
                        Texts.text("programme.fact.criteria"),
                        ProgrammeWords.criteria(programme),
                        programme.definition().complete() ? Texts.text("programme.fact.criteria.order") : "");
    }

    /** Since when it has its status, who said so and why. */
    private String since(Programme programme) {
        PersonId by = programme.setBy();
        String day = Formats.day(programme.since());
        return by == null
                ? Texts.text("programme.fact.since", day)
                : Texts.text("programme.fact.since.by", day, people.require(by).displayName(), programme.reason());
    }

    private static Component criteria(Programme programme) {
        if (!programme.definition().complete()) {
            return new Panel()
                    .with(new EmptyState(
                            Icon.DOCUMENT,
                            Texts.text("programme.incomplete.title"),
                            Texts.text("programme.incomplete.text")));
        }
        List<Criterion> all = programme.definition().criteria();
        TabSheet tabs = TabLists.mended(new TabSheet());
        tabs.addClassName("rc-criteria-tabs");
        tab(tabs, "programme.tab.recipient", all, criterion -> criterion.part() == Part.RECIPIENT);
        tab(tabs, "programme.tab.donor", all, criterion -> criterion.part() == Part.DONOR);
        tab(tabs, "programme.tab.open", all, criterion -> criterion.ambiguity().isPresent());
        List<Warning> warnings = programme.definition().warnings();
        if (!warnings.isEmpty()) {
            tabs.add(title("programme.tab.warnings", warnings.size()), new WarningsTable(warnings));
        }
        return new Panel().flush().with(tabs);
    }

    private static void tab(TabSheet tabs, String key, List<Criterion> all, Predicate<Criterion> shown) {
        List<Criterion> criteria = all.stream().filter(shown).toList();
        if (criteria.isEmpty()) {
            return;
        }
        tabs.add(title(key, criteria.size()), filtered(criteria));
    }

    private static Div title(String key, int size) {
        Span count = new Span(Integer.toString(size));
        count.addClassName("rc-3rd");
        Div title = new Div(new Span(Texts.text(key)), count);
        title.addClassName("rc-row");
        return title;
    }

    private static Component filtered(List<Criterion> criteria) {
        Div table = new Div(new CriteriaTable(criteria));
        TextField filter = new TextField();
        filter.setPlaceholder(Texts.text("programme.filter"));
        filter.setAriaLabel(Texts.text("programme.filter"));
        filter.setPrefixComponent(Icon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addClassName("rc-criteria-filter");
        filter.addValueChangeListener(change -> {
            table.removeAll();
            List<Criterion> found = criteria.stream()
                    .filter(criterion -> mentions(criterion, change.getValue()))
                    .toList();
            table.add(
                    found.isEmpty()
                            ? new EmptyState(
                                    Icon.SEARCH,
                                    Texts.text("programme.filter.none.title"),
                                    Texts.text("programme.filter.none.text"))
                            : new CriteriaTable(found));
        });
        return new Div(filter, table);
    }

    private static boolean mentions(Criterion criterion, String words) {
        Locale language = Texts.language();
        String text = String.join(
                " ",
                criterion.id(),
                Texts.text(criterion.label()),
                criterion.textFr(),
                criterion.textEn(),
                Texts.text(criterion.ruleSentence()));
        return text.toLowerCase(language).contains(words.strip().toLowerCase(language));
    }

    @Override
    public String getPageTitle() {
        return code;
    }
}
