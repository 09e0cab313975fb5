package fr.recours.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class LostRaceTest {

    private final LostRace lostRace = new LostRace();

    static Stream<Throwable> lost() {
        Throwable deadlock = new SQLException("Deadlock found", "40001", 1213);
        return Stream.of(new OptimisticLockingFailureException("spring"), new OptimisticLockException("jpa"), deadlock)
                .flatMap(one -> Stream.of(one, new IllegalStateException(new IllegalArgumentException(one))));
    }

    static Stream<Throwable> otherwise() {
        return Stream.of(
                new SQLException("Duplicate entry", "23000", 1062),
                new SQLException("no state"),
                new IllegalStateException(new RefusedException("any.key")));
    }

    @AfterEach
    void noTransaction() {
        TransactionSynchronizationManager.setActualTransactionActive(false);
    }

    @ParameterizedTest
    @MethodSource("lost")
    void whoCameTooLateTriesAgainUnlessWithinAnotherTransaction(Throwable failure) throws NoSuchMethodException {
        assertThat(retried(failure)).isTrue();

        TransactionSynchronizationManager.setActualTransactionActive(true);
        assertThat(retried(failure)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("otherwise")
    void whatIsNoRaceIsNotTriedAgain(Throwable failure) throws NoSuchMethodException {
        assertThat(retried(failure)).isFalse();
    }

    private boolean retried(Throwable failure) throws NoSuchMethodException {
        Method any = Object.class.getMethod("toString");
        return lostRace.shouldRetry(any, failure);
    }
}
