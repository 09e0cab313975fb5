package fr.recours.ui.tracking;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.StatusCard;
import fr.recours.referral.StatusLabel;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The road of a case in plain labels: what is behind, where it is since when, what comes. */
final class StatusSteps extends OrderedList {

    private static final long serialVersionUID = 1L;

    private static final List<StatusLabel> ROAD = List.of(
            StatusLabel.RECEIVED,
            StatusLabel.UNDER_STUDY,
            StatusLabel.ACCEPTED,
            StatusLabel.SCHEDULED,
            StatusLabel.DISCUSSED,
            StatusLabel.OPINION_ISSUED,
            StatusLabel.FOLLOW_UP);

    StatusSteps(StatusCard card) {
        addClassNames("rc-list", "rc-steps");
        card.past().forEach(step -> add(dated(step(Texts.label(step.label()), "rc-done", Icon.CHECK), step.since())));
        ListItem current = dated(step(StatusText.of(card), "rc-current", null), card.since());
        current.getElement().setAttribute("aria-current", "step");
        add(current);
        ahead(card.label()).forEach(label -> add(step(Texts.label(label), "rc-ahead", null)));
    }

    /** What comes, as far as the opinion; nothing once the case left the road. */
    static List<StatusLabel> ahead(StatusLabel now) {
        int next =
                switch (now) {
                    case INFORMATION_REQUESTED -> ROAD.indexOf(StatusLabel.ACCEPTED);
                    case NOT_RETAINED, WITHDRAWN, CLOSED -> ROAD.size();
                    case RECEIVED, UNDER_STUDY, ACCEPTED, SCHEDULED, DISCUSSED, OPINION_ISSUED, FOLLOW_UP ->
                        ROAD.indexOf(now) + 1;
                };
        return Stream.iterate(next, i -> i + 1)
                .limit(Math.max(0, ROAD.indexOf(StatusLabel.OPINION_ISSUED) + 1 - next))
                .map(ROAD::get)
                .toList();
    }

    private static ListItem dated(ListItem item, Instant since) {
        Span date = new Span(Formats.day(since));
        date.addClassName("rc-num");
        item.add(date);
        return item;
    }

    private static ListItem step(String words, String className, @Nullable Icon icon) {
        Span mark = new Span();
        mark.addClassName("rc-step-mark");
        if (icon != null) {
            mark.add(icon.small());
        }
        ListItem item = new ListItem(mark, new Span(words));
        item.addClassName(className);
        return item;
    }
}
