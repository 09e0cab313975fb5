package fr.recours.ui.rcp;

import fr.recours.rcp.MeetingSummary;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;

/** Day and hours of a meeting, in Paris. */
final class MeetingWords {

    private MeetingWords() {}

    /** {@code mercredi 16 décembre 2026}. */
    static String longDay(MeetingSummary meeting) {
        return Formats.weekdayAndDay(meeting.start().toLocalDate());
    }

    /** {@code 16/12/2026}. */
    static String day(MeetingSummary meeting) {
        return Formats.day(meeting.start().toLocalDate());
    }

    /** {@code 13:00 – 14:00}. */
    static String hours(MeetingSummary meeting) {
        return Formats.time(meeting.start()) + " – " + Formats.time(meeting.end());
    }

    /** Where, in the language of the screen as far as it is known in it. */
    static String place(MeetingSummary meeting) {
        return Texts.language().getLanguage().equals("fr") ? meeting.place() : meeting.placeEnglish();
    }
}
