package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Criterion;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.Question;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** What to ask first: the data that help to settle most programmes, and for which criteria. */
final class AskFirst extends Div {

    /** Fit in one telephone call. */
    private static final int QUESTIONS = 5;

    /** Are named at once; the others on demand. */
    private static final int NAMED = 3;

    /** Until it is known every programme is judged as if it applied: nothing else is worth asking before. */
    private static final String DISEASE = "disease";

    private final H3 title = new H3();
    private final Paragraph detail = new Paragraph();
    private final OrderedList list = new OrderedList();
    private final NativeDetails all = new NativeDetails(Texts.text("form.ask.all"), list);

    AskFirst() {
        addClassName("rf-ask");
        setTestId("ask-first");
        add(Icon.ARROW_RIGHT.create(), new Div(title, detail, all));
    }

    /** The questions to ask now. */
    static List<Question> questions(NextQuestions next) {
        List<Question> first = next.first(QUESTIONS);
        return first.stream()
                .filter(question -> question.key().equals(DISEASE))
                .findFirst()
                .map(List::of)
                .orElse(first);
    }

    void show(NextQuestions next) {
        List<Question> questions = questions(next);
        setVisible(!questions.isEmpty());
        title.setText(Texts.text(
                "form.ask.title",
                questions.stream().limit(NAMED).map(AskFirst::name).collect(Collectors.joining(", "))));
        detail.setText(detail(next, questions));
        list.removeAll();
        questions.forEach(question -> list.add(item(question)));
        all.setVisible(questions.stream().anyMatch(question -> question.criteria() > 0));
    }

    private static String detail(NextQuestions next, List<Question> questions) {
        if (questions.stream().anyMatch(question -> question.key().equals(DISEASE))) {
            return Texts.text("form.ask.disease");
        }
        if (next.undetermined() == 0) {
            return Texts.text("form.ask.waiting");
        }
        String programmes = questions.stream()
                .limit(NAMED)
                .flatMap(question -> question.uses().stream())
                .map(Question.Use::programme)
                .distinct()
                .collect(Collectors.joining(", "));
        return Texts.text("form.ask.for", programmes);
    }

    private static String name(Question question) {
        return Texts.text(question.label());
    }

    private static ListItem item(Question question) {
        Span uses = new Span(question.uses().stream()
                .map(use -> Texts.text(
                        "form.ask.use",
                        use.programme(),
                        use.criteria().stream()
                                .map(Criterion::label)
                                .map(Texts::text)
                                .collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" · ")));
        uses.addClassName("rf-ask-uses");
        return new ListItem(new Span(name(question)), uses);
    }
}
