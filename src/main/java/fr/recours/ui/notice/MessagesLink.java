package fr.recours.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import fr.recours.access.Person;
import fr.recours.notice.NoticeInbox;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** The way to the reader's messages, with the number of unread ones as it changes. */
final class MessagesLink extends RouterLink {

    private static final long serialVersionUID = 1L;
    private static final int MOST_SHOWN = 99;

    private final Span number = new Span();
    private final transient Person person;
    private final transient NoticeInbox inbox;
    private final transient InboxBroadcast broadcast;
    private transient @Nullable Runnable stop;

    MessagesLink(Person person, NoticeInbox inbox, InboxBroadcast broadcast) {
        this.person = person;
        this.inbox = inbox;
        this.broadcast = broadcast;
        setRoute(MessagesView.class);
        setHighlightCondition(HighlightConditions.sameLocation());
        addClassName("rc-messages-link");
        Span word = new Span(Texts.text("notice.inbox.title"));
        word.addClassName("rc-messages-word");
        number.addClassName("rc-messages-count");
        number.setTestId("unread");
        add(Icon.MAIL.create(), word, number);
        show(inbox.unread());
    }

    private void show(int unread) {
        number.setVisible(unread > 0);
        number.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Integer.toString(unread));
        getElement().setAttribute("aria-label", Texts.text("notice.inbox.unread", unread));
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        stop = broadcast.listen(person.id(), attach.getUI(), () -> show(inbox.unread()));
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (stop != null) {
            stop.run();
            stop = null;
        }
    }
}
