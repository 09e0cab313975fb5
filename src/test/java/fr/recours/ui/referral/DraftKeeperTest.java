package fr.recours.ui.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.support.DemoPeople;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.security.test.context.support.WithUserDetails;

/** A database that fails for a moment is told so and tried again; it never closes the form. */
@WithUserDetails(DemoPeople.KERBRAT)
class DraftKeeperTest extends FormTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void aDatabaseThatFailsOnceDoesNotBlockTheSubmission() {
        ReferralId id = referrals.open();
        DraftKeeper keeper = new DraftKeeper(failingOnceAt("submit"), id);

        assertThat(keeper.submit(NOW)).isFalse();
        assertThat(keeper.state()).isEqualTo(DraftKeeper.State.UNREACHABLE);

        assertThatThrownBy(() -> keeper.submit(NOW))
                .as("the second attempt reaches the portal, which says what is missing")
                .isInstanceOf(SubmissionRefusedException.class);
    }

    @Test
    void aDatabaseThatFailsOnceLosesNothingTyped() {
        ReferralId id = referrals.open();
        DraftKeeper keeper = new DraftKeeper(failingOnceAt("save"), id);

        keeper.change(content -> Contents.withQuestion(content, "Autogreffe ?"), NOW);
        assertThat(keeper.state()).isEqualTo(DraftKeeper.State.UNREACHABLE);
        assertThat(referrals.draft(id).content().question()).isEmpty();

        keeper.save(NOW);
        assertThat(keeper.state()).isEqualTo(DraftKeeper.State.SAVED);
        assertThat(referrals.draft(id).content().question()).isEqualTo("Autogreffe ?");
    }

    /** The portal's own service, behind a connection that breaks the first time a method is called. */
    private Referrals failingOnceAt(String method) {
        AtomicBoolean broken = new AtomicBoolean(true);
        return (Referrals) Proxy.newProxyInstance(
                Referrals.class.getClassLoader(), new Class<?>[] {Referrals.class}, (proxy, called, arguments) -> {
                    if (called.getName().equals(method) && broken.getAndSet(false)) {
                        throw new TransientDataAccessResourceException("connection lost");
                    }
                    try {
                        return called.invoke(referrals, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }
}
