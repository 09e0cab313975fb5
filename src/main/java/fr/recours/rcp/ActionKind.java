package fr.recours.rcp;

/** What is to be done after an opinion, structured so that it can be followed and counted. */
public enum ActionKind {
    /** Include in a programme: {@link OpinionAction#programme()} says which. */
    INCLUDE,
    EXAMINATION,
    TREATMENT,
    REFERRAL_ELSEWHERE,
    DOCUMENT,
    OTHER
}
