package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.Texts;

/** The letter beside the form: first where it is pasted, then its words, marked, with what is left to check. */
final class LetterColumn extends Aside {

    private final LetterDesk letter;
    private final LetterIntake intake;
    private final LetterText text;
    private final Button replace = new Button(Texts.text("letter.replaceText"));
    private final Button undo = Keys.on(new Button(Texts.text("letter.undo"), Icon.UNDO.small()), 'u');
    private final Button next = new Button(Texts.text("letter.next"));
    private final Span counts = new Span();
    private final Paragraph nothing = new Paragraph(Texts.text("letter.nothing"));
    private final Div reading = new Div();
    private boolean writing;

    /** @param whenRead called once a letter was read */
    LetterColumn(LetterDesk letter, Runnable whenRead) {
        this.letter = letter;
        text = new LetterText(letter);
        intake = new LetterIntake(letter, () -> {
            write(false);
            whenRead.run();
            getElement().executeJs("window.recoursLetter.begin(this.closest('.rf'))");
        });
        writing = letter.text().isBlank();
        addClassName("rf-letter");
        setId("rf-letter");
        getElement().setAttribute("aria-labelledby", "rf-letter-title");
        add(head(), reading, intake);
        fillReading();
        write(writing);
    }

    private Div head() {
        H2 title = new H2(Texts.text("letter.title"));
        title.setId("rf-letter-title");
        replace.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        replace.setTestId("letter-replace");
        replace.addClickListener(click -> {
            write(true);
            intake.focus();
        });
        Div head = new Div(title, replace);
        head.addClassName("rf-letter-head");
        return head;
    }

    private void fillReading() {
        counts.addClassName("rf-letter-counts");
        counts.setTestId("letter-counts");
        counts.getElement().setAttribute("role", "status");
        for (Button button : new Button[] {undo, next}) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        undo.setTestId("letter-undo");
        undo.addClickListener(click -> letter.undo());
        next.setSuffixComponent(new Kbd("F8"));
        next.addClassName("rf-letter-next");
        Div actions = new Div(next, undo);
        actions.addClassName("rf-letter-actions");
        Paragraph rule = new Paragraph(Texts.text("letter.rule"));
        rule.addClassName("rf-letter-rule");
        nothing.addClassNames("rf-letter-rule", "is-warning");
        nothing.setTestId("letter-nothing");
        reading.addClassName("rf-letter-reading");
        text.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        text.getElement().setAttribute("aria-labelledby", "rf-letter-title");
        reading.add(counts, actions, rule, nothing, text, legend());
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("rf-letter-legend");
        for (ProposalState state : ProposalState.values()) {
            Span sample = new Span();
            sample.addClassNames("rf-letter-sample", state.look());
            Span word = new Span(Texts.label(state));
            legend.add(new Span(sample, word));
        }
        return legend;
    }

    private void write(boolean write) {
        writing = write;
        if (write) {
            intake.show();
        }
        intake.setVisible(write);
        reading.setVisible(!write);
        replace.setVisible(!write);
    }

    /** Whether there is a letter to show, or one is being written. */
    boolean isUsed() {
        return !letter.text().isBlank();
    }

    void startWriting() {
        write(true);
        intake.focus();
    }

    /** Shows the draft's letter again, whatever was being written. */
    void show() {
        write(letter.text().isBlank());
        refresh();
    }

    /** Counts again, and marks again. */
    void refresh() {
        if (writing) {
            return;
        }
        long open = letter.all().stream().filter(letter::isOpen).count();
        long taken = letter.all().stream()
                .filter(proposal -> letter.state(proposal) == ProposalState.ACCEPTED)
                .count();
        counts.setText(Texts.text("letter.counts", taken, open));
        nothing.setVisible(letter.all().isEmpty());
        next.setEnabled(open > 0);
        undo.setEnabled(letter.canUndo());
        text.refresh();
    }
}
