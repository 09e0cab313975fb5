package fr.recours.notice.internal;

import fr.recours.shared.FrenchTime;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;

/** The hours in which those who asked for it get no mail, by the clock on the wall in Paris, on the nights it changes too. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime until;

    QuietHours(NoticeProperties properties) {
        this.from = properties.mail().quietFrom();
        this.until = properties.mail().quietUntil();
    }

    /** That moment, or the end of the quiet hours it falls in. */
    Instant endAfter(Instant moment) {
        ZonedDateTime local = moment.atZone(FrenchTime.ZONE);
        LocalTime time = local.toLocalTime();
        boolean overnight = from.isAfter(until);
        boolean afterBegin = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(until);
        if (overnight ? !(afterBegin || beforeEnd) : !(afterBegin && beforeEnd)) {
            return moment;
        }
        boolean endsTomorrow = overnight && afterBegin;
        return local.toLocalDate()
                .plusDays(endsTomorrow ? 1 : 0)
                .atTime(until)
                .atZone(FrenchTime.ZONE)
                .toInstant();
    }

    LocalTime from() {
        return from;
    }

    LocalTime until() {
        return until;
    }
}
