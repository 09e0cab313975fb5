package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Crumb;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.Trail;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who belongs to the RCP and what they stand for in a quorum; who signs in the chair's stead, and on which days. */
@Route(MembersView.ROUTE)
@RolesAllowed(Roles.COORDINATOR)
class MembersView extends Div implements BeforeEnterObserver, HasDynamicTitle, HasBar {

    static final String ROUTE = "membres";

    private final transient Members members;
    private final transient MemberActions actions;
    private final transient People people;
    private final transient Clock clock;

    MembersView(Members members, MemberActions actions, People people, Clock clock) {
        this.members = members;
        this.actions = actions;
        this.people = people;
        this.clock = clock;
        addClassName("rc-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        LocalDate today = FrenchTime.today(clock);
        List<Member> all = members.all();
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        list.setTestId("members");
        all.forEach(
                one -> list.add(new MemberLine(people.require(one.person()), one, today, actions.of(one, this::show))));
        Span count = new Span(Integer.toString(all.size()));
        count.addClassNames("rc-xs", "rc-3rd");
        removeAll();
        add(
                new PageHeader(Texts.text("rcp.members.title"))
                        .withSubtitle(Texts.text("rcp.members.subtitle"))
                        .withActions(actions.enrol(all, this::show), actions.depute(this::show)),
                new Panel(Texts.text("rcp.members.list"))
                        .withAside(count)
                        .flush()
                        .with(list));
    }

    @Override
    public Component bar() {
        return new Trail(
                new Crumb(Texts.text("rcp.nav"), MeetingListView.ROUTE), Crumb.here(Texts.text("rcp.members.title")));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("rcp.members.title");
    }
}
