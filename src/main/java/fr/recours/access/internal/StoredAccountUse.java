package fr.recours.access.internal;

import fr.recours.access.AccountUse;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts from the accounts. */
@Component
@Transactional(readOnly = true)
class StoredAccountUse implements AccountUse {

    private final AccountRepository accounts;

    StoredAccountUse(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public int unusedSince(Instant moment) {
        return accounts.countByEnabledTrueAndLastSignInAtBefore(moment);
    }

    @Override
    public int centresWithoutReferrer() {
        return accounts.countCentresWithoutReferrer();
    }
}
