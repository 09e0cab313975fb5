package fr.recours.ui.rcp;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.Referrals;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the coordination does with one case of an agenda: move it, plan it anew, take it off. Only what the server lets it do. */
@Component
class AgendaActs {

    private static final Set<MeetingState> UNFROZEN = EnumSet.of(MeetingState.OPEN_FOR_LISTING, MeetingState.CUT_OFF);
    private static final Set<MeetingState> HOLDS_CASES =
            EnumSet.range(MeetingState.OPEN_FOR_LISTING, MeetingState.RUNNING);

    private final MoveCase moveCase;
    private final RemoveCase removeCase;
    private final PlanCase planCase;
    private final Referrals referrals;
    private final People people;

    AgendaActs(MoveCase moveCase, RemoveCase removeCase, PlanCase planCase, Referrals referrals, People people) {
        this.moveCase = moveCase;
        this.removeCase = removeCase;
        this.planCase = planCase;
        this.referrals = referrals;
        this.people = people;
    }

    /** Whether this reader puts the cases of an agenda in order. */
    boolean orders(MeetingSummary meeting) {
        return people.current().is(Role.COORDINATOR) && UNFROZEN.contains(meeting.state());
    }

    /** Gives a line its buttons. @param changed called after each act */
    void arm(AgendaLine line, MeetingSummary meeting, Runnable changed) {
        if (!people.current().is(Role.COORDINATOR) || !HOLDS_CASES.contains(meeting.state())) {
            return;
        }
        AgendaRow row = line.row();
        Set<ReferralAction> allowed = referrals.allowedActions(row.referral().id());
        if (orders(meeting) && allowed.contains(ReferralAction.SCHEDULE)) {
            line.movable(() -> moveCase.choose(CaseToMove.of(row, meeting), changed));
        }
        if (!row.provisional() && allowed.contains(ReferralAction.SCHEDULE)) {
            line.stepper(by -> planCase.step(row, by, changed));
            line.act("plan", () -> planCase.ask(row, meeting, changed));
        }
        if (!row.provisional() && allowed.contains(ReferralAction.UNLIST)) {
            line.act("remove", () -> removeCase.ask(row.id(), CaseNames.full(row.referral()), changed));
        }
    }
}
