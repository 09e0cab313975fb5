package fr.recours.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** What day it is where the meetings are held: a day begins in Paris before it does in UTC. */
public final class FrenchTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private FrenchTime() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
