package fr.recours.ui.rcp;

import fr.recours.rcp.DeferralCause;
import fr.recours.ui.kit.Texts;
import org.jspecify.annotations.Nullable;

/** How often a case was carried over, and why the last time (portal.md §3.4). */
final class CarriedWords {

    private CarriedWords() {}

    /** @param key of the words for how often */
    static String of(String key, int times, @Nullable DeferralCause cause) {
        String counted = Texts.text(key, times);
        return cause == null ? counted : Texts.text("rcp.carried.why", counted, Texts.label(cause));
    }
}
