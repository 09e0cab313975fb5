package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.virtuallist.VirtualList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.ReferralState;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The referrals a person may see, latest change first, and the way to open a new one. */
@Route(ReferralLinks.LIST)
@RolesAllowed({Roles.REFERRING_PHYSICIAN, Roles.DELEGATE, Roles.COORDINATOR, Roles.CHAIR, Roles.EXPERT})
class ReferralListView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    private final FormServices services;

    ReferralListView(FormServices services) {
        this.services = services;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Person person = services.people().current();
        boolean ofCentre = person.is(Role.REFERRING_PHYSICIAN) || person.is(Role.DELEGATE);
        boolean mayOpen = ofCentre || person.is(Role.COORDINATOR);
        List<ReferralRow> rows = services.referrals().visible();
        PageHeader header = new PageHeader(Texts.text("referral.list.title"));
        add(header);
        if (rows.isEmpty()) {
            add(empty(person, ofCentre, mayOpen));
        } else {
            header.withSubtitle(Texts.text("referral.list.count", rows.size()));
            if (mayOpen) {
                header.withActions(openButton(person));
            }
            Map<ReferralRow, String> listed = new HashMap<>();
            add(
                    new ReferralGrid(rows, row -> listed.computeIfAbsent(row, this::listed), !ofCentre),
                    cards(rows, listed));
        }
        DiscardedDrafts.of(services).ifPresent(this::add);
    }

    private EmptyState empty(Person person, boolean ofCentre, boolean mayOpen) {
        String title = Texts.text("referral.list.empty");
        String why = Texts.text(ofCentre ? "referral.list.empty.open" : "referral.list.empty.wait");
        return mayOpen
                ? new EmptyState(Icon.FOLDER, title, why, openButton(person))
                : new EmptyState(Icon.FOLDER, title, why);
    }

    private VirtualList<ReferralRow> cards(List<ReferralRow> rows, Map<ReferralRow, String> listed) {
        VirtualList<ReferralRow> cards = new VirtualList<>();
        cards.addClassNames("rf-cards", "rc-only-mobile");
        cards.setItems(rows);
        cards.setRenderer(new ComponentRenderer<Component, ReferralRow>(
                row -> new ReferralCard(row, listed.computeIfAbsent(row, this::listed))));
        return cards;
    }

    private String listed(ReferralRow row) {
        return row.state() == ReferralState.DRAFT
                ? "—"
                : PlacementText.brief(services.meetings().placement(row.id()));
    }

    private Button openButton(Person person) {
        Button open = new Button(Texts.text("referral.open"), Icon.PLUS.create());
        open.addThemeVariants(ButtonVariant.PRIMARY);
        open.setTestId("open");
        if (person.is(Role.REFERRING_PHYSICIAN)) {
            open.setDisableOnClick(true);
            open.addClickListener(
                    click -> ReferralLinks.openForm(services.referrals().open()));
        } else {
            open.addClickListener(click -> new OpenFor(services).ask());
        }
        return Keys.on(open, 'n');
    }

    @Override
    public Component bar() {
        return new Trail(Crumb.here(Texts.text("referral.nav")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("referral.list.title");
    }
}
