package fr.recours.referral;

import fr.recours.shared.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whom a draft is for.
 *
 * @param physician who answers for the case and submits it
 * @param preparedBy who began it for them; null when they did themselves
 * @param handedOverAt when they were last told that it is ready; null while they were not
 */
public record DraftFor(
        PersonId physician,
        @Nullable PersonId preparedBy,
        @Nullable Instant handedOverAt) {}
