package fr.recours.rcp;

import java.util.EnumSet;
import java.util.Set;

/** Why a referral is on an agenda, with the minutes planned for it by default (portal.md §3.5). */
public enum AgendaItemKind {
    NEW_COMPLEX(12),
    NEW(9),
    REDISCUSSION(6),
    /** Of before: no longer chosen while there is no way to end such a listing without an opinion. */
    INFORMATION(2);

    private final int defaultMinutes;

    AgendaItemKind(int defaultMinutes) {
        this.defaultMinutes = defaultMinutes;
    }

    public int defaultMinutes() {
        return defaultMinutes;
    }

    /** Those a case may be planned as: each ends with an opinion. */
    public static Set<AgendaItemKind> discussed() {
        return EnumSet.complementOf(EnumSet.of(INFORMATION));
    }
}
