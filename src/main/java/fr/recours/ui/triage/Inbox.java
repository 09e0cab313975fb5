package fr.recours.ui.triage;

import fr.recours.matching.Eligibility;
import fr.recours.rcp.Agenda;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.LastChange;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralHistory;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.triage.InboxItem.Listing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The referrals the coordination has to do with, part by part and by their clock; those that wait for the referrer last. */
@Component
class Inbox {

    private static final Comparator<InboxItem> BY_CLOCK = Comparator.<InboxItem, LocalDate>comparing(
                    item -> item.row().dueOn(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(item -> item.row().urgency(), Comparator.reverseOrder())
            .thenComparing(item -> item.row().submittedAt(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final Referrals referrals;
    private final ReferralHistory history;
    private final Meetings meetings;
    private final Arrivals arrivals;
    private final Clock clock;

    Inbox(Referrals referrals, ReferralHistory history, Meetings meetings, Arrivals arrivals, Clock clock) {
        this.referrals = referrals;
        this.history = history;
        this.meetings = meetings;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    LocalDate today() {
        return FrenchTime.today(clock);
    }

    List<InboxItem> waiting() {
        Map<ReferralId, Listing> listings = listings();
        Map<ReferralId, Set<Arrival>> came = arrivals.all();
        List<ReferralRow> waiting = referrals.visible().stream()
                .filter(row -> waits(row) || came.containsKey(row.id()))
                .toList();
        Map<ReferralId, LastChange> changes =
                history.lastChanges(waiting.stream().map(ReferralRow::id).toList());
        Map<ReferralId, List<Eligibility>> unlisted = referrals.verdicts(waiting.stream()
                .map(ReferralRow::id)
                .filter(id -> !listings.containsKey(id))
                .toList());
        return waiting.stream()
                .map(row -> item(row, listings.get(row.id()), unlisted, changes.get(row.id()))
                        .with(came.getOrDefault(row.id(), Set.of())))
                .sorted(Comparator.<InboxItem, DueGroup>comparing(item -> item.group(today()))
                        .thenComparing(BY_CLOCK))
                .toList();
    }

    /** With the verdicts of its place on an agenda; without one, those given last. */
    private InboxItem item(
            ReferralRow row,
            @Nullable Listing listing,
            Map<ReferralId, List<Eligibility>> unlisted,
            @Nullable LastChange last) {
        boolean ownReport =
                row.errorReported() && !referrals.allowedActions(row.id()).contains(ReferralAction.MARK_ERROR);
        return listing == null
                ? new InboxItem(
                        row, Optional.empty(), unlisted.getOrDefault(row.id(), List.of()), last, ownReport, Set.of())
                : new InboxItem(row, Optional.of(listing), listing.place().verdicts(), last, ownReport, Set.of());
    }

    /** Nothing is reached only by memory: what the coordination must do is here, and what it waits for. */
    private static boolean waits(ReferralRow row) {
        return switch (row.state()) {
            case SUBMITTED, TRIAGE, INFO_REQUESTED, ACCEPTED -> true;
            case SCHEDULED, IN_SESSION, OPINION_PENDING -> row.withdrawalAsked() || row.errorReported();
            case DRAFT, OPINION_ISSUED, FOLLOW_UP, CLOSED, DECLINED, WITHDRAWN, ENTERED_IN_ERROR -> false;
        };
    }

    /** Agenda by agenda, for the verdicts come with them: one reading a meeting, not one a case. */
    private Map<ReferralId, Listing> listings() {
        Map<ReferralId, Listing> found = new HashMap<>();
        for (MeetingSummary meeting : meetings.upcoming()) {
            if (meeting.itemCount() > 0) {
                Agenda agenda = meetings.agenda(meeting.id());
                agenda.rows().forEach(row -> found.put(row.referral().id(), new Listing(agenda.meeting(), row)));
            }
        }
        return found;
    }
}
