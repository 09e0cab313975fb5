package fr.recours.notice;

/** The way a message takes. */
public enum NoticeChannel {
    /** Read inside the portal: always there, whatever happens to the others. */
    PORTAL,
    /** Ordinary mail to a professional address. */
    MAIL,
    /** Secure mail of health professionals (MSSanté). */
    SECURE_MAIL
}
