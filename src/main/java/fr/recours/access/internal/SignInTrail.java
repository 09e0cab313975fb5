package fr.recours.access.internal;

import fr.recours.audit.AuditAction;
import fr.recours.audit.AuditEntry;
import fr.recours.audit.AuditTrail;
import fr.recours.shared.CentreId;
import fr.recours.shared.PersonId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Writes each sign-in, failure and sign-out to the trail. Nobody signs in while the trail cannot be written. What was typed
 * as an address is not kept: people type their password there by mistake.
 */
@Component
class SignInTrail {

    private final AuditTrail trail;
    private final AccountRepository accounts;
    private final Clock clock;

    SignInTrail(AuditTrail trail, AccountRepository accounts, Clock clock) {
        this.clock = clock;
        this.trail = trail;
        this.accounts = accounts;
    }

    @EventListener
    void on(AuthenticationSuccessEvent event) {
        record(AuditAction.SIGN_IN, event.getAuthentication());
        if (event.getAuthentication().getPrincipal() instanceof SignedInPerson person) {
            accounts.signedIn(person.id(), clock.instant());
        }
    }

    @EventListener
    void on(LogoutSuccessEvent event) {
        record(AuditAction.SIGN_OUT, event.getAuthentication());
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent event) {
        trail.record(new AuditEntry(
                null,
                null,
                null,
                AuditAction.SIGN_IN_FAILED,
                account(event.getAuthentication().getName()),
                reason(event.getException())));
    }

    private void record(AuditAction action, Authentication authentication) {
        if (authentication.getPrincipal() instanceof SignedInPerson person) {
            UUID centre = person.centre();
            trail.record(new AuditEntry(
                    new PersonId(person.id()),
                    person.role().name(),
                    centre == null ? null : new CentreId(centre),
                    action,
                    null,
                    null));
        }
    }

    private @Nullable UUID account(String address) {
        return accounts.findByEmail(Account.normalised(address))
                .map(account -> account.toSignedIn().id())
                .orElse(null);
    }

    private static String reason(AuthenticationException exception) {
        return switch (exception) {
            case LockedException tooEarly -> "TOO_MANY_ATTEMPTS";
            case DisabledException off -> "DISABLED";
            default -> "BAD_CREDENTIALS";
        };
    }
}
