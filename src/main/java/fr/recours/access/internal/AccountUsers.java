package fr.recours.access.internal;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account of an address for Spring Security. */
@Service
class AccountUsers implements UserDetailsService {

    private final AccountRepository accounts;

    AccountUsers(AccountRepository accounts) {
        this.accounts = accounts;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return accounts.findByEmail(Account.normalised(email))
                .map(Account::toSignedIn)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }
}
