package fr.recours.support;

import java.util.concurrent.Callable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Acts as one of the {@link DemoPeople}, as the portal knows them, for the length of a call. */
public final class SignIn {

    private final UserDetailsService accounts;

    public SignIn(UserDetailsService accounts) {
        this.accounts = accounts;
    }

    public void as(String address, Runnable work) {
        get(address, () -> {
            work.run();
            return "";
        });
    }

    /** What the work returns; what it throws comes out as it is. */
    public <T> T get(String address, Callable<T> work) {
        UserDetails account = accounts.loadUserByUsername(address);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
