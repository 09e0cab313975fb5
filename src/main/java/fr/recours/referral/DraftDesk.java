package fr.recours.referral;

import fr.recours.access.Person;
import fr.recours.shared.PersonId;
import java.util.List;

/**
 * What is done with drafts beside writing them. A delegate or the coordination types one for a named physician, who answers for
 * the case from then on and alone submits it (portal.md §3.2, T1, and §4).
 */
public interface DraftDesk {

    /** Those the signed-in person may type a draft for, in order of name. */
    List<Person> physicians();

    /** Opens an empty draft of a physician's centre, in their name. */
    ReferralId openFor(PersonId physician);

    /**
     * Has another physician of the same centre answer for it.
     *
     * @return the new revision
     */
    long nameFor(ReferralId id, long revision, PersonId physician);

    /**
     * Tells its physician that it is ready to be read and submitted.
     *
     * @return the new revision
     */
    long handOver(ReferralId id, long revision);

    /** Sets a draft aside: nobody finds it any more, and some days later it is erased with its documents. */
    void discard(ReferralId id, long revision);

    /** Takes a draft back, as it was. */
    void takeBack(ReferralId id);

    /** The drafts the signed-in person can take back, the last one first. */
    List<DiscardedDraft> discarded();
}
