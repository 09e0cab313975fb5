package fr.recours.referral.internal;

import fr.recours.access.FreshSignIn;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccessId;
import fr.recours.referral.ExceptionalAccesses;
import fr.recours.referral.ExceptionalGround;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralId;
import fr.recours.support.DemoPeople;
import fr.recours.support.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** What the tests of exceptional accesses share: a clock they move, a second administrator, and the steps. */
@Import(ExceptionalTest.Time.class)
abstract class ExceptionalTest extends ReferralTest {

    static final String WHY = "Le dossier ne s’ouvre plus pour son médecin.";
    static final Duration HOUR = Duration.ofMinutes(60);
    static final Duration DAY = Duration.ofHours(24);
    static final Duration INSTANT = Duration.ofNanos(1_000);

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        MovableClock movableClock() {
            return new MovableClock(Instant.parse("2026-01-12T08:00:00Z"));
        }
    }

    @Autowired
    ExceptionalAccesses accesses;

    @Autowired
    FreshSignIn fresh;

    @Autowired
    MovableClock clock;

    /** The address of another administrator, an account of this test alone. */
    String colleague;

    @BeforeEach
    void anotherAdministrator() {
        colleague = UUID.randomUUID() + "@example.org";
        jdbc.sql(
                        "insert into person (id, given_name, family_name, email, role, language, password_hash, enabled, version)"
                                + " select ?, 'Ève', 'Essai', ?, 'ADMINISTRATOR', 'fr', password_hash, true, 0 from person"
                                + " where email = ?")
                .params(UUID.randomUUID().toString(), colleague, DemoPeople.ADMINISTRATOR)
                .update();
    }

    @AfterEach
    void closeItsAccount() {
        jdbc.sql("update person set enabled = false where email = ?")
                .param(colleague)
                .update();
    }

    String reference(ReferralId id) {
        return jdbc.sql("select reference from referral where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    ExceptionalAccessId ask(ReferralId id) {
        return sign.get(DemoPeople.ADMINISTRATOR, () -> accesses.ask(reference(id), ExceptionalGround.FAULT, WHY));
    }

    void agree(String second, ExceptionalAccessId id) {
        sign.as(second, () -> {
            fresh.prove(DemoPeople.PASSWORD);
            accesses.agree(id);
        });
    }

    void end(String person, ExceptionalAccessId id) {
        sign.as(person, () -> accesses.end(id));
    }

    void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** An access of the administrator to a case, brought as far as this. */
    ExceptionalAccessId in(ExceptionalState state, ReferralId id) {
        ExceptionalAccessId asked = ask(id);
        switch (state) {
            case ASKED -> {}
            case LAPSED -> later(DAY);
            case REFUSED -> end(DemoPeople.AUDITOR, asked);
            case OPEN -> agree(DemoPeople.AUDITOR, asked);
            case ENDED -> {
                agree(DemoPeople.AUDITOR, asked);
                end(DemoPeople.AUDITOR, asked);
            }
            case EXPIRED -> {
                agree(DemoPeople.AUDITOR, asked);
                later(HOUR);
            }
        }
        return asked;
    }

    ExceptionalAccess seen(String person, ExceptionalAccessId id) {
        return sign.get(person, accesses::all).stream()
                .filter(access -> access.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
