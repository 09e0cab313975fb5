package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.referral.DiscardedDraft;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralId;
import fr.recours.shared.DoneAgainAfterRace;
import fr.recours.shared.PersonId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The transactions behind {@link DraftDesk}. */
@Service
@DoneAgainAfterRace
@Transactional
class DraftService implements DraftDesk {

    private final Behalf behalf;
    private final Discards discards;

    DraftService(Behalf behalf, Discards discards) {
        this.behalf = behalf;
        this.discards = discards;
    }

    @Override
    public List<Person> physicians() {
        return behalf.physicians();
    }

    @Override
    public ReferralId openFor(PersonId physician) {
        return behalf.open(physician);
    }

    @Override
    public long nameFor(ReferralId id, long revision, PersonId physician) {
        return behalf.name(id, revision, physician);
    }

    @Override
    public long handOver(ReferralId id, long revision) {
        return behalf.handOver(id, revision);
    }

    @Override
    public void discard(ReferralId id, long revision) {
        discards.discard(id, revision);
    }

    @Override
    public void takeBack(ReferralId id) {
        discards.takeBack(id);
    }

    @Override
    public List<DiscardedDraft> discarded() {
        return discards.all();
    }
}
