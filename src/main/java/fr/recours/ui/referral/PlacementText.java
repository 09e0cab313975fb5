package fr.recours.ui.referral;

import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Placement;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.Optional;

/** Where a referral is listed, in words. */
final class PlacementText {

    private PlacementText() {}

    /** {@code 17/12/2025, provisoire}, or that a place is only kept; a dash when it is listed nowhere. */
    static String brief(Optional<Placement> placement) {
        return placement
                .map(listed -> {
                    String day = day(listed.meeting());
                    if (listed.kept()) {
                        return Texts.text("referral.placement.kept", day);
                    }
                    return listed.provisional() ? Texts.text("referral.placement.provisional", day) : day;
                })
                .orElse("—");
    }

    static String day(MeetingSummary meeting) {
        return Formats.day(meeting.start().toLocalDate());
    }

    static String hours(MeetingSummary meeting) {
        return Formats.time(meeting.start()) + " – " + Formats.time(meeting.end());
    }

    /** Where, in the language of the screen as far as it is known in it. */
    static String place(MeetingSummary meeting) {
        return Texts.language().getLanguage().equals("fr") ? meeting.place() : meeting.placeEnglish();
    }
}
