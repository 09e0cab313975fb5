package fr.recours.notice;

import java.util.Locale;

/** The messages the portal sends; numbered as in portal.md §5. */
public enum NoticeTemplate {
    /** N1, to the referrer: the referral arrived, and the meeting it is provisionally on. */
    SUBMISSION_RECEIVED,
    /** N2, to each coordinator: a new case waits for triage. */
    NEW_CASE,
    /** N8, to the referrer: the case was moved to another meeting. */
    CASE_MOVED;

    /** Name of its text files, without language. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
