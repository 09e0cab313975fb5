package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import fr.recours.access.Person;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Who is signed in, and what concerns them alone: language, colours, keys, sign-out. */
final class UserMenu extends NativeButton {

    private static final long serialVersionUID = 1L;

    /** Not shown where room is scarce; "Dr" and "Pr" are. */
    private static final Pattern CIVILITY = Pattern.compile("^(Mme|M\\.) ");

    /** @param place role, and centre when there is one */
    UserMenu(Person person, String place, Languages languages, Runnable signOut) {
        addClassName("rc-user");
        Span name = new Span(CIVILITY.matcher(person.displayName()).replaceFirst(""));
        name.addClassName("rc-user-name");
        Span below = new Span(place);
        below.addClassName("rc-user-place");
        Div words = new Div(name, below);
        words.addClassName("rc-user-words");
        Div block = new Div(new Initials(person.displayName()), words);
        block.addClassName("rc-user-block");
        add(block);
        setAriaLabel(Texts.text("shell.account", person.displayName(), place));
        getElement().setAttribute("aria-haspopup", "menu");
        ContextMenu menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        languageItems(menu, languages);
        menu.addSeparator();
        themeItems(menu);
        menu.addSeparator();
        item(menu, Icon.SHIELD, Texts.text("paper.check.title"))
                .addClickListener(click -> UI.getCurrentOrThrow().navigate("verification"));
        item(menu, Icon.KEYBOARD, Texts.text("shell.keys.title")).addClickListener(click -> KeysHelp.show());
        item(menu, Icon.SIGN_OUT, Texts.text("shell.signOut")).addClickListener(click -> signOut.run());
        menu.setPosition(ContextMenuPosition.TOP_START);
    }

    private static void languageItems(ContextMenu menu, Languages languages) {
        for (Locale language : Languages.OFFERED) {
            MenuItem item = menu.addItem(Languages.nameOf(language));
            item.getElement().setAttribute("lang", language.getLanguage());
            item.setCheckable(true);
            item.setChecked(language.getLanguage().equals(Texts.language().getLanguage()));
            item.addClickListener(click -> languages.choose(UI.getCurrentOrThrow(), language));
        }
    }

    private static void themeItems(ContextMenu menu) {
        ColourTheme now = ColourTheme.of(VaadinRequest.getCurrent());
        List<MenuItem> choices = new ArrayList<>();
        for (ColourTheme theme : ColourTheme.values()) {
            MenuItem item = menu.addItem(Texts.label(theme));
            choices.add(item);
            item.setCheckable(true);
            item.setChecked(theme == now);
            item.addClickListener(click -> {
                theme.choose(UI.getCurrentOrThrow());
                choices.forEach(other -> other.setChecked(other.equals(item)));
            });
        }
    }

    private static MenuItem item(ContextMenu menu, Icon icon, String text) {
        Div line = new Div(icon.create(), new Span(text));
        line.addClassName("rc-row");
        return menu.addItem(line);
    }
}
