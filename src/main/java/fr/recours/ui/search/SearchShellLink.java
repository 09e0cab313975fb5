package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.search.CaseSearch;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.shell.ShellLink;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The way to the box from every page: pressed, or by Ctrl-K or {@code /} (assets/keys.js). */
@Component
@Order(0)
class SearchShellLink implements ShellLink {

    private static final Set<Role> SEARCHES =
            EnumSet.of(Role.REFERRING_PHYSICIAN, Role.DELEGATE, Role.COORDINATOR, Role.CHAIR, Role.EXPERT);

    private final People people;
    private final CaseSearch search;
    private final CaseLines lines;

    SearchShellLink(People people, CaseSearch search, CaseLines lines) {
        this.people = people;
        this.search = search;
        this.lines = lines;
    }

    @Override
    public com.vaadin.flow.component.Component create() {
        Button open = new Button(
                Texts.text("search.nav"), Icon.SEARCH.create(), click -> new SearchDialog(search, lines).open());
        open.setSuffixComponent(new Kbd(Texts.text("search.key")));
        open.addClassName("sr-open");
        open.setAriaLabel(Texts.text("search.open"));
        open.setTestId("open-search");
        open.getElement().setAttribute("data-search", "").setAttribute("aria-keyshortcuts", "Control+K");
        open.setVisible(SEARCHES.contains(people.current().role()));
        return open;
    }
}
