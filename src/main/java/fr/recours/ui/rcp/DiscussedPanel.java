package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.SessionBoard;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.Optional;

/** The cases a meeting has discussed, each with the way to its opinion. */
final class DiscussedPanel {

    private DiscussedPanel() {}

    /** Empty while the meeting has given no opinion. */
    static Optional<Panel> of(SessionBoard board) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        board.items().forEach(item -> line(item).ifPresent(list::add));
        return list.getComponentCount() == 0
                ? Optional.empty()
                : Optional.of(new Panel(Texts.text("opinion.discussed")).flush().with(list));
    }

    private static Optional<ListItem> line(SessionItem item) {
        OpinionId opinion = item.opinion();
        if (opinion == null) {
            return Optional.empty();
        }
        String outcome = Optional.ofNullable(item.outcome()).map(Texts::label).orElse("");
        ListItem line = new ListItem(MeetingLinks.toOpinion(opinion, item.reference()), new Span(outcome));
        line.addClassName("rcp-opinion-line");
        return Optional.of(line);
    }
}
