package fr.recours.referral;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exceptional access, as far as the signed-in person may know.
 *
 * @param explanation in the words of who asked; empty for those who may not read it
 * @param lapsesAt from when on nobody can agree any more
 * @param agreed null while nobody agreed
 * @param until the first moment it is over by itself; null while nobody agreed
 * @param ended null unless somebody took it back, refused it or ended it
 * @param allowed what the signed-in person may do with it now
 */
public record ExceptionalAccess(
        ExceptionalAccessId id,
        ReferralId referral,
        String reference,
        ExceptionalState state,
        ExceptionalGround ground,
        String explanation,
        By asked,
        Instant lapsesAt,
        @Nullable By agreed,
        @Nullable Instant until,
        @Nullable By ended,
        Set<Step> allowed) {

    /** Who did something, by name, and when. */
    public record By(String name, Instant at) {}

    /** What can be done with one. */
    public enum Step {
        /** Open the case, being who asked. */
        READ,
        AGREE,
        /** Take back, refuse or end. */
        END
    }
}
