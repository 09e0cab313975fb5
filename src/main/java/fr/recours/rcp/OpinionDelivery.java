package fr.recours.rcp;

/** What became of the paper of an opinion on its way; told by whoever carries it. One that is no more there changes nothing. */
public interface OpinionDelivery {

    /** A secure mailbox took it. */
    void delivered(OpinionId opinion);

    /** It came back. */
    void returned(OpinionId opinion);
}
