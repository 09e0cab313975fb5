package fr.recours.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.PermitAll;

/** Where everyone lands: sent on to where their role starts, or told that no screen is for them yet. */
@Route("")
@PermitAll
class HomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Navigation navigation;
    private final transient Person person;

    HomeView(Navigation navigation, People people) {
        this.navigation = navigation;
        this.person = people.current();
        addClassName("rc-page");
        H1 title = new H1(Texts.text("shell.home"));
        title.addClassName("rc-hidden-text");
        add(title);
        add(new EmptyState(
                Icon.SHIELD, Texts.text("home.none.title"), Texts.text("home.none.text", Texts.label(person.role()))));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        navigation.entriesFor(person.role()).stream().findFirst().ifPresent(first -> event.forwardTo(first.view()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("app.name");
    }
}
