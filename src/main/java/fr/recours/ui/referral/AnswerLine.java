package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.RequestedKind;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One thing asked, to answer: a datum by its field with its day, a table by its lines, a document by a file, a question by words; and words for all. */
final class AnswerLine extends Div {

    private final RequestedItemId id;
    private final AnswerControls controls;
    private final DocumentList documents;
    private final BiConsumer<AnswerLine, Boolean> changed;
    private Optional<AnswerControl> control = Optional.empty();
    private TextArea words = new TextArea();
    private @Nullable AskedFiles files;
    private final Div newer = new Div();
    private int seen;

    /** @param changed told at each change whether something that can be taken was left, or is still being typed */
    AnswerLine(
            RequestedItem item,
            AnswerControls controls,
            DocumentList documents,
            BiConsumer<AnswerLine, Boolean> changed) {
        id = item.id();
        this.controls = controls;
        this.documents = documents;
        this.changed = changed;
        addClassName("rf-answer");
        newer.addClassName("rf-answer-newer");
        newer.getElement().setAttribute("role", "alert");
        setTestId("answer-" + (item.element() == null ? item.kind().name() : item.element()));
        show(item);
    }

    /** Shows what is kept of the answer. */
    private void show(RequestedItem item) {
        removeAll();
        seen = item.preparations();
        String named = "asked-" + id;
        Span name = new Span(ItemLine.name(item, controls.dictionary()));
        name.setId(named);
        name.addClassName("rc-medium");
        Div head = new Div(name);
        head.addClassName("rf-answer-head");
        add(head);
        control = controls.of(item, named, left -> changed.accept(this, left));
        control.ifPresent(facts -> {
            head.add(remark(item.words()));
            add(facts.component());
        });
        files = item.kind() == RequestedKind.DOCUMENT ? new AskedFiles(id, documents) : null;
        if (files != null) {
            DocumentUpload upload = documents.uploadFor(id);
            upload.setTestId("answer-upload");
            Div sending = new Div(upload, files);
            sending.addClassName("rf-answer-files");
            add(sending);
        }
        words = words(item);
        newer.setVisible(false);
        add(words, newer);
    }

    private TextArea words(RequestedItem item) {
        ItemAnswer kept = item.prepared();
        TextArea area = new TextArea();
        area.setPlaceholder(Texts.text("referral.answer.words." + item.kind()));
        String name = ItemLine.name(item, controls.dictionary());
        area.setAriaLabel(control.isPresent() ? Texts.text("referral.answer.why", name) : name);
        area.addClassNames("rf-input", "rf-text", "rf-answer-words");
        area.setMinRows(item.kind() == RequestedKind.QUESTION ? 2 : 1);
        area.setMaxLength(4_000);
        area.setValue(kept == null ? "" : kept.words());
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TypedText.PAUSE_MS);
        area.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.accept(this, true);
            }
        });
        return area;
    }

    private static Span remark(String text) {
        Span remark = new Span(text);
        remark.addClassNames("rc-s", "rc-2nd");
        remark.setVisible(!text.isBlank());
        return remark;
    }

    RequestedItemId id() {
        return id;
    }

    /** How often an answer had been kept when the one shown here was read, or kept from here. */
    int seen() {
        return seen;
    }

    /** What is typed here is now what is kept. */
    void kept() {
        seen++;
    }

    /** Whether somebody else kept another answer, and it is not said yet which one holds. */
    boolean isContested() {
        return newer.isVisible();
    }

    /**
     * Somebody else kept another answer: says it. What is typed here stands, and is kept once it is chosen, or sent, in place of
     * the other.
     */
    void meanwhile(RequestedItem now) {
        seen = now.preparations();
        String other = ItemLine.answer(now.prepared(), controls.dictionary());
        Span said = new Span(
                other.isEmpty() ? Texts.text("referral.answer.cleared") : Texts.text("referral.answer.newer", other));
        Button take = new Button(Texts.text("referral.answer.take"), click -> {
            show(now);
            changed.accept(this, false);
        });
        take.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        take.setTestId("take-newer");
        Button mine = new Button(Texts.text("referral.answer.mine"), click -> {
            newer.setVisible(false);
            changed.accept(this, true);
        });
        mine.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        mine.setTestId("keep-mine");
        newer.removeAll();
        newer.add(said, take, mine);
        newer.setVisible(true);
    }

    /** Whether the document asked arrived and passed its check. */
    boolean arrived() {
        return files != null && files.arrived();
    }

    Optional<AnswerControl> control() {
        return control;
    }

    /** Says at the fields what cannot be taken, and returns whether anything cannot. */
    boolean refused() {
        return control.filter(AnswerControl::refused).isPresent();
    }

    /** What is kept of the answer, however far it is. */
    ItemAnswer typed() {
        return new ItemAnswer(
                control.map(AnswerControl::facts).orElse(null), words.getValue().strip());
    }
}
