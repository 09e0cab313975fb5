package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Members;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.referral.AwaitedDoctors;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.FollowUpActions;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything owed after opinions, the late first: all of it to the coordination, their own centre's to the others. */
@Route(ObligationsView.ROUTE)
@RolesAllowed({Roles.COORDINATOR, Roles.REFERRING_PHYSICIAN, Roles.DELEGATE})
class ObligationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "echeances";

    private final transient Obligations obligations;
    private final transient Members members;
    private final transient AwaitedDoctors doctors;
    private final transient ObligationActions actions;
    private final transient FollowUpActions followUp;
    private final transient People people;
    private final transient Clock clock;
    private final Select<ObligationKind> kind = new Select<>();
    private final Div shown = new Div();

    /** One line of the list. @param review whether it is one of the coordination's reviews to plan */
    private record Due(LocalDate on, boolean review, ListItem line) {}

    ObligationsView(
            Obligations obligations,
            Members members,
            AwaitedDoctors doctors,
            ObligationActions actions,
            FollowUpActions followUp,
            People people,
            Clock clock) {
        this.obligations = obligations;
        this.members = members;
        this.doctors = doctors;
        this.actions = actions;
        this.followUp = followUp;
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
        boolean coordination = people.current().is(Role.COORDINATOR);
        List<Due> open = new ArrayList<>(owed(coordination, today));
        shown.removeAll();
        if (coordination) {
            ForgottenPanel.of(obligations.forgotten()).ifPresent(shown::add);
            DoctorsPanel.of(doctors.all()).ifPresent(shown::add);
            open.addAll(deputies(today));
        }
        Optional<Panel> toClose = coordination && kind.getValue() == null
                ? ToClosePanel.of(obligations.toClose(), today, followUp, this::show)
                : Optional.empty();
        if (open.isEmpty() && toClose.isEmpty()) {
            shown.add(new Panel()
                    .with(new EmptyState(
                            Icon.CLOCK, Texts.text("obligation.empty"), Texts.text("obligation.empty.why"))));
            return;
        }
        open.sort(Comparator.comparing(Due::on));
        Predicate<Due> late = one -> one.on().isBefore(today);
        group("obligation.late", open, late);
        toClose.ifPresent(shown::add);
        group("obligation.reviews", open, late.negate().and(Due::review));
        group("obligation.coming", open, late.or(Due::review).negate());
    }

    /** Reviews are the coordination's own list (portal.md §3.4); the others see theirs among all that is owed. */
    private List<Due> owed(boolean coordination, LocalDate today) {
        ObligationKind only = kind.getValue();
        return obligations.open().stream()
                .filter(one -> only == null || one.kind() == only)
                .map(one -> new Due(
                        one.dueOn(),
                        coordination && one.keptOn() != null,
                        new ObligationLine(one, today, actions.of(one, this::show))))
                .toList();
    }

    private List<Due> deputies(LocalDate today) {
        if (kind.getValue() != null) {
            return List.of();
        }
        return members.ending().stream()
                .map(member -> {
                    DeputyDays days = Objects.requireNonNull(member.days(), "they end");
                    String name = people.require(member.person()).displayName();
                    return new Due(days.until(), false, new DeputyLine(name, days.until(), today));
                })
                .toList();
    }

    private void group(String title, List<Due> open, Predicate<Due> which) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-list");
        open.stream().filter(which).map(Due::line).forEach(list::add);
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
