package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing asked, to read: what, and what became of it. */
final class ItemLine extends Div {

    ItemLine(RequestedItem item, Dictionary dictionary, DocumentList documents) {
        addClassName("rf-item");
        setClassName("is-open", item.isOpen());
        Span name = new Span(name(item, dictionary));
        name.addClassName("rc-medium");
        Span said = new Span(said(item, dictionary));
        said.addClassNames("rc-s", "rc-2nd");
        Div words = new Div(name, said);
        if (item.kind() == RequestedKind.DOCUMENT) {
            words.add(new AskedFiles(item.id(), documents));
        }
        words.addClassName("rf-item-words");
        add(
                switch (item.state()) {
                    case OPEN -> Icon.CLOCK.small();
                    case ANSWERED -> Icon.CHECK.small();
                    case WAIVED -> Icon.NOT_APPLICABLE.small();
                },
                words);
        if (item.settledAt() != null) {
            Span when = new Span(Formats.day(item.settledAt()));
            when.addClassName("rf-fact-date");
            add(when);
        }
    }

    /** The datum by its label, a table by its name, anything else in the words it was asked in. */
    static String name(RequestedItem item, Dictionary dictionary) {
        return switch (item.kind()) {
            case ELEMENT -> {
                String key = Objects.requireNonNull(item.element());
                yield dictionary
                        .find(key)
                        .map(element -> Texts.text(element.label()))
                        .orElse(key);
            }
            case COURSES, DONORS -> Texts.text("referral.item." + item.kind());
            case DOCUMENT, QUESTION -> item.words();
        };
    }

    private static String said(RequestedItem item, Dictionary dictionary) {
        return switch (item.state()) {
            case OPEN -> Texts.text("referral.item.open." + item.kind());
            case ANSWERED -> answer(item.answer(), dictionary);
            case WAIVED -> Texts.text("referral.item.waived", item.settledBy(), item.waiver());
        };
    }

    static String answer(@Nullable ItemAnswer answer, Dictionary dictionary) {
        if (answer == null) {
            return "";
        }
        return Stream.concat(told(answer.facts(), dictionary), Stream.of(answer.words()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> told(@Nullable AnsweredFacts facts, Dictionary dictionary) {
        return switch (facts) {
            case null -> Stream.empty();
            case AnsweredFacts.Datum(Observation value) ->
                Stream.of(
                        ValueText.of(dictionary.require(value.key()), value.value()),
                        value.measuredOn() == null ? "" : Formats.partial(value.measuredOn()));
            case AnsweredFacts.Courses(List<TreatmentCourse> courses) ->
                Stream.of(Texts.text("referral.item.courses", courses.size()));
            case AnsweredFacts.Donors(List<Donor> donors) ->
                Stream.of(Texts.text("referral.item.donors", donors.size()));
        };
    }
}
