package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.referral.CaseMessage;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralStatus;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What those who work on a case wrote to each other, and the field to write. */
final class MessagesPanel extends Div {

    private final ReferralId id;
    private final ReferralDesk desk;
    private final ReferralHistory history;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(Texts.text("referral.messages.none"));
    private final TextArea text = new TextArea();

    MessagesPanel(ReferralStatus status, ReferralDesk desk, ReferralHistory history) {
        this.id = status.id();
        this.desk = desk;
        this.history = history;
        setTestId("messages");
        list.addClassNames("rc-list", "rf-messages", "rf-scrolls");
        list.getElement().setAttribute("tabindex", "0").setAttribute("aria-label", Texts.text("referral.messages"));
        none.addClassNames("rc-s", "rc-3rd");
        Panel panel = new Panel(Texts.text("referral.messages")).with(none, list);
        if (status.allowed().contains(ReferralAction.WRITE)) {
            panel.with(writing());
        }
        add(panel);
        refresh();
    }

    private Div writing() {
        text.setPlaceholder(Texts.text("referral.messages.placeholder"));
        text.setAriaLabel(Texts.text("referral.messages.placeholder"));
        text.addClassNames("rf-input", "rf-text");
        text.setMaxLength(4_000);
        text.setTestId("message-text");
        Button send = new Button(Texts.text("referral.messages.send"), Icon.SEND.small());
        send.setTestId("message-send");
        send.addClickListener(click -> send());
        Div writing = new Div(text, send);
        writing.addClassName("rf-writing");
        return writing;
    }

    private void send() {
        if (text.getValue().isBlank()) {
            text.focus();
            return;
        }
        desk.write(id, text.getValue());
        text.clear();
        refresh();
        Notifications.success(Texts.text("referral.messages.sent"));
    }

    private void refresh() {
        List<CaseMessage> messages = history.messages(id);
        none.setVisible(messages.isEmpty());
        list.setVisible(!messages.isEmpty());
        list.removeAll();
        messages.forEach(message -> list.add(line(message)));
    }

    private static ListItem line(CaseMessage message) {
        Span author = new Span(message.author());
        author.addClassName("rc-medium");
        Span when = new Span(Formats.dayAndTime(message.writtenAt()));
        when.addClassName("rf-fact-date");
        Div head = new Div(author, when);
        head.addClassName("rf-message-head");
        Paragraph words = new Paragraph(message.text());
        words.addClassName("rf-question");
        Initials initials = new Initials(message.author());
        initials.addClassName("rc-small");
        return new ListItem(initials, new Div(head, words));
    }
}
