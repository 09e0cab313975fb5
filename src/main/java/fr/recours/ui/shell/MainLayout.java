package fr.recours.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.recours.access.Person;
import fr.recours.ui.kit.HasBar;
import fr.recours.ui.kit.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * What stands around every page: navigation at the side (icons alone below 1200 px, a drawer on a phone), a bar the page
 * may fill, the page. Those with one screen only get a bar and no side. Allowed to everyone because pages of errors use it
 * too; each view has its own access annotation.
 */
@Layout
@AnonymousAllowed
@JavaScript("context://assets/keys.js")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private static final long serialVersionUID = 1L;
    private static final String CONTENT = "contenu";

    private final Main main = new Main();
    private final Div bar = new Div();
    private final transient List<NavigationEntry> entries;

    MainLayout(Navigation navigation, SignedIn signedIn, Languages languages, ObjectProvider<ShellLink> links) {
        Person person = signedIn.person().orElse(null);
        entries = person == null ? List.of() : navigation.entriesFor(person.role());
        addClassName("rc-shell");
        main.addClassName("rc-main");
        main.setId(CONTENT);
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        bar.addClassName("rc-bar-content");
        Component account = person == null
                ? new LanguageLink(languages)
                : new UserMenu(person, signedIn.place(person), languages, signedIn::signOut);
        if (entries.size() > 1) {
            withSide(account, created(person, links));
            bar(created(person, links));
        } else {
            withBarOnly(account, created(person, links));
        }
    }

    private static Component[] created(@Nullable Person person, ObjectProvider<ShellLink> links) {
        return person == null
                ? new Component[0]
                : links.orderedStream().map(ShellLink::create).toArray(Component[]::new);
    }

    private void withSide(Component account, Component... links) {
        setPrimarySection(Section.DRAWER);
        Nav nav = new Nav(skipLink(), new Brand(), new SideNavigation(entries));
        nav.add(links);
        nav.add(account, keysButton());
        nav.setAriaLabel(Texts.text("shell.nav"));
        nav.addClassName("rc-side");
        addToDrawer(nav);
    }

    private void bar(Component... links) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.text("shell.menu"));
        Header header = new Header(toggle, new Brand(), bar);
        header.add(links);
        header.addClassName("rc-bar");
        addToNavbar(header);
    }

    private void withBarOnly(Component account, Component... links) {
        addClassName("rc-plain");
        Header header = new Header(skipLink(), new Brand(), bar);
        header.add(links);
        header.add(account, keysButton());
        header.addClassName("rc-bar");
        addToNavbar(header);
    }

    private static Anchor skipLink() {
        Anchor skip = new Anchor("#" + CONTENT, Texts.text("shell.skip"));
        skip.addClassName("rc-skip");
        skip.setRouterIgnore(true);
        skip.getElement().setAttribute("data-skip", "");
        return skip;
    }

    /** Pressed by the key {@code ?}; for those who do not use keys the list is in the account menu. */
    private static Button keysButton() {
        Button help = new Button("?", click -> KeysHelp.show());
        help.setAriaLabel(Texts.text("shell.keys.title"));
        help.addClassName("rc-keys-button");
        help.setTabIndex(-1);
        help.getElement().setAttribute("data-keys-help", "");
        return help;
    }

    /** The entries this person sees. */
    List<NavigationEntry> entries() {
        return entries;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        Element page = main.getElement();
        page.removeAllChildren();
        if (content != null) {
            page.appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        bar.removeAll();
        boolean filled = event.getActiveChain().getFirst() instanceof HasBar page && fill(page);
        setClassName("rc-no-bar", !filled);
    }

    private boolean fill(HasBar page) {
        bar.add(page.bar());
        return true;
    }
}
