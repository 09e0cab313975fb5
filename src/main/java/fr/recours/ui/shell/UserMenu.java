package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import fr.recours.access.Person;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.Texts;
import java.util.Locale;

/** Who is signed in, and what concerns them alone: language, colours, keys, sign-out. */
final class UserMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    /** @param place role, and centre when there is one */
    UserMenu(Person person, String place, Languages languages, Runnable signOut) {
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("rc-user");
        Span name = new Span(person.displayName());
        name.addClassName("rc-user-name");
        Span below = new Span(place);
        below.addClassName("rc-user-place");
        Div words = new Div(name, below);
        words.addClassName("rc-user-words");
        Div block = new Div(new Initials(person.displayName()), words);
        block.addClassName("rc-user-block");
        MenuItem root = addItem(block);
        root.setAriaLabel(Texts.text("shell.account", person.displayName(), place));
        SubMenu menu = root.getSubMenu();
        languageItems(menu, languages);
        menu.addSeparator();
        themeItems(menu);
        menu.addSeparator();
        item(menu, Icon.KEYBOARD, Texts.text("shell.keys.title")).addClickListener(click -> KeysHelp.show());
        item(menu, Icon.SIGN_OUT, Texts.text("shell.signOut")).addClickListener(click -> signOut.run());
    }

    private static void languageItems(SubMenu menu, Languages languages) {
        for (Locale language : Languages.OFFERED) {
            String name = language.getDisplayLanguage(language);
            MenuItem item = menu.addItem(name.substring(0, 1).toUpperCase(language) + name.substring(1));
            item.getElement().setAttribute("lang", language.getLanguage());
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(Texts.language().getLanguage()));
            item.addClickListener(click -> languages.choose(UI.getCurrentOrThrow(), language));
        }
    }

    private static void themeItems(SubMenu menu) {
        ColourTheme now = ColourTheme.of(VaadinRequest.getCurrent());
        for (ColourTheme theme : ColourTheme.values()) {
            MenuItem item = menu.addItem(Texts.label(theme));
            item.setCheckable(true);
            item.setChecked(theme == now);
            item.addClickListener(click -> {
                theme.choose(UI.getCurrentOrThrow());
                menu.getItems().stream()
                        .filter(other -> other.isCheckable() && !other.equals(item) && isTheme(other))
                        .forEach(other -> other.setChecked(false));
                item.setChecked(true);
            });
            item.getElement().setAttribute("data-theme-choice", theme.name());
        }
    }

    private static boolean isTheme(MenuItem item) {
        return item.getElement().hasAttribute("data-theme-choice");
    }

    private static MenuItem item(SubMenu menu, Icon icon, String text) {
        Div line = new Div(icon.create(), new Span(text));
        line.addClassName("rc-row");
        return menu.addItem(line);
    }
}
