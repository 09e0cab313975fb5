package fr.recours.notice;

import java.util.Locale;

/** The messages the portal sends; numbered as in portal.md §5. */
public enum NoticeTemplate {
    /** N1, to the referrer: the referral arrived, and the meeting it is provisionally on. */
    SUBMISSION_RECEIVED,
    /** N2, to each coordinator: a new case waits for triage. */
    NEW_CASE,
    /** N8, to the referrer: the case was moved to another meeting. */
    CASE_MOVED,
    /** N3, to the referrer and the delegates of the centre: something is asked, by a day. */
    INFORMATION_REQUESTED,
    /** N3 again: it is still waited for. */
    INFORMATION_REMINDER,
    /** N4, to who answers for the case: everything asked is settled. */
    INFORMATION_COMPLETE,
    /** N5 and N7, to the referrer: accepted, with its meeting. */
    CASE_LISTED,
    /** N6, to the referrer: not retained; the reason is to be read inside. */
    CASE_ANSWERED,
    /** N9, to the coordination and, as a receipt, to the referrer: taken back. */
    CASE_WITHDRAWN,
    /** N9, to the coordination: the referrer asks to take back a case that is on an agenda. */
    WITHDRAWAL_ASKED,
    /** N9, to the referrer: the coordination did not agree. */
    WITHDRAWAL_REFUSED,
    /** To the other side of the case: a message waits. */
    MESSAGE_WRITTEN;

    /** Name of its text files, without language. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
