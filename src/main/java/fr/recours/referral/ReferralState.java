package fr.recours.referral;

/**
 * The states of a referral, each with who acts next and by which clock (portal.md §3.1). While a case is followed up, who owes
 * what is owed next says more: {@link NextOwed}.
 */
public enum ReferralState {
    DRAFT(NextOwner.REFERRER, ReferralClock.NONE),
    SUBMITTED(NextOwner.COORDINATION, ReferralClock.TRIAGE),
    TRIAGE(NextOwner.COORDINATION, ReferralClock.TRIAGE),
    INFO_REQUESTED(NextOwner.REFERRER, ReferralClock.REQUEST),
    ACCEPTED(NextOwner.COORDINATION, ReferralClock.CUT_OFF),
    SCHEDULED(NextOwner.COORDINATION, ReferralClock.SESSION),
    IN_SESSION(NextOwner.CHAIR, ReferralClock.SESSION),
    OPINION_PENDING(NextOwner.CHAIR, ReferralClock.OPINION),
    OPINION_ISSUED(NextOwner.REFERRER, ReferralClock.ACKNOWLEDGEMENT),
    FOLLOW_UP(NextOwner.REFERRER, ReferralClock.OBLIGATION),
    CLOSED(NextOwner.NOBODY, ReferralClock.NONE),
    DECLINED(NextOwner.NOBODY, ReferralClock.NONE),
    WITHDRAWN(NextOwner.NOBODY, ReferralClock.NONE),
    ENTERED_IN_ERROR(NextOwner.NOBODY, ReferralClock.NONE);

    private final NextOwner owner;
    private final ReferralClock clock;

    ReferralState(NextOwner owner, ReferralClock clock) {
        this.owner = owner;
        this.clock = clock;
    }

    public NextOwner owner() {
        return owner;
    }

    public ReferralClock clock() {
        return clock;
    }

    /** Over: nobody owes anything any more. */
    public boolean isTerminal() {
        return owner == NextOwner.NOBODY;
    }
}
