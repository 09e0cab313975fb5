package fr.recours.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Exceptional accesses: an administrator asks, a second person agrees, both can end it, and what was stays in sight. */
@Route(ReferralLinks.EXCEPTIONAL)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
class ExceptionalAccessesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ExceptionalAccesses accesses;
    private final transient ExceptionalActions actions;
    private final Panel current = new Panel(Texts.text("exceptional.current")).flush();
    private final Panel past = new Panel(Texts.text("exceptional.past")).flush();

    ExceptionalAccessesView(ExceptionalAccesses accesses, ExceptionalActions actions, People people) {
        this.accesses = accesses;
        this.actions = actions;
        addClassName("rc-page");
        Button again = new Button(Texts.text("exceptional.again"), click -> show());
        add(new PageHeader(Texts.text("exceptional.title"))
                .withSubtitle(Texts.text("exceptional.subtitle"))
                .withActions(Keys.on(again, 'r')));
        if (people.current().is(Role.ADMINISTRATOR)) {
            add(new Panel(Texts.text("exceptional.form")).with(new ExceptionalForm(accesses, this::show)));
        }
        current.setTestId("current");
        past.setTestId("past");
        add(current, past);
    }

    /** Read again whenever the page is come to, from itself too. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<ExceptionalAccess> all = accesses.all();
        List<ExceptionalAccess> going =
                all.stream().filter(one -> !one.state().isOver()).toList();
        List<ExceptionalAccess> over =
                all.stream().filter(one -> one.state().isOver()).toList();
        fill(current, going);
        if (going.isEmpty()) {
            current.with(new EmptyState(
                    Icon.KEY, Texts.text("exceptional.none.title"), Texts.text("exceptional.none.text")));
        }
        fill(past, over);
        past.setVisible(!over.isEmpty());
    }

    private void fill(Panel panel, List<ExceptionalAccess> some) {
        panel.body().removeAll();
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-exceptional");
        some.forEach(one -> list.add(new ExceptionalLine(one, actions.of(one, this::show))));
        if (!some.isEmpty()) {
            panel.with(list);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("exceptional.title");
    }
}
