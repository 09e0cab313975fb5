package fr.recours.referral.internal.document;

import fr.recours.shared.FrenchTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/**
 * What stands on each page and picture that is served: a copy that turns up elsewhere says whose it was (portal.md §6).
 *
 * @param reader name of the person who asked for it
 * @param at when
 */
public record ReaderMark(String reader, Instant at) {

    /** Figures only: the same in every language. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm").withZone(FrenchTime.ZONE);

    /** In one line, by the clock of Paris. */
    String words() {
        return reader + " · " + MOMENT.format(at) + " · Recours";
    }
}
