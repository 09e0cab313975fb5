package fr.recours.access.internal;

import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** How a password is checked, and who may ask the portal how it is. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInPolicy.class)
class AccessConfiguration {

    /** Rounds as a power of two: OWASP's least for bcrypt. Guessing online is slowed by {@link SignInThrottle}. */
    private static final int BCRYPT_STRENGTH = 10;

    /** Hashes carry their algorithm, so that it can change without asking everyone for a new password. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(BCRYPT_STRENGTH)));
    }

    /** A disabled account is told so only to somebody who knows its password. */
    @Bean
    AuthenticationProvider signIn(UserDetailsService accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        DaoAuthenticationProvider passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        passwords.setPreAuthenticationChecks(account -> {});
        passwords.setPostAuthenticationChecks(AccessConfiguration::refuseDisabled);
        return new ThrottledSignIn(passwords, throttle);
    }

    private static void refuseDisabled(UserDetails account) {
        if (!account.isEnabled()) {
            throw new DisabledException("disabled account");
        }
    }

    /** Health and metrics answer on the management port only, which listens on this machine only. */
    @Bean
    @Order(1)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(forgery ->
                        forgery.ignoringRequestMatchers(EndpointRequest.to("caseindex"))) // bin/reindex has no session
                .build();
    }
}
