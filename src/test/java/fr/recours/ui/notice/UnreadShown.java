package fr.recours.ui.notice;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What the counters of unread messages in sight say; one at the side, one in the bar. */
final class UnreadShown {

    private UnreadShown() {}

    static List<String> by(List<MessagesLink> links) {
        return links.stream()
                .flatMap(MessagesLink::getChildren)
                .filter(Component::isVisible)
                .filter(Span.class::isInstance)
                .map(Span.class::cast)
                .filter(child -> child.hasClassName("rc-messages-count"))
                .map(Span::getText)
                .toList();
    }
}
