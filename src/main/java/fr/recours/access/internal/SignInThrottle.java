package fr.recours.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts by address, whether the address is known or not: what a stranger is told does not depend on it. Kept in
 * the database: it holds over a restart and for several servers.
 */
@Component
class SignInThrottle {

    private final JdbcClient jdbc;
    private final SignInPolicy policy;
    private final Clock clock;

    SignInThrottle(JdbcClient jdbc, SignInPolicy policy, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once count as many.
     *
     * @return false when it comes too early: it is then not to be tried at all
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean admit(String address) {
        Instant now = clock.instant();
        forgetBefore(utc(now.minus(policy.forgetAfter())));
        byte[] key = key(address);
        if (attempts(key).filter(past -> past.tooEarly(now)).isPresent()) {
            return false;
        }
        jdbc.sql("INSERT INTO sign_in_attempt (address_hash, failures, last_at) VALUES (:key, 1, :now)"
                        + " ON DUPLICATE KEY UPDATE failures = failures + 1, last_at = :now")
                .param("key", key)
                .param("now", utc(now))
                .update();
        return true;
    }

    /** Forgets the attempts of an address whose password was right. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(String address) {
        jdbc.sql("DELETE FROM sign_in_attempt WHERE address_hash = ?")
                .param(key(address))
                .update();
    }

    /** Row by row in order of key, before this address's own row is touched: a scan would deadlock with another attempt. */
    private void forgetBefore(LocalDateTime limit) {
        List<byte[]> old = jdbc.sql("SELECT address_hash FROM sign_in_attempt WHERE last_at < ? ORDER BY address_hash")
                .param(limit)
                .query((row, n) -> row.getBytes(1))
                .list();
        for (byte[] key : old) {
            jdbc.sql("DELETE FROM sign_in_attempt WHERE address_hash = ? AND last_at < ?")
                    .params(key, limit)
                    .update();
        }
    }

    private Optional<Attempts> attempts(byte[] key) {
        return jdbc.sql("SELECT failures, last_at FROM sign_in_attempt WHERE address_hash = ? FOR UPDATE")
                .param(key)
                .query((row, n) -> new Attempts(row.getInt(1), row.getObject(2, LocalDateTime.class)))
                .optional();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static byte[] key(String address) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(Account.normalised(address).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private final class Attempts {

        private final int failures;
        private final LocalDateTime last;

        Attempts(int failures, LocalDateTime last) {
            this.failures = failures;
            this.last = last;
        }

        boolean tooEarly(Instant now) {
            return utc(now).isBefore(last.plus(policy.waitAfter(failures)));
        }
    }
}
