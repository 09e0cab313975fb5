package fr.recours.notice.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/**
 * What a message does to its recipient's calendar.
 *
 * @param uid of the meeting for this recipient, always the same
 * @param sequence grows with each change
 * @param cancelled whether the place is taken back
 */
@Embeddable
record CalendarChange(
        @Column(name = "calendar_uid") UUID uid,
        @Column(name = "calendar_sequence") Integer sequence,
        @Column(name = "calendar_cancelled") Boolean cancelled,
        @Column(name = "calendar_start") Instant start,
        @Column(name = "calendar_end") Instant end) {}
