package fr.recours.referral;

/** What a reader opens a document for. */
public enum DocumentUse {
    VIEW,
    DOWNLOAD
}
