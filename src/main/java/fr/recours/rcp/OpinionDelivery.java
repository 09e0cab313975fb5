package fr.recours.rcp;

import fr.recours.shared.PersonId;

/** What became of the paper of an opinion on its way; told by whoever carries it. One that is no more there changes nothing. */
public interface OpinionDelivery {

    /** The secure mailbox of a reader took it; only that of its referrer counts. */
    void delivered(OpinionId opinion, PersonId reader);

    /** It came back from there. */
    void returned(OpinionId opinion, PersonId reader);
}
