package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** Everything owed after opinions, the late first: all of it to the coordination, their own centre's to the others. */
@Route(ObligationsView.ROUTE)
@RolesAllowed({Roles.COORDINATOR, Roles.REFERRING_PHYSICIAN, Roles.DELEGATE})
class ObligationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "echeances";

    private final transient Obligations obligations;
    private final transient ObligationActions actions;
    private final transient People people;
    private final transient Clock clock;
    private final Select<ObligationKind> kind = new Select<>();
    private final Div shown = new Div();

    ObligationsView(Obligations obligations, ObligationActions actions, People people, Clock clock) {
        this.obligations = obligations;
        this.actions = actions;
        this.people = people;
        this.clock = clock;
        addClassName("rc-page");
        shown.addClassName("rc-stack");
        kind.setItems(ObligationKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(Texts.text("obligation.filter.all"));
        kind.setItemLabelGenerator(one -> one == null ? Texts.text("obligation.filter.all") : Texts.label(one));
        kind.setAriaLabel(Texts.text("obligation.filter"));
        kind.setTestId("kind");
        kind.addClassName("ob-kind");
        kind.addValueChangeListener(change -> show());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(
                new PageHeader(Texts.text("obligation.nav"))
                        .withSubtitle(Texts.text("obligation.subtitle"))
                        .withActions(kind),
                shown);
        show();
    }

    private void show() {
        LocalDate today = FrenchTime.today(clock);
        ObligationKind only = kind.getValue();
        List<Obligation> open = obligations.open().stream()
                .filter(one -> only == null || one.kind() == only)
                .toList();
        shown.removeAll();
        if (people.current().is(Role.COORDINATOR)) {
            ForgottenPanel.of(obligations.forgotten()).ifPresent(shown::add);
        }
        if (open.isEmpty()) {
            shown.add(new Panel()
                    .with(new EmptyState(
                            Icon.CLOCK, Texts.text("obligation.empty"), Texts.text("obligation.empty.why"))));
            return;
        }
        Predicate<Obligation> late = one -> one.dueOn().isBefore(today);
        // the coordination's own list (portal.md §3.4); the others see their reviews among all that is owed
        boolean plans = people.current().is(Role.COORDINATOR);
        Predicate<Obligation> toPlan = late.negate().and(one -> plans && one.keptOn() != null);
        group("obligation.late", open, late, today);
        group("obligation.reviews", open, toPlan, today);
        group("obligation.coming", open, late.or(toPlan).negate(), today);
    }

    private void group(String title, List<Obligation> open, Predicate<Obligation> which, LocalDate today) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-list");
        open.stream()
                .filter(which)
                .forEach(one -> list.add(new ObligationLine(one, today, actions.of(one, this::show))));
        if (list.getComponentCount() > 0) {
            Span count = new Span(Integer.toString(list.getComponentCount()));
            count.addClassNames("rc-xs", "rc-3rd");
            shown.add(new Panel(Texts.text(title)).withAside(count).flush().with(list));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("obligation.nav");
    }
}
