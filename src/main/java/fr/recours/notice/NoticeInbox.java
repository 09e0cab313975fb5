package fr.recours.notice;

import java.util.List;
import java.util.UUID;

/** The messages of the signed-in person: what the portal itself says is the truth, whatever became of the mail. */
public interface NoticeInbox {

    /** Newest first. */
    List<InboxEntry> latest(int limit);

    int unread();

    void markAllRead();

    /**
     * Marks it read and says where it leads. The link of a mail comes here too.
     *
     * @throws fr.recours.shared.NotFoundException when it is not a message to the signed-in person
     */
    NoticeTarget open(UUID id);
}
