package fr.recours.notice;

/**
 * How an inbox stands: two marks that are equal show the same number of unread messages, and no newer one.
 *
 * @param unread messages nobody read yet
 * @param newest place of the newest of them in the order of writing; 0 for none
 */
public record InboxMark(long unread, long newest) {

    /** Nothing is unread. */
    public static final InboxMark EMPTY = new InboxMark(0, 0);
}
