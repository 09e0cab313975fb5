package fr.recours.ui.tracking;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
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

    StatusSteps(StatusLabel now, Instant since) {
        addClassNames("rc-list", "rc-steps");
        behind(now).forEach(label -> add(step(label, "rc-done", Icon.CHECK)));
        add(current(now, since));
        ahead(now).forEach(label -> add(step(label, "rc-ahead", null)));
    }

    /** What surely lies behind; a case that left the road was received, the rest is not told. */
    static List<StatusLabel> behind(StatusLabel now) {
        return switch (now) {
            case RECEIVED -> List.of();
            case INFORMATION_REQUESTED -> List.of(StatusLabel.RECEIVED, StatusLabel.UNDER_STUDY);
            case NOT_RETAINED, WITHDRAWN -> List.of(StatusLabel.RECEIVED);
            case CLOSED -> ROAD.subList(0, ROAD.indexOf(StatusLabel.FOLLOW_UP));
            case UNDER_STUDY, ACCEPTED, SCHEDULED, DISCUSSED, OPINION_ISSUED, FOLLOW_UP ->
                ROAD.subList(0, ROAD.indexOf(now));
        };
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

    private static ListItem current(StatusLabel now, Instant since) {
        ListItem item = step(now, "rc-current", null);
        item.getElement().setAttribute("aria-current", "step");
        Span date = new Span(Formats.day(since));
        date.addClassName("rc-num");
        item.add(date);
        return item;
    }

    private static ListItem step(StatusLabel label, String className, @Nullable Icon icon) {
        Span mark = new Span();
        mark.addClassName("rc-step-mark");
        if (icon != null) {
            mark.add(icon.small());
        }
        ListItem item = new ListItem(mark, new Span(Texts.label(label)));
        item.addClassName(className);
        return item;
    }
}
