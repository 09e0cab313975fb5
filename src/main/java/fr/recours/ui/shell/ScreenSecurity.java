package fr.recours.ui.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import fr.recours.ui.kit.FileHost;
import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who gets through the door of the screens: nobody, unless a view says so. Sign-in by e-mail and password, a new session
 * id at sign-in, sign-out by POST only (the framework's own request), and the headers of portal.md §7.
 */
@Configuration
@EnableMethodSecurity
class ScreenSecurity {

    /**
     * As strict as Vaadin 25.2 allows: its client needs inline and evaluated scripts until nonces come with 25.4. Nothing
     * is loaded from, sent to or framed by any other host, but for files that people sent, where these have one.
     */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
                    + "style-src 'self' 'unsafe-inline'; img-src 'self' data:%1$s; font-src 'self' data:; connect-src 'self'; "
                    + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-src 'self'%1$s; frame-ancestors 'none'";

    static final String PERMISSIONS = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain screens(HttpSecurity http, UndeclaredEndpoints undeclared, FileHost files) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(LoginView.class)
                        .anyRequest(rest -> rest.access(undeclared)))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.changeSessionId()))
                .headers(headers -> headers.withObjectPostProcessor(writtenFirst())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy(files)))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .frameOptions(FrameOptionsConfig::deny))
                .build();
    }

    static String contentSecurityPolicy(FileHost files) {
        return CONTENT_SECURITY_POLICY.formatted(files.origin().map(" "::concat).orElse(""));
    }

    /** Vaadin answers by a forward, which closes the answer before the filter would write: so the headers go first. */
    private static ObjectPostProcessor<HeaderWriterFilter> writtenFirst() {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }
}
