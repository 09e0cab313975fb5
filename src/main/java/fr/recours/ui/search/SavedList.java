package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.search.SavedSearch;
import fr.recours.search.SavedSearches;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The searches the reader keeps: run again, kept under a name, forgotten. */
final class SavedList extends Div {

    private static final long serialVersionUID = 1L;

    private final transient SavedSearches saved;
    private final transient Supplier<String> now;
    private final transient Consumer<String> run;
    private final Div list = new Div();
    private final TextField name = new TextField(Texts.text("search.saved.name"));

    /**
     * @param now what is searched for, in words
     * @param run searches for what was kept
     */
    SavedList(SavedServices services, Supplier<String> now, Consumer<String> run) {
        this.saved = services.saved();
        this.now = now;
        this.run = run;
        list.addClassName("sr-saved-list");
        name.setMaxLength(80);
        name.setTestId("saved-name");
        Button keep = new Button(Texts.text("search.saved.keep"), click -> keep());
        keep.setTestId("saved-keep");
        Div form = new Div(name, keep);
        form.addClassName("sr-saved-form");
        Details details = new Details(Texts.text("search.saved"), new Div(list, form));
        Wide.open(details);
        addClassName("sr-saved");
        add(details);
        show();
    }

    private void keep() {
        try {
            saved.save(name.getValue(), now.get());
            name.clear();
            name.setInvalid(false);
            show();
        } catch (RefusedException refused) {
            name.setErrorMessage(Texts.text(refused.messageKey(), refused.arguments()));
            name.setInvalid(true);
        }
    }

    private void show() {
        list.removeAll();
        List<SavedSearch> mine = saved.mine();
        mine.forEach(one -> list.add(line(one)));
        list.setVisible(!mine.isEmpty());
    }

    private Div line(SavedSearch one) {
        Button again = new Button(one.name(), click -> run.accept(one.text()));
        again.addClassName("sr-value");
        Button forget = new Button(Icon.CLOSE.create(), click -> {
            saved.forget(one.id());
            show();
            Notifications.success(Texts.text("search.saved.forgotten"), () -> {
                saved.save(one.name(), one.text());
                show();
            });
        });
        forget.setAriaLabel(Texts.text("search.saved.forget", one.name()));
        forget.addClassName("sr-forget");
        Div line = new Div(again, forget);
        line.addClassName("sr-saved-line");
        return line;
    }
}
