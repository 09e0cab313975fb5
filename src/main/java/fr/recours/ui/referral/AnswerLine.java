package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.referral.SubmissionProblem;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One thing asked, to answer: a datum by its field with its day, a document by a file, a question by words; and words for all. */
final class AnswerLine extends Div {

    private final RequestedItem item;
    private final @Nullable ElementField field;
    private final @Nullable DayField day;
    private final TextArea words = new TextArea();

    private final @Nullable AskedFiles files;

    AnswerLine(RequestedItem item, Dictionary dictionary, DocumentList documents, Consumer<AnswerLine> left) {
        this.item = item;
        addClassName("rf-answer");
        setTestId("answer-" + (item.element() == null ? item.kind().name() : item.element()));
        String id = "asked-" + item.id();
        Span name = new Span(ItemLine.name(item, dictionary));
        name.setId(id);
        name.addClassName("rc-medium");
        Div head = new Div(name);
        head.addClassName("rf-answer-head");
        add(head);
        Optional<DataElement> element = Optional.ofNullable(item.element()).flatMap(dictionary::find);
        field = element.map(ElementFields::of).orElse(null);
        day = element.filter(ElementFields::dated).map(dated -> new DayField()).orElse(null);
        files = item.kind() == RequestedKind.DOCUMENT ? new AskedFiles(item.id(), documents) : null;
        ItemAnswer kept = item.prepared();
        if (field != null) {
            head.add(remark(item.words()));
            add(controls(field, id, kept, left));
        }
        words.setPlaceholder(Texts.text("referral.answer.words." + item.kind()));
        words.setAriaLabel(
                field == null
                        ? ItemLine.name(item, dictionary)
                        : Texts.text("referral.answer.why", ItemLine.name(item, dictionary)));
        words.addClassNames("rf-input", "rf-text", "rf-answer-words");
        words.setMinRows(item.kind() == RequestedKind.QUESTION ? 2 : 1);
        words.setMaxLength(4_000);
        words.setValue(kept == null ? "" : kept.words());
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

    private Div controls(ElementField control, String labelId, @Nullable ItemAnswer kept, Consumer<AnswerLine> left) {
        Optional<Observation> value = Optional.ofNullable(kept).map(ItemAnswer::value);
        control.labelledBy(labelId);
        control.show(value.map(Observation::value));
        control.onEdit(() -> control.complain(null));
        control.onCommit(() -> left.accept(this));
        Div controls = new Div(control.component());
        controls.addClassName("rf-answer-controls");
        if (day != null) {
            day.labelledBy(labelId);
            day.showDate(value.map(Observation::measuredOn).orElse(null));
            day.onEdit(() -> day.complain(null));
            day.onCommit(() -> left.accept(this));
            controls.add(day.component());
        }
        return controls;
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
        String said = words.getValue().strip();
        if (field == null) {
            return Optional.of(ItemAnswer.of(said));
        }
        return switch (field.reading()) {
            case Reading.Blank blank -> Optional.of(ItemAnswer.of(said));
            case Reading.Refused(String message) -> {
                field.complain(message);
                yield Optional.empty();
            }
            case Reading.Taken(Value value) -> dated(value, said);
        };
    }

    private Optional<ItemAnswer> dated(Value value, String said) {
        PartialDate measured = null;
        if (day != null) {
            switch (day.reading()) {
                case Reading.Refused(String message) -> {
                    day.complain(message);
                    return Optional.empty();
                }
                case Reading.Taken taken -> measured = day.date().orElse(null);
                case Reading.Blank blank -> {}
            }
        }
        String key = item.element();
        return Optional.of(
                key == null ? ItemAnswer.of(said) : new ItemAnswer(new Observation(key, value, measured), said));
    }

    void complain(SubmissionProblem problem) {
        if (field != null) {
            field.complain(problem.detail() == null ? Texts.text(problem.messageKey()) : Texts.text(problem.detail()));
        }
    }
}
