package fr.recours.rcp.internal;

import fr.recours.rcp.LastAction;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.OutcomeCode;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of the opinions of the last meetings: the minutes a meeting opens with (portal.md §3.5). No name, no clinical word. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LastActions {

    /** What became of an opinion is asked a month and three months after it (portal.md §3.5), and meetings are monthly. */
    private static final int MEETINGS = 3;

    private static final Set<MeetingState> HELD =
            EnumSet.of(MeetingState.ENDED, MeetingState.MINUTES_COMPLETE, MeetingState.ARCHIVED);

    private static final Set<ObligationKind> ACTIONS = EnumSet.of(
            ObligationKind.OUTCOME_DUE,
            ObligationKind.DOCUMENT_DUE,
            ObligationKind.ACTION_DUE,
            ObligationKind.INCLUSION_DUE);

    private final MeetingRepository meetings;
    private final OpinionStore opinions;
    private final ObligationStore obligations;
    private final FollowUp followUp;
    private final ReferralContacts contacts;
    private final Clock clock;

    LastActions(
            MeetingRepository meetings,
            OpinionStore opinions,
            ObligationStore obligations,
            FollowUp followUp,
            ReferralContacts contacts,
            Clock clock) {
        this.meetings = meetings;
        this.opinions = opinions;
        this.obligations = obligations;
        this.followUp = followUp;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Of each case its last opinion, those of the latest meeting first. */
    List<LastAction> before(MeetingId id) {
        MeetingEntity meeting = meetings.findById(id.value()).orElseThrow(NotFoundException::new);
        Set<UUID> told = new HashSet<>();
        return meetings.findByWrittenFalseAndStartAtLessThanOrderByStartAtDesc(meeting.startAt()).stream()
                .filter(before -> HELD.contains(before.state()))
                .limit(MEETINGS)
                .flatMap(before -> opinions.ofMeeting(before.id()).stream())
                .filter(opinion -> opinion.state().isSigned() && told.add(opinion.referralId()))
                .flatMap(opinion -> action(opinion).stream())
                .toList();
    }

    /** Nothing for one that left nothing to be done. */
    private Optional<LastAction> action(OpinionEntity opinion) {
        List<ObligationEntity> actions = obligations.of(opinion.referralId()).stream()
                .filter(one -> ACTIONS.contains(one.kind()) && opinion.id().equals(one.opinionId()))
                .toList();
        OutcomeCode outcome = opinion.outcome();
        if (actions.isEmpty() || outcome == null) {
            return Optional.empty();
        }
        LocalDate today = FrenchTime.today(clock);
        ReferralId referral = new ReferralId(opinion.referralId());
        return Optional.of(new LastAction(
                contacts.of(referral).contact().reference(),
                outcome,
                actions.stream().anyMatch(one -> one.isOpen() && one.dueOn().isBefore(today)),
                followUp.became(referral).orElse(null)));
    }
}
