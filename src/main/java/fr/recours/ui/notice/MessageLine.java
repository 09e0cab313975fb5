package fr.recours.ui.notice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import fr.recours.notice.InboxEntry;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;

/** One message: its title leads to what it is about, its sentences stand below. */
final class MessageLine extends Div {

    private static final long serialVersionUID = 1L;

    MessageLine(InboxEntry entry) {
        addClassName("rc-message");
        setClassName("rc-unread", entry.unread());
        RouterLink title = new RouterLink(
                entry.subject(),
                MessageLinkView.class,
                new RouteParameters(MessageLinkView.ID, entry.id().toString()));
        title.addClassName("rc-medium");
        Span at = new Span(Formats.dayAndTime(entry.at()));
        at.addClassNames("rc-3rd", "rc-s", "rc-num");
        Div head = new Div(title, at);
        head.addClassName("rc-message-head");
        if (entry.unread()) {
            Span unread = new Span(Texts.text("notice.inbox.new"));
            unread.addClassName("rc-message-new");
            head.addComponentAsFirst(unread);
        }
        add(head);
        for (String sentence : entry.paragraphs()) {
            Paragraph paragraph = new Paragraph(sentence);
            paragraph.addClassNames("rc-2nd", "rc-s");
            add(paragraph);
        }
    }
}
