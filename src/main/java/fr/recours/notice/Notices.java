package fr.recours.notice;

import java.util.List;
import java.util.UUID;

/**
 * Who was told what, and when. For the coordination and the administrator; to anyone else each call throws
 * {@link fr.recours.shared.NotFoundException}.
 */
public interface Notices {

    /**
     * What somebody must see to first, then newest first.
     *
     * @param limit how many at most
     */
    List<NoticeRow> latest(NoticeFilter filter, int limit);

    NoticeDetail detail(UUID id);

    /** How many messages somebody must see to; 0 for who may not read the list. */
    int tasks();

    /**
     * Sends it again, to the address its recipient has now, under a new Message-ID.
     *
     * @throws fr.recours.shared.RefusedException while it still waits to be sent, or has no address
     */
    void resend(UUID id);

    /** Says that its recipient was reached another way. */
    void solve(UUID id);
}
