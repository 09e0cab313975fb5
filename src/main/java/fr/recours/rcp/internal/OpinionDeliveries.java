package fr.recours.rcp.internal;

import fr.recours.audit.AuditAction;
import fr.recours.rcp.OpinionDelivery;
import fr.recours.rcp.OpinionId;
import fr.recours.rcp.OpinionState;
import fr.recours.referral.ReferralContacts;
import fr.recours.referral.ReferralId;
import fr.recours.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps apart that an opinion was carried to its reader and that it was read (portal.md §3.3, and §2, 9). */
@Component
@Transactional
class OpinionDeliveries implements OpinionDelivery {

    private final OpinionStore opinions;
    private final ReferralContacts contacts;
    private final RcpTrail trail;

    OpinionDeliveries(OpinionStore opinions, ReferralContacts contacts, RcpTrail trail) {
        this.opinions = opinions;
        this.contacts = contacts;
        this.trail = trail;
    }

    @Override
    public void delivered(OpinionId id, PersonId reader) {
        step(id, reader, OpinionState.RELEASED, OpinionState.DELIVERED);
    }

    @Override
    public void returned(OpinionId id, PersonId reader) {
        step(id, reader, OpinionState.DELIVERED, OpinionState.RELEASED);
    }

    private void step(OpinionId id, PersonId reader, OpinionState from, OpinionState to) {
        opinions.lockIfThere(id.value())
                .filter(opinion -> opinion.state() == from)
                .filter(opinion -> contacts.of(new ReferralId(opinion.referralId()))
                        .contact()
                        .referrer()
                        .equals(reader))
                .ifPresent(opinion -> {
                    opinion.carried(to);
                    trail.byTheClock(AuditAction.OPINION_CHANGED, opinion.referralId(), to + ":" + opinion.number());
                });
    }
}
