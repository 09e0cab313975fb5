package fr.recours.rcp.internal;

import fr.recours.rcp.ObligationDue;
import fr.recours.rcp.ObligationId;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.ObligationOverdue;
import fr.recours.rcp.ObligationState;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionToSign;
import fr.recours.rcp.ReviewToDecide;
import fr.recours.referral.ReferralId;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the days bring: something owed falls due or is late, an opinion still waits for its signature, a review has no place at the cut-off. Each told once. */
@Component
class ObligationClock {

    private static final Logger LOG = LoggerFactory.getLogger(ObligationClock.class);

    private final ObligationStore obligations;
    private final OpinionStore opinions;
    private final OpinionDeadline deadline;
    private final ReviewPlans plans;
    private final ForgottenCheck forgotten;
    private final RcpProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObligationClock(
            ObligationStore obligations,
            OpinionStore opinions,
            OpinionDeadline deadline,
            ReviewPlans plans,
            ForgottenCheck forgotten,
            RcpProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.obligations = obligations;
        this.opinions = opinions;
        this.deadline = deadline;
        this.plans = plans;
        this.forgotten = forgotten;
        this.properties = properties;
        this.events = events;
        this.clock = clock;
    }

    /** Running it again on the same day changes nothing; a day missed is made up for. */
    @Transactional
    void follow() {
        LocalDate today = FrenchTime.today(clock);
        List<ObligationEntity> open = obligations.open();
        ReviewPlan plan = plans.of(open);
        open.forEach(obligation -> follow(obligation, plan, today));
        opinions.unsigned().forEach(opinion -> remind(opinion, today));
        int left = forgotten.all().size();
        if (left > 0) {
            LOG.warn("{} cases were left lying: see the list of what is forgotten", left);
        }
    }

    private void follow(ObligationEntity obligation, ReviewPlan plan, LocalDate today) {
        ObligationId id = new ObligationId(obligation.id());
        ReferralId referral = new ReferralId(obligation.referralId());
        int reached = (int) leads(obligation.kind()).stream()
                .filter(days -> !obligation.dueOn().minusDays(days).isAfter(today))
                .count();
        if (reached > obligation.reminders()) {
            obligation.reminded(reached);
            obligation.become(ObligationState.DUE);
            events.publishEvent(new ObligationDue(id, referral, obligation.kind(), obligation.dueOn(), reached));
        }
        if (today.isAfter(obligation.dueOn()) && obligation.state() != ObligationState.OVERDUE) {
            obligation.become(ObligationState.OVERDUE);
            events.publishEvent(new ObligationOverdue(id, referral, obligation.kind(), obligation.dueOn()));
        }
        if (obligation.discussesAgain()) {
            plan.decideBy(obligation)
                    .filter(decideBy -> !today.isBefore(decideBy))
                    .ifPresent(decideBy ->
                            events.publishEvent(new ReviewToDecide(id, referral, obligation.kind(), decideBy)));
        }
    }

    private List<Integer> leads(ObligationKind kind) {
        return switch (kind) {
            case REDISCUSS_AT -> properties.rediscussionReminders();
            case NEXT_SESSION, OUTCOME_DUE, DOCUMENT_DUE, ACTION_DUE, INCLUSION_DUE, ACK_DUE, VISIT_DUE ->
                List.of(properties.otherReminder());
        };
    }

    private void remind(OpinionEntity opinion, LocalDate today) {
        int reached = deadline.remindersBy(opinion.dueOn(), today);
        if (reached > opinion.reminders()) {
            opinion.reminded(reached);
            events.publishEvent(
                    new OpinionToSign(new OpinionId(opinion.id()), new ReferralId(opinion.referralId()), reached));
        }
    }
}
