package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.AgendaCases;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.CaseComment;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What the members wrote about a case before its meeting, and the field to write. */
public final class CommentsPanel extends Div {

    private static final int LONGEST = 4_000;

    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(Texts.text("case.comments.none"));
    private final Panel panel = new Panel(Texts.text("case.comments"));

    /** To read only. */
    public CommentsPanel(List<CaseComment> comments) {
        setTestId("comments");
        list.addClassNames("rc-list", "rf-messages");
        none.addClassNames("rc-s", "rc-3rd");
        panel.with(none, list);
        add(panel);
        show(comments);
    }

    /** To write too. */
    CommentsPanel(List<CaseComment> comments, AgendaItemId item, AgendaCases cases) {
        this(comments);
        TextArea words = new TextArea();
        words.setPlaceholder(Texts.text("case.comments.placeholder"));
        words.setAriaLabel(Texts.text("case.comments.placeholder"));
        words.addClassNames("rf-input", "rf-text");
        words.setMaxLength(LONGEST);
        words.setTestId("comment-words");
        Button button = new Button(Texts.text("case.comments.send"), Icon.SEND.small(), click -> {
            if (words.getValue().isBlank()) {
                words.focus();
            } else {
                cases.comment(item, words.getValue());
                words.clear();
                show(cases.comments(item));
                Notifications.success(Texts.text("case.comments.sent"));
            }
        });
        button.setTestId("comment-send");
        Div writing = new Div(words, button);
        writing.addClassName("rf-writing");
        panel.with(writing);
    }

    private void show(List<CaseComment> comments) {
        list.removeAll();
        comments.stream().map(CommentsPanel::line).forEach(list::add);
        none.setVisible(comments.isEmpty());
    }

    private static ListItem line(CaseComment comment) {
        Span author = new Span(comment.author());
        author.addClassName("rc-medium");
        Span when = new Span(Formats.dayAndTime(comment.writtenAt()));
        when.addClassName("rf-fact-date");
        Div head = new Div(author, when);
        head.addClassName("rf-message-head");
        Paragraph words = new Paragraph(comment.words());
        words.addClassName("rf-question");
        Initials initials = new Initials(comment.author());
        initials.addClassName("rc-small");
        return new ListItem(initials, new Div(head, words));
    }
}
