package fr.recours.referral.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a step: the guards its caller found to hold, and what is kept of it.
 *
 * @param told the day the next clock runs to, where the step needs one
 * @param reason in the actor's words; empty for none
 */
record Evidence(Set<Guard> shown, @Nullable LocalDate told, String reason) {

    static Evidence of(Guard... shown) {
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        guards.addAll(Arrays.asList(shown));
        return new Evidence(guards, null, "");
    }

    /** The guard, when it holds. */
    static Evidence when(boolean holds, Guard guard) {
        return holds ? of(guard) : of();
    }

    Evidence andWhen(boolean holds, Guard guard) {
        Set<Guard> guards = EnumSet.noneOf(Guard.class);
        guards.addAll(shown);
        if (holds) {
            guards.add(guard);
        }
        return new Evidence(guards, told, reason);
    }

    Evidence until(LocalDate day) {
        return new Evidence(shown, day, reason);
    }

    Evidence because(String words) {
        return new Evidence(shown, told, words.strip());
    }
}
