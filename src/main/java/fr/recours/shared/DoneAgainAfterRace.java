package fr.recours.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * A service whose whole transaction is done again when another one got in its way: it read a row that was changed before it
 * held it, or the database ended it to let the other go on. Locks are taken in one order; what no order covers is the locks
 * InnoDB takes by itself in its indexes, and meetings whose order just changed. Who saw something older than what is there is
 * still told by {@link StaleRevisionException}. For services whose arguments can be used twice: no streams.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(predicate = LostRace.class, maxRetries = 3, delay = 20, jitter = 20)
public @interface DoneAgainAfterRace {}
