package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.programme.Programmes;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralDraft;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.shared.FrenchTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a demonstration its first cases, through the same door as everyone: their writers are signed in, write, submit. Dates
 * count back from today, so that the demonstration never goes stale.
 */
@Component
@ConditionalOnBooleanProperty("recours.demo")
class DemonstrationCases {

    /** For instance {@code {-45d}}: the day 45 days ago. */
    private static final Pattern DAYS_AGO = Pattern.compile("\\{-(\\d+)d}");

    private final Referrals referrals;
    private final DraftDesk drafts;
    private final ReferralStore store;
    private final Programmes programmes;
    private final UserDetailsService accounts;
    private final Clock clock;

    DemonstrationCases(
            Referrals referrals,
            DraftDesk drafts,
            ReferralStore store,
            Programmes programmes,
            UserDetailsService accounts,
            Clock clock) {
        this.referrals = referrals;
        this.drafts = drafts;
        this.store = store;
        this.programmes = programmes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Does nothing once there is any referral. All of them or none: a start cut short is made up for by the next one. */
    @Transactional
    public void loadIfNone() {
        if (store.isEmpty()) {
            load();
        }
    }

    void load() {
        cases().forEach(this::enter);
    }

    private List<InventedCase> cases() {
        LocalDate today = FrenchTime.today(clock);
        try (InputStream file = new ClassPathResource("db/demo/referrals.json").getInputStream()) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            String dated = DAYS_AGO.matcher(text).replaceAll(match -> daysAgo(today, match));
            return JsonMapper.shared().readValue(dated, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String daysAgo(LocalDate today, MatchResult match) {
        return today.minusDays(Long.parseLong(match.group(1))).toString();
    }

    private void enter(InventedCase invented) {
        asWriter(invented.writer(), () -> {
            ReferralId id = open(invented.physician());
            ReferralDraft draft = referrals.draft(id);
            long revision = referrals.save(id, draft.revision(), invented.content(programmes.dictionary()));
            if (invented.submit()) {
                referrals.submit(id, revision);
            }
        });
    }

    private ReferralId open(@Nullable String physician) {
        return physician == null
                ? referrals.open()
                : drafts.physicians().stream()
                        .filter(person -> person.email().equals(physician))
                        .map(Person::id)
                        .map(drafts::openFor)
                        .findFirst()
                        .orElseThrow();
    }

    private void asWriter(String address, Runnable work) {
        UserDetails account = accounts.loadUserByUsername(address);
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        try {
            SecurityContextHolder.setContext(context);
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
