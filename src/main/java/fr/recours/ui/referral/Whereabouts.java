package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralRow;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Facts;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Where a referral is, whose turn it is, by when: what is read before anything else. */
final class Whereabouts extends Div {

    Whereabouts(ReferralRow row, Optional<Placement> placement, Clock clock) {
        setTestId("whereabouts");
        LocalDate today = FrenchTime.today(clock);
        Facts facts = new Facts();
        String where = placement
                .map(listed -> Texts.text("referral.where.listed", PlacementText.day(listed.meeting())))
                .orElseGet(() -> Texts.label(row.state()));
        facts.with(
                Texts.text("referral.where"),
                where,
                placement.map(Whereabouts::detail).orElse(""));
        facts.with(
                Texts.text("referral.turn"),
                Texts.text("referral.turn." + row.state()),
                Texts.text("referral.turn.detail." + row.state()));
        placement.ifPresent(listed -> {
            LocalDate day = listed.meeting().start().toLocalDate();
            facts.with(Texts.text("referral.when"), Formats.weekdayAndDay(day), Formats.relative(day, today));
        });
        add(facts);
    }

    private static String detail(Placement listed) {
        MeetingSummary meeting = listed.meeting();
        String hours = PlacementText.hours(meeting);
        return Texts.text(
                listed.provisional() ? "referral.where.provisional" : "referral.where.confirmed",
                hours,
                meeting.place());
    }
}
