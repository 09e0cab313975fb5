package fr.recours.rcp;

import fr.recours.shared.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When meetings are. For what the portal writes by itself, at night and on behalf of nobody too; nothing here is about a case. */
public interface MeetingTimes {

    /** @throws fr.recours.shared.NotFoundException when there is no such meeting */
    MeetingTime of(MeetingId id);

    /** The meetings that begin between two moments and are not cancelled, in order. */
    List<MeetingId> between(Instant from, Instant until);

    /** Who belongs to the RCP and is expected at every meeting. */
    Set<PersonId> members();

    /**
     * From when to when a meeting lasts.
     *
     * @param published whether its members may read its agenda
     * @param answerBy until when it is answered in writing; none when people meet
     */
    record MeetingTime(
            Instant start,
            Instant end,
            boolean published,
            @Nullable LocalDate answerBy) {}
}
