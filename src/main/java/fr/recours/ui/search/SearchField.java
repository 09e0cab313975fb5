package fr.recours.ui.search;

import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.search.CaseSearch;
import fr.recours.search.Completion;
import fr.recours.search.QueryProblem;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The box: what is typed, what the word at the caret may become, and what in it is not understood, said beside it. */
final class SearchField extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PAUSE = 250;
    private static final int LONGEST = 1_000;

    private final TextField text = new TextField();
    private final Div completions = new Div();
    private final transient CaseSearch search;
    private final transient Consumer<String> asked;
    private transient Optional<QueryProblem> told = Optional.empty();
    private int caret;

    /** @param asked called with what is typed at each pause */
    SearchField(CaseSearch search, String value, Consumer<String> asked) {
        this.search = search;
        this.asked = asked;
        addClassName("sr-field");
        text.setPlaceholder(Texts.text("search.placeholder"));
        text.setAriaLabel(Texts.text("search.open"));
        text.setPrefixComponent(Icon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setMaxLength(LONGEST);
        text.setWidthFull();
        text.setValue(value);
        text.setTestId("search-text");
        text.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("data-arrows-field", "");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(PAUSE);
        text.addValueChangeListener(this::changed);
        completions.addClassName("sr-completions");
        completions.setTestId("completions");
        completions
                .getElement()
                .setAttribute("role", "group")
                .setAttribute("aria-label", Texts.text("search.complete"));
        completions.setVisible(false);
        add(text, completions);
    }

    private void changed(ComponentValueChangeEvent<TextField, String> change) {
        if (change.isFromClient()) {
            String value = change.getValue();
            typed(value, value.length());
            text.getElement()
                    .executeJs("return this.inputElement.selectionStart")
                    .then(Integer.class, at -> standsAt(value, at));
        }
    }

    private void typed(String value, int at) {
        complete(value, at);
        asked.accept(value);
    }

    /** Most type at the end; who typed amid a query is offered what belongs there. */
    private void standsAt(String value, int at) {
        if (at != caret && value.equals(text.getValue())) {
            complete(value, at);
            tell(told);
        }
    }

    private void complete(String typed, int at) {
        caret = at;
        completions.removeAll();
        String before = typed.substring(0, Math.min(at, typed.length()));
        List<Completion> offers = before.isBlank() || before.endsWith(" ")
                ? List.of()
                : search.complete(typed, at, Texts.language().getLanguage());
        offers.forEach(offer -> completions.add(button(offer)));
        completions.setVisible(!offers.isEmpty());
    }

    private Button button(Completion offer) {
        Button button = new Button(offer.name(), click -> {
            text.setValue(offer.text());
            typed(offer.text(), offer.caret());
            text.focus();
            text.getElement().executeJs("this.inputElement.setSelectionRange($0, $0)", offer.caret());
        });
        if (!offer.explanation().isEmpty() && !offer.explanation().equalsIgnoreCase(offer.name())) {
            Span meaning = new Span(offer.explanation());
            meaning.addClassName("sr-meaning");
            button.getElement().appendChild(meaning.getElement());
        }
        button.addClassName("sr-completion");
        button.getElement().setAttribute("data-arrows-stop", "");
        return button;
    }

    /** Says what is wrong with what is typed, or that nothing is; not of a word being typed that may yet become one of those offered. */
    void tell(Optional<QueryProblem> problem) {
        told = problem;
        Optional<QueryProblem> settled = problem.filter(wrong -> !completions.isVisible()
                || caret < wrong.from()
                || wrong.to()
                        < text.getValue()
                                .substring(0, Math.min(caret, text.getValue().length()))
                                .stripTrailing()
                                .length());
        text.setInvalid(settled.isPresent());
        text.setErrorMessage(
                settled.map(wrong -> Texts.text(wrong.key(), wrong.parameters().toArray()))
                        .orElse(""));
    }

    /** Says why nothing was searched, until the next search. */
    void refuse(RefusedException why) {
        text.setInvalid(true);
        text.setErrorMessage(Texts.text(why.messageKey(), why.arguments()));
    }

    void onEnter(Runnable go) {
        text.addKeyPressListener(Key.ENTER, press -> go.run());
    }

    /** Escape closes what the box lies in: it takes the key to empty itself while it has the button for that. */
    void leaveEscape() {
        text.setClearButtonVisible(false);
    }

    /** Puts a text there; nothing is searched by that. */
    void put(String value) {
        text.setValue(value);
        complete("", 0);
    }

    String value() {
        return text.getValue();
    }

    void focusText() {
        text.focus();
    }
}
