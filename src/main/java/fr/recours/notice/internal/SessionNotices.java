package fr.recours.notice.internal;

import fr.recours.rcp.AgendaChanged;
import fr.recours.rcp.AgendaItemDeferred;
import fr.recours.rcp.AgendaItemRemoved;
import fr.recours.rcp.AgendaPublished;
import fr.recours.rcp.CaseCarriedOver;
import fr.recours.rcp.MeetingCancelled;
import fr.recours.rcp.MeetingNears;
import fr.recours.rcp.MeetingRescheduled;
import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.OpinionCorrected;
import fr.recours.rcp.OpinionReleased;
import fr.recours.rcp.OpinionToSign;
import fr.recours.rcp.ReviewToDecide;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what meetings, opinions and obligations tell, in the transaction that did it. */
@Component
class SessionNotices {

    private final CaseNotices cases;
    private final MeetingNotices meetings;
    private final OpinionNotices opinions;

    SessionNotices(CaseNotices cases, MeetingNotices meetings, OpinionNotices opinions) {
        this.cases = cases;
        this.meetings = meetings;
        this.opinions = opinions;
    }

    @EventListener
    void on(AgendaItemDeferred deferred) {
        cases.deferred(deferred);
    }

    @EventListener
    void on(CaseCarriedOver carried) {
        cases.carriedOver(carried.itemId().value(), carried.referralId(), carried.times(), carried.to());
    }

    @EventListener
    void on(AgendaItemRemoved removed) {
        cases.removed(removed.itemId().value(), removed.referralId(), removed.meetingId());
    }

    @EventListener
    void on(AgendaPublished published) {
        meetings.agendaPublished(published.meetingId());
    }

    @EventListener
    void on(AgendaChanged changed) {
        meetings.agendaChanged("agenda:" + changed.change(), changed.meetingId());
    }

    @EventListener
    void on(MeetingNears nears) {
        meetings.nears(nears);
    }

    @EventListener
    void on(MeetingRescheduled rescheduled) {
        meetings.rescheduled(rescheduled);
    }

    @EventListener
    void on(MeetingCancelled cancelled) {
        meetings.cancelled(cancelled.meetingId());
    }

    @EventListener
    void on(OpinionToSign waiting) {
        opinions.toSign(waiting.opinionId().value(), waiting.referralId(), waiting.reminder());
    }

    @EventListener
    void on(OpinionReleased released) {
        opinions.released(released.opinionId().value(), released.referralId());
    }

    @EventListener
    void on(OpinionCorrected corrected) {
        opinions.corrected(corrected.opinionId().value(), corrected.superseded().value(), corrected.referralId());
    }

    @EventListener
    void on(ObligationDue due) {
        switch (due.kind()) {
            case REDISCUSS_AT ->
                opinions.rediscussion(due.obligationId().value(), due.referralId(), due.dueOn(), due.reminder());
            case OUTCOME_DUE ->
                opinions.implementation(due.obligationId().value(), due.referralId(), due.dueOn(), due.reminder());
            case DOCUMENT_DUE, ACTION_DUE, ACK_DUE, VISIT_DUE ->
                opinions.obligation(due.obligationId().value(), due.referralId(), due.dueOn(), due.reminder());
            case INCLUSION_DUE ->
                opinions.inclusion(due.obligationId().value(), due.referralId(), due.dueOn(), due.reminder());
            // the coordination's own, told at the cut-off by ReviewToDecide
            case NEXT_SESSION -> {}
        }
    }

    @EventListener
    void on(ObligationOverdue overdue) {
        opinions.overdue(overdue.obligationId().value(), overdue.referralId(), overdue.kind(), overdue.dueOn());
    }

    @EventListener
    void on(ReviewToDecide review) {
        opinions.toDecide(review.obligationId().value(), review.referralId(), review.kind(), review.decideBy());
    }
}
