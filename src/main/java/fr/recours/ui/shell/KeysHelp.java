package fr.recours.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.Div;
import fr.recours.ui.kit.HasKeys;
import fr.recours.ui.kit.HasKeys.PageKey;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The list of keys, and the switch that turns single letters off. */
final class KeysHelp extends Dialog {

    private static final long serialVersionUID = 1L;

    private KeysHelp(List<NavigationEntry> entries, List<PageKey> page) {
        setHeaderTitle(Texts.text("shell.keys.title"));
        setWidth("420px");
        DescriptionList keys = new DescriptionList();
        keys.addClassName("rc-keys");
        line(keys, Texts.text("shell.keys.list"), List.of("?"));
        line(keys, Texts.text("shell.keys.search"), List.of("Ctrl", "K"));
        page.forEach(key -> line(keys, key.meaning(), key.pressed()));
        for (NavigationEntry entry : entries) {
            line(keys, Texts.text("shell.keys.go", Texts.text(entry.titleKey())), List.of("G", upper(entry.key())));
        }
        line(keys, Texts.text("shell.keys.close"), List.of(Texts.text("shell.keys.escape")));
        Checkbox letters = new Checkbox(Texts.text("shell.keys.enabled"));
        letters.getElement()
                .executeJs("return window.recoursKeys ? window.recoursKeys.enabled() : true")
                .then(Boolean.class, letters::setValue);
        letters.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                letters.getElement().executeJs("window.recoursKeys.enable($0)", change.getValue());
            }
        });
        letters.setHelperText(Texts.text("shell.keys.enabled.help"));
        add(keys, letters);
        getFooter().add(new Button(Texts.text("action.close"), click -> close()));
    }

    /** Opens the list for the page the reader is on. */
    static void show() {
        UI ui = UI.getCurrentOrThrow();
        List<PageKey> page = ui.getActiveRouterTargetsChain().stream()
                .limit(1)
                .flatMap(view -> view instanceof HasKeys keys ? keys.keys().stream() : Stream.empty())
                .toList();
        ui.getChildren()
                .filter(MainLayout.class::isInstance)
                .map(MainLayout.class::cast)
                .findFirst()
                .ifPresent(layout -> new KeysHelp(layout.entries(), page).open());
    }

    private static String upper(char key) {
        return String.valueOf(Character.toUpperCase(key));
    }

    private static void line(DescriptionList keys, String meaning, List<String> pressed) {
        Description combination = new Description();
        for (String key : pressed) {
            Kbd kbd = new Kbd(key);
            kbd.getElement().removeAttribute("aria-hidden");
            kbd.removeClassName("rc-not-mobile");
            combination.add(kbd);
        }
        Div row = new Div(new Term(meaning), combination);
        keys.getElement().appendChild(row.getElement());
    }
}
