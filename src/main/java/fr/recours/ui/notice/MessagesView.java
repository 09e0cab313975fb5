package fr.recours.ui.notice;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import fr.recours.access.People;
import fr.recours.notice.InboxEntry;
import fr.recours.notice.NoticeInbox;
import fr.recours.notice.NoticePreferences;
import fr.recours.ui.kit.EmptyState;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The reader's own messages, newest first, and how they want to be told. What stands here is the truth, mail is a copy. */
@Route("messages")
@PermitAll
class MessagesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;

    private final transient NoticeInbox inbox;
    private final transient InboxBroadcast broadcast;
    private final transient People people;
    private final Panel list = new Panel().flush();

    MessagesView(NoticeInbox inbox, NoticePreferences preferences, InboxBroadcast broadcast, People people) {
        this.inbox = inbox;
        this.broadcast = broadcast;
        this.people = people;
        addClassName("rc-page");
        Button allRead = new Button(Texts.text("notice.inbox.allRead"), click -> {
            inbox.markAllRead();
            broadcast.wake(people.current().id());
        });
        allRead.setTestId("all-read");
        add(
                new PageHeader(Texts.text("notice.inbox.title"))
                        .withSubtitle(Texts.text("notice.inbox.subtitle"))
                        .withActions(Keys.on(allRead, 'l')),
                list,
                new HabitsPanel(preferences));
        show();
    }

    private void show() {
        list.body().removeAll();
        List<InboxEntry> entries = inbox.latest(SHOWN);
        if (entries.isEmpty()) {
            list.with(new EmptyState(
                    Icon.MAIL, Texts.text("notice.inbox.none.title"), Texts.text("notice.inbox.none.text")));
        }
        entries.forEach(entry -> list.with(new MessageLine(entry)));
    }

    /** A message that comes while the page is open is on it. */
    @Override
    protected void onAttach(AttachEvent attach) {
        Runnable stop = broadcast.listen(people.current().id(), attach.getUI(), this::show);
        addDetachListener(detach -> {
            stop.run();
            detach.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return Texts.text("notice.inbox.title");
    }
}
