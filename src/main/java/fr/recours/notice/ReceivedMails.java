package fr.recours.notice;

import java.util.List;

/** The mailbox of the demonstration. There is none when mail goes to a real server. */
public interface ReceivedMails {

    /** Latest first. */
    List<ReceivedMail> all();
}
