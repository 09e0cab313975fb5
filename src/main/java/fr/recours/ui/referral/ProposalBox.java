package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Texts;
import java.util.List;

/**
 * One thing read in the letter, to take, to take and put right, or to set aside. With the focus on it, Enter or A takes, C or
 * F2 takes it and goes to its field, X or Delete sets aside, J and K go to the next and the one before; the browser's side is {@code assets/referral/letter.js}.
 */
final class ProposalBox extends Div {

    /**
     * @param said what is offered, in words
     * @param shown the same, as it is shown
     */
    ProposalBox(LetterDesk letter, Proposal proposal, ProposalState state, String said, List<Component> shown) {
        boolean clash = state == ProposalState.CLASHING;
        boolean replaces = clash && !proposal.adds();
        addClassNames("rf-proposal", state.look());
        setTestId("proposal-" + proposal.place());
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "group")
                .setAttribute("data-place", proposal.place())
                .setAttribute(
                        "aria-label",
                        Texts.text(
                                replaces
                                        ? "letter.proposal.clash"
                                        : clash ? "letter.proposal.again" : "letter.proposal",
                                said,
                                proposal.words()));
        Div value = new Div();
        value.add(shown);
        value.addClassName("rf-proposal-value");
        Span words = new Span(Texts.text("letter.quote", proposal.words()));
        words.addClassName("rf-proposal-words");
        Button take = button(
                replaces ? "letter.replace" : clash ? "letter.add" : "letter.take",
                "A",
                "rf-take",
                () -> letter.accept(List.of(proposal)));
        Button correct = button("letter.correct", "C", "rf-correct", () -> letter.correct(proposal));
        Button drop = button(replaces ? "letter.keep" : "letter.drop", "X", "rf-drop", () -> letter.dismiss(proposal));
        Div actions = new Div(take, correct, drop);
        actions.addClassName("rf-proposal-actions");
        add(value, words, actions);
        if (clash) {
            Span differs =
                    new Span(Icon.WARNING.small(), new Span(Texts.text(replaces ? "letter.differs" : "letter.listed")));
            differs.addClassName("rf-proposal-differs");
            add(differs);
        }
    }

    private static Button button(String text, String key, String className, Runnable action) {
        Button button = new Button(Texts.text(text));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setSuffixComponent(new Kbd(key));
        button.addClassName(className);
        button.setTabIndex(-1);
        button.addClickListener(click -> action.run());
        return button;
    }
}
