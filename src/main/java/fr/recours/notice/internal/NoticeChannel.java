package fr.recours.notice.internal;

/** The way a message takes. */
enum NoticeChannel {
    MAIL
}
