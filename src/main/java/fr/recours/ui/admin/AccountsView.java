package fr.recours.ui.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Roles;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The active accounts by role. Reading only: accounts are opened and closed elsewhere for now. */
@Route(AdminLinks.ACCOUNTS)
@RolesAllowed(Roles.ADMINISTRATOR)
class AccountsView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccountsView(People people) {
        addClassName("rc-page");
        PageHeader header =
                new PageHeader(Texts.text("admin.accounts.title")).withSubtitle(Texts.text("admin.accounts.subtitle"));
        add(header);
        for (Role role : Role.values()) {
            List<Person> holders = people.inRole(role);
            if (!holders.isEmpty()) {
                add(panel(role, holders, people));
            }
        }
    }

    private static Panel panel(Role role, List<Person> holders, People people) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rc-accounts");
        holders.forEach(person -> list.add(line(person, people)));
        Span count = new Span(Integer.toString(holders.size()));
        count.addClassNames("rc-xs", "rc-3rd");
        return new Panel(Texts.label(role)).withAside(count).flush().with(list);
    }

    private static ListItem line(Person person, People people) {
        Span name = new Span(person.displayName());
        name.addClassName("rc-medium");
        Span email = new Span(person.email());
        email.addClassNames("rc-2nd", "rc-s", "rc-ellipsis");
        Span centre = new Span(
                person.centreId() == null
                        ? ""
                        : people.centre(person.centreId()).name());
        centre.addClassNames("rc-2nd", "rc-s", "rc-ellipsis");
        return new ListItem(new Initials(person.displayName()), name, email, centre);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("admin.accounts.title");
    }
}
