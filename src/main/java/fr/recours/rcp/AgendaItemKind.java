package fr.recours.rcp;

/** Why a referral is on an agenda, with the minutes planned for it by default (portal.md §3.5). */
public enum AgendaItemKind {
    NEW_COMPLEX(12),
    NEW(9),
    REDISCUSSION(6),
    INFORMATION(2);

    private final int defaultMinutes;

    AgendaItemKind(int defaultMinutes) {
        this.defaultMinutes = defaultMinutes;
    }

    public int defaultMinutes() {
        return defaultMinutes;
    }
}
