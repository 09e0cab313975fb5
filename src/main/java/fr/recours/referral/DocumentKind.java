package fr.recours.referral;

/** What a document tells of, as its sender says. */
public enum DocumentKind {
    LETTER,
    LUNG_FUNCTION,
    ECHOCARDIOGRAPHY,
    RIGHT_HEART_CATHETER,
    CT_SCAN,
    LABORATORY,
    OTHER
}
