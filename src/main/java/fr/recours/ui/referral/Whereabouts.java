package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.Placement;
import fr.recours.referral.ReferralState;
import fr.recours.referral.ReferralStatus;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Facts;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.MeetingJoin;
import fr.recours.ui.kit.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a referral is, whose turn it is, by when: what is read before anything else. */
final class Whereabouts extends Div {

    /** What was planned for the meeting is of interest until it is over. */
    private static final Set<ReferralState> TO_MEET = EnumSet.range(ReferralState.SUBMITTED, ReferralState.IN_SESSION);

    /** @param owed what is owed first after an opinion; nothing before one */
    Whereabouts(ReferralStatus status, Optional<Placement> placement, Optional<Obligation> owed, Clock clock) {
        setTestId("whereabouts");
        Facts facts = new Facts();
        facts.with(
                Texts.text("referral.where"),
                placement
                        .filter(listed -> !listed.kept())
                        .map(listed -> Texts.text("referral.where.listed", PlacementText.day(listed.meeting())))
                        .orElseGet(() -> Texts.label(status.state())),
                placement.map(Whereabouts::detail).orElse(""));
        facts.with(
                Texts.text("referral.turn"),
                turn(status),
                owed.map(OwedWords::of).orElseGet(() -> task(status)));
        if (TO_MEET.contains(status.state())) {
            status.triage()
                    .ifPresent(decided -> facts.with(
                            Texts.text("referral.planned"),
                            Texts.text("referral.planned.minutes", decided.minutes()),
                            decided.specialties().stream()
                                    .sorted()
                                    .map(Texts::label)
                                    .collect(Collectors.joining(", "))));
        }
        if (!status.state().isTerminal()) {
            LocalDate due = status.dueOn();
            facts.with(
                    Texts.text("referral.when"),
                    due == null ? Texts.text("referral.when.none") : Formats.weekdayAndDay(due),
                    due == null ? "" : Formats.relative(due, FrenchTime.today(clock)));
        }
        add(facts);
        placement
                .filter(listed -> !listed.provisional())
                .flatMap(listed -> MeetingJoin.link(listed.meeting()))
                .ifPresent(this::add);
    }

    /** By name when it is one person. */
    private static String turn(ReferralStatus status) {
        return status.nextName().isEmpty() ? Texts.label(status.next()) : status.nextName();
    }

    private static String task(ReferralStatus status) {
        return status.state() == ReferralState.INFO_REQUESTED
                        && status.request().isPresent()
                ? status.request()
                        .map(request -> Texts.text(
                                "referral.turn.waits", request.items().size() - request.settled()))
                        .orElse("")
                : Texts.text(
                        status.next() == status.state().owner()
                                ? "referral.turn.detail." + status.state()
                                : "referral.turn.detail." + status.state() + "." + status.next());
    }

    private static String detail(Placement listed) {
        MeetingSummary meeting = listed.meeting();
        if (listed.kept()) {
            return Texts.text("referral.where.kept", PlacementText.day(meeting));
        }
        String hours = PlacementText.hours(meeting) + " (" + MeetingJoin.overseas(meeting) + ")";
        return Texts.text(
                listed.provisional() ? "referral.where.provisional" : "referral.where.confirmed",
                hours,
                PlacementText.place(meeting));
    }
}
