package fr.recours.notice.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The languages messages are written in, and how each writes the date of a meeting. */
enum NoticeLanguage {
    FR("fr", Locale.FRANCE, "EEEE d MMMM yyyy", " 'à' H'\u00a0h\u00a0'mm '(heure de Paris)'"),
    EN("en", Locale.UK, "EEEE d MMMM yyyy", " 'at' HH:mm '(Paris time)'");

    private final String code;
    private final DateTimeFormatter day;
    private final DateTimeFormatter session;

    NoticeLanguage(String code, Locale locale, String dayPattern, String timePattern) {
        this.code = code;
        this.day = DateTimeFormatter.ofPattern(dayPattern, locale);
        this.session =
                DateTimeFormatter.ofPattern(dayPattern + timePattern, locale).withZone(ZoneId.of("Europe/Paris"));
    }

    /** French, unless the person chose English. */
    static NoticeLanguage of(Locale locale) {
        return locale.getLanguage().equals(EN.code) ? EN : FR;
    }

    /** The title of a meeting in a calendar: the same for each (portal.md §5). */
    String calendarTitle() {
        return switch (this) {
            case FR -> "Réunion (portail RCP)";
            case EN -> "Meeting (RCP portal)";
        };
    }

    /** What a signed opinion is called when it is enclosed. */
    String paperName(String reference) {
        return switch (this) {
            case FR -> "avis-" + reference + ".pdf";
            case EN -> "opinion-" + reference + ".pdf";
        };
    }

    String code() {
        return code;
    }

    String session(Instant start) {
        return session.format(start);
    }

    String day(LocalDate date) {
        return day.format(date);
    }
}
