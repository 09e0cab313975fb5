package fr.recours.ui.notice;

import fr.recours.access.People;
import fr.recours.notice.NoticeInbox;
import fr.recours.ui.shell.ShellLink;
import org.springframework.stereotype.Component;

/** Keeps the reader's messages in sight on every page. */
@Component
class MessagesShellLink implements ShellLink {

    private final People people;
    private final NoticeInbox inbox;
    private final InboxBroadcast broadcast;

    MessagesShellLink(People people, NoticeInbox inbox, InboxBroadcast broadcast) {
        this.people = people;
        this.inbox = inbox;
        this.broadcast = broadcast;
    }

    @Override
    public MessagesLink create() {
        return new MessagesLink(people.current(), inbox, broadcast);
    }
}
