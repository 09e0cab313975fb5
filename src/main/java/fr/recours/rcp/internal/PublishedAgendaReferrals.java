package fr.recours.rcp.internal;

import fr.recours.referral.PublishedAgendas;
import fr.recours.referral.ReferralId;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the referrals what chair and experts may read: the cases of published agendas, and no others. */
@Component
class PublishedAgendaReferrals implements PublishedAgendas {

    private final AgendaItemRepository items;

    PublishedAgendaReferrals(AgendaItemRepository items) {
        this.items = items;
    }

    @Override
    public Set<ReferralId> referrals() {
        return items.referralsOnAgendas(PublishedStates.ALL).stream()
                .map(ReferralId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
