package fr.recours.search.internal.screening;

import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.ProposedProgramme;
import fr.recours.search.ProposedProgrammes;
import fr.recours.shared.NotFoundException;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells of a proposal to whoever reads its case. */
@Service
class ProposedService implements ProposedProgrammes {

    private final Referrals referrals;
    private final ProposalStore store;

    ProposedService(Referrals referrals, ProposalStore store) {
        this.referrals = referrals;
        this.store = store;
    }

    @Override
    @Transactional
    public List<ProposedProgramme> of(ReferralId id) {
        if (!referrals.allowedActions(id).contains(ReferralAction.READ)) {
            throw new NotFoundException();
        }
        return store.of(id);
    }
}
