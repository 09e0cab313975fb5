package fr.recours.shared;

import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells who came too late for a row, at the outermost transaction only: within another one nothing is left to go on with. */
public final class LostRace implements MethodRetryPredicate {

    /** ISO 9075, "transaction rollback: serialization failure"; MariaDB's for a deadlock, its error 1213. */
    private static final String SERIALIZATION_FAILURE = "40001";

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return !TransactionSynchronizationManager.isActualTransactionActive() && isLostRace(failure);
    }

    private static boolean isLostRace(@Nullable Throwable failure) {
        return failure instanceof OptimisticLockingFailureException
                // as JPA says it where Spring does not translate
                || failure instanceof OptimisticLockException
                || failure instanceof SQLException sql && SERIALIZATION_FAILURE.equals(sql.getSQLState())
                || failure != null && isLostRace(failure.getCause());
    }
}
