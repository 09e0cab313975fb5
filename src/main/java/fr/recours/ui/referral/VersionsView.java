package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.ReferralId;
import fr.recours.referral.VersionDifference;
import fr.recours.shared.NotFoundException;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/** What changed between two frozen versions of a case. */
@Route("dossiers/:id/versions/:from/:to")
@RolesAllowed({Roles.REFERRING_PHYSICIAN, Roles.DELEGATE, Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class VersionsView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    private final CaseServices services;
    private Trail trail = new Trail();

    VersionsView(CaseServices services) {
        this.services = services;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ReferralId id = ReferralParameter.of(event.getRouteParameters());
        VersionDifference difference = services.history().difference(id, number(event, "from"), number(event, "to"));
        int last = services.history().timeline(id).stream()
                .mapToInt(HistoryEntry::version)
                .max()
                .orElse(1);
        String reference = services.form().referrals().row(id).reference();
        trail = new Trail(
                new Crumb(Texts.text("referral.nav"), ReferralLinks.LIST),
                new Crumb(reference, ReferralLinks.file(id)),
                Crumb.here(Texts.text("versions.title")));
        removeAll();
        add(
                new PageHeader(Texts.text("versions.title")).withSubtitle(reference),
                choice(difference, last, (from, to) -> event.getUI().navigate(ReferralLinks.difference(id, from, to))),
                new DifferenceTable(difference, services.form().programmes().dictionary()));
    }

    private static int number(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters().getInteger(parameter).orElseThrow(NotFoundException::new);
    }

    private static Div choice(VersionDifference difference, int last, BiConsumer<Integer, Integer> open) {
        Select<Integer> from = versions("versions.from", last, difference.from());
        Select<Integer> to = versions("versions.to", last, difference.to());
        from.addValueChangeListener(change -> open.accept(from.getValue(), to.getValue()));
        to.addValueChangeListener(change -> open.accept(from.getValue(), to.getValue()));
        Div choice = new Div(from, to);
        choice.addClassName("rf-versions");
        return choice;
    }

    private static Select<Integer> versions(String label, int last, int chosen) {
        Select<Integer> select = new Select<>();
        select.setLabel(Texts.text(label));
        List<Integer> numbers = IntStream.rangeClosed(1, last).boxed().toList();
        select.setItems(numbers);
        select.setItemLabelGenerator(number -> Texts.text("versions.number", number));
        select.setValue(chosen);
        return select;
    }

    @Override
    public Component bar() {
        return trail;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("versions.title");
    }
}
