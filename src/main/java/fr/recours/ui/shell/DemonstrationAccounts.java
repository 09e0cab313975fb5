package fr.recours.ui.shell;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.ui.kit.Texts;

/** The invented people of the demonstration: a click fills the form. There is none outside the demonstration. */
final class DemonstrationAccounts extends Section {

    private static final long serialVersionUID = 1L;

    /** The password of all of them, printed by bin/run too; the demonstration holds invented people only. */
    static final String PASSWORD = "demonstration-recours";

    DemonstrationAccounts(People people, LoginForm form) {
        addClassName("rc-demo");
        H2 title = new H2(Texts.text("login.demo.title"));
        title.setId("demo-accounts");
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        list.getElement().setAttribute("aria-labelledby", "demo-accounts");
        for (Role role : Role.values()) {
            for (Person person : people.inRole(role)) {
                list.add(new ListItem(choice(person, form)));
            }
        }
        add(title, list);
    }

    private static NativeButton choice(Person person, LoginForm form) {
        Span name = new Span(person.displayName());
        Span role = new Span(Texts.label(person.role()));
        role.addClassName("rc-3rd");
        NativeButton button = new NativeButton();
        button.add(name, role);
        button.addClickListener(click -> form.getElement().executeJs("""
                        const fields = this.querySelectorAll('vaadin-text-field, vaadin-password-field');
                        fields[0].value = $0; fields[1].value = $1;
                        const submit = this.querySelector('vaadin-button'); if (submit) submit.focus();""", person.email(), PASSWORD));
        return button;
    }
}
