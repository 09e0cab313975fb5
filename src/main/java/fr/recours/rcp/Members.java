package fr.recours.rcp;

import fr.recours.referral.Specialty;
import fr.recours.shared.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who belongs to the RCP, and who signs in the chair's stead on which days. For the coordination. */
public interface Members {

    /** All of them, in order of name. */
    List<Member> all();

    /** Deputies whose last day is two weeks away at most, or past and nobody has ended their days or named others; the soonest first. */
    List<Member> ending();

    /**
     * Makes somebody a member, or changes what they stand for.
     *
     * @param specialty null for those who stand for none in a quorum
     * @throws fr.recours.shared.RefusedException when their account has no part in meetings
     */
    void enrol(PersonId person, @Nullable Specialty specialty, boolean physician);

    /**
     * Names who signs in the chair's stead, or on which days from now on.
     *
     * @throws fr.recours.shared.RefusedException without the chair's role, when nobody else would be left to chair, or when the
     *     days are over or end before they begin
     */
    void depute(PersonId person, DeputyDays days);

    /** Ends a deputy's days; they sign no more until others are named. */
    void recall(PersonId person);

    /** They are no deputy any more: whoever holds the chair's role then chairs, and signs on every day. */
    void relieve(PersonId person);
}
