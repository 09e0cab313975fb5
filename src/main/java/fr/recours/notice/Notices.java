package fr.recours.notice;

import java.util.List;

/** Who was told what, and when. For the coordination and the administrator. */
public interface Notices {

    /**
     * The latest messages, failed ones first, then newest first.
     *
     * @param limit how many at most
     * @throws fr.recours.shared.NotFoundException when the signed-in person may not read the list
     */
    List<NoticeRow> latest(int limit);
}
