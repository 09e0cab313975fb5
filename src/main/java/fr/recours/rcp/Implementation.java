package fr.recours.rcp;

/** What became of an opinion. */
public enum Implementation {
    DONE,
    PARTLY,
    NOT_DONE,
    /** Asked for three times in vain. */
    UNKNOWN
}
