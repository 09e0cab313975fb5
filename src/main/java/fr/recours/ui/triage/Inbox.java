package fr.recours.ui.triage;

import fr.recours.rcp.Agenda;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.ReferralId;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.WorkingDays;
import fr.recours.ui.triage.InboxItem.Listing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The referrals that wait for triage, the one whose clock started first on top. */
@Component
class Inbox {

    /** The delay of triage (portal.md §3.1: within 5 working days of submission). */
    static final int TRIAGE_WORKING_DAYS = 5;

    private final Referrals referrals;
    private final Meetings meetings;
    private final WorkingDays workingDays;
    private final Clock clock;

    Inbox(Referrals referrals, Meetings meetings, WorkingDays workingDays, Clock clock) {
        this.referrals = referrals;
        this.meetings = meetings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    LocalDate today() {
        return FrenchTime.today(clock);
    }

    List<InboxItem> waiting() {
        Map<ReferralId, Listing> listings = listings();
        return referrals.visible().stream()
                .filter(Inbox::waits)
                .sorted(Comparator.comparing(ReferralRow::changedAt))
                .map(row -> item(row, Optional.ofNullable(listings.get(row.id()))))
                .toList();
    }

    private static boolean waits(ReferralRow row) {
        return switch (row.state()) {
            case SUBMITTED, TRIAGE -> true;
            case DRAFT,
                    INFO_REQUESTED,
                    ACCEPTED,
                    SCHEDULED,
                    IN_SESSION,
                    OPINION_PENDING,
                    OPINION_ISSUED,
                    FOLLOW_UP,
                    CLOSED,
                    DECLINED,
                    WITHDRAWN,
                    ENTERED_IN_ERROR -> false;
        };
    }

    private InboxItem item(ReferralRow row, Optional<Listing> listing) {
        LocalDate submittedOn = LocalDate.ofInstant(row.changedAt(), FrenchTime.ZONE);
        return new InboxItem(row, submittedOn, workingDays.after(submittedOn, TRIAGE_WORKING_DAYS), listing);
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
