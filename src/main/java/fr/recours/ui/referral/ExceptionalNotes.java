package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** On the case, for its physician and the coordination: to whom it is or was open exceptionally, when and why. */
final class ExceptionalNotes {

    private ExceptionalNotes() {}

    /** Above all else, one for each that is open. */
    static List<Div> open(List<ExceptionalAccess> accesses) {
        return accesses.stream()
                .filter(access -> access.state() == ExceptionalState.OPEN)
                .map(ExceptionalNotes::open)
                .toList();
    }

    private static Div open(ExceptionalAccess access) {
        Span words = new Span(Texts.text(
                "exceptional.onCase.open",
                access.asked().name(),
                Formats.dayAndTime(end(access)),
                Texts.label(access.ground()),
                access.explanation()));
        Div note = new Div(Icon.KEY.create(), words);
        note.addClassNames("rc-callout", "rc-warn");
        note.setTestId("exceptional-open");
        return note;
    }

    /** Each one, the latest first. */
    static Optional<Panel> all(List<ExceptionalAccess> accesses) {
        if (accesses.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-exceptional");
        list.setTestId("exceptional");
        accesses.forEach(access -> list.add(line(access)));
        return Optional.of(new Panel(Texts.text("exceptional.title")).with(list));
    }

    private static ListItem line(ExceptionalAccess access) {
        Span name = new Span(access.asked().name());
        name.addClassName("rc-medium");
        Div head = new Div(name, StatusBadge.of(access.state()));
        head.addClassName("rc-row");
        Span when = new Span(Texts.text(
                "exceptional.onCase.line",
                Formats.dayAndTime(Objects.requireNonNull(access.agreed()).at()),
                Formats.dayAndTime(end(access)),
                access.agreed().name()));
        when.addClassNames("rc-xs", "rc-3rd");
        Paragraph why =
                new Paragraph(Texts.text("exceptional.onCase.why", Texts.label(access.ground()), access.explanation()));
        why.addClassName("rc-s");
        return new ListItem(head, when, why);
    }

    /** When it was or will be over. */
    private static Instant end(ExceptionalAccess access) {
        return access.ended() == null
                ? Objects.requireNonNull(access.until(), "agreed to, it has its end")
                : access.ended().at();
    }
}
