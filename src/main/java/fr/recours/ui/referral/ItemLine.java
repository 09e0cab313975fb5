package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedKind;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
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

    /** The datum by its label, anything else in the words it was asked in. */
    static String name(RequestedItem item, Dictionary dictionary) {
        String key = item.element();
        return key == null
                ? item.words()
                : dictionary
                        .find(key)
                        .map(element -> Texts.text(element.label()))
                        .orElse(key);
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
        Observation value = answer.value();
        Stream<String> told = value == null
                ? Stream.empty()
                : Stream.of(
                        ValueText.of(dictionary.require(value.key()), value.value()),
                        value.measuredOn() == null ? "" : Formats.partial(value.measuredOn()));
        return Stream.concat(told, Stream.of(answer.words()))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
    }
}
