package fr.recours.ui.referral;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.matching.Dictionary;
import fr.recours.matching.NextQuestions;
import fr.recours.referral.InformationOrder;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralData;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to ask a referrer: what helps most, to tick; the tables of the case; any other datum; documents and questions, one a line; by when.
 */
final class AskFields extends Div {

    private static final int SUGGESTED = 8;

    private final CheckboxGroup<Askable> suggested = new CheckboxGroup<>(Texts.text("desk.ask.suggested"));
    private final MultiSelectComboBox<Askable> others = new MultiSelectComboBox<>(Texts.text("desk.ask.others"));
    private final CheckboxGroup<Askable> tables = new CheckboxGroup<>(Texts.text("desk.ask.tables"));
    private final TextArea documents = new TextArea(Texts.text("desk.ask.documents"));
    private final TextArea questions = new TextArea(Texts.text("desk.ask.questions"));
    private final DatePicker due = ComponentTexts.localised(new DatePicker(Texts.text("desk.ask.due")));

    AskFields(NextQuestions next, Dictionary dictionary, LocalDate today, LocalDate usual, LocalDate furthest) {
        addClassNames("rf-wide", "rf-ask-fields");
        List<Askable> first = next.questions().stream()
                .map(question -> Askable.of(question, dictionary))
                .limit(SUGGESTED)
                .toList();
        suggested.setItems(first);
        suggested.setItemLabelGenerator(Askable::label);
        suggested.setVisible(!first.isEmpty());
        suggested.setTestId("ask-suggested");
        tables.setItems(Askable.tables().stream()
                .filter(table -> !first.contains(table))
                .toList());
        tables.setItemLabelGenerator(Askable::label);
        tables.setTestId("ask-tables");
        others.setItems(dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(ReferralData::askable)
                .map(Askable::of)
                .filter(element -> !first.contains(element))
                .toList());
        others.setItemLabelGenerator(Askable::label);
        others.setTestId("ask-others");
        documents.setHelperText(Texts.text("desk.ask.onePerLine"));
        documents.setTestId("ask-documents");
        questions.setHelperText(Texts.text("desk.ask.onePerLine"));
        questions.setTestId("ask-questions");
        due.setMin(today.plusDays(1));
        due.setMax(furthest);
        due.setValue(usual);
        add(suggested, tables, others, documents, questions, due);
    }

    /** Chooses what was asked before and never answered, to be asked again. */
    AskFields again(List<RequestedItem> unanswered) {
        List<ItemOrder> left =
                new ArrayList<>(unanswered.stream().map(AskFields::anew).toList());
        suggested.select(chosen(suggested.getListDataView().getItems(), left));
        tables.select(chosen(tables.getListDataView().getItems(), left));
        others.select(chosen(others.getListDataView().getItems(), left));
        documents.setValue(words(left, RequestedKind.DOCUMENT));
        questions.setValue(words(left, RequestedKind.QUESTION));
        return this;
    }

    private static ItemOrder anew(RequestedItem item) {
        return switch (item.kind()) {
            case ELEMENT, COURSES, DONORS -> new ItemOrder(item.kind(), item.element(), "");
            case DOCUMENT, QUESTION -> new ItemOrder(item.kind(), null, item.words());
        };
    }

    /** Each is chosen in one place. */
    private static List<Askable> chosen(Stream<Askable> offered, List<ItemOrder> left) {
        return offered.filter(askable -> left.remove(askable.order())).toList();
    }

    private static String words(List<ItemOrder> left, RequestedKind kind) {
        return left.stream()
                .filter(order -> order.kind() == kind)
                .map(ItemOrder::words)
                .collect(Collectors.joining("\n"));
    }

    InformationOrder order() {
        return new InformationOrder(
                Stream.of(
                                Stream.of(suggested.getValue(), tables.getValue(), others.getValue())
                                        .flatMap(Set::stream)
                                        .map(Askable::order),
                                lines(documents, ItemOrder::document),
                                lines(questions, ItemOrder::question))
                        .flatMap(Function.identity())
                        .toList(),
                due.getValue());
    }

    private static Stream<ItemOrder> lines(TextArea area, Function<String, ItemOrder> item) {
        return area.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(item);
    }
}
