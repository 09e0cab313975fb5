package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.recours.matching.Dictionary;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing asked, to answer: a datum by its field with its day, a table by its lines, a document by a file, a question by words; and words for all. */
final class AnswerLine extends Div {

    private final RequestedItem item;
    private final Optional<AnswerControl> control;
    private final TextArea words = new TextArea();

    private final @Nullable AskedFiles files;

    AnswerLine(RequestedItem item, AnswerControls controls, DocumentList documents, Consumer<AnswerLine> left) {
        this.item = item;
        Dictionary dictionary = controls.dictionary();
        addClassName("rf-answer");
        setTestId("answer-" + (item.element() == null ? item.kind().name() : item.element()));
        String id = "asked-" + item.id();
        Span name = new Span(ItemLine.name(item, dictionary));
        name.setId(id);
        name.addClassName("rc-medium");
        Div head = new Div(name);
        head.addClassName("rf-answer-head");
        add(head);
        control = controls.of(item, id, () -> left.accept(this));
        files = item.kind() == RequestedKind.DOCUMENT ? new AskedFiles(item.id(), documents) : null;
        ItemAnswer kept = item.prepared();
        control.ifPresent(facts -> {
            head.add(remark(item.words()));
            add(facts.component());
        });
        words.setPlaceholder(Texts.text("referral.answer.words." + item.kind()));
        words.setAriaLabel(
                control.isPresent()
                        ? Texts.text("referral.answer.why", ItemLine.name(item, dictionary))
                        : ItemLine.name(item, dictionary));
        words.addClassNames("rf-input", "rf-text", "rf-answer-words");
        words.setMinRows(item.kind() == RequestedKind.QUESTION ? 2 : 1);
        words.setMaxLength(4_000);
        words.setValue(kept == null ? "" : kept.words());
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TypedText.PAUSE_MS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                left.accept(this);
            }
        });
        if (files != null) {
            DocumentUpload upload = documents.uploadFor(item.id());
            upload.setTestId("answer-upload");
            Div sending = new Div(upload, files);
            sending.addClassName("rf-answer-files");
            add(sending);
        }
        add(words);
    }

    private static Span remark(String text) {
        Span remark = new Span(text);
        remark.addClassNames("rc-s", "rc-2nd");
        remark.setVisible(!text.isBlank());
        return remark;
    }

    RequestedItem item() {
        return item;
    }

    /** Whether the document asked arrived and passed its check. */
    boolean arrived() {
        return files != null && files.arrived();
    }

    /** What stands in the fields; empty when some of it cannot be taken, which is then said at the field. */
    Optional<ItemAnswer> answer() {
        return control.filter(AnswerControl::refused).isPresent() ? Optional.empty() : Optional.of(typed());
    }

    /** What is kept of the answer, however far it is. */
    ItemAnswer typed() {
        return new ItemAnswer(
                control.map(AnswerControl::facts).orElse(null), words.getValue().strip());
    }

    void complain(SubmissionProblem problem) {
        control.ifPresent(facts -> facts.complain(problem));
    }
}
