package fr.recours.referral;

/** What a person may do with a referral in its present state. In brackets, its transition in portal.md §3.2. */
public enum ReferralAction {
    EDIT,
    /** Say which physician a draft is for that one types for somebody else. */
    NAME_PHYSICIAN,
    /** Tell them that it is ready to be submitted. */
    HAND_OVER,
    /** Set a draft aside: one's own, or one typed for somebody who was not told of it yet. */
    DISCARD,
    READ,
    /** See who opened the case. */
    SEE_READERS,
    /** Write a message on the case. */
    WRITE,
    /** Add documents and say what they are. */
    ATTACH,
    /** Name the patient's own doctor, or another one. */
    NAME_DOCTOR,
    /** Name nobody any more. */
    END_DOCTOR,
    /** Put it on another meeting. */
    SCHEDULE,
    /** (T1) */
    SUBMIT,
    /** (T2) Make a coordinator answer for it, oneself or another. */
    ASSIGN,
    /** (T3) */
    ASK,
    /** Keep answers for the physician to send. */
    PREPARE,
    /** Send answers. */
    ANSWER,
    /** Do without some answers, with a reason. */
    WAIVE,
    /** (T4) Follows of itself when nothing asked is left open. */
    RESUME,
    /** (T5) */
    ACCEPT,
    /** (T6) */
    DECLINE,
    /** (T7) */
    LIST,
    /** (T8) */
    UNLIST,
    /** (T9) */
    OPEN,
    /** (T10) */
    CONCLUDE,
    /** (T11) */
    DEFER,
    /** (T12) */
    SIGN,
    /** (T13) */
    ACKNOWLEDGE,
    /** (T13) Follows of itself from the signature of an opinion that leaves something owed. */
    FOLLOW,
    /** Tell how the patient has been since the opinion. */
    EVOLVE,
    /** (T14) */
    CLOSE,
    /** (T15) */
    REDISCUSS,
    /** (T16) */
    WITHDRAW,
    /** Ask for a withdrawal that is no longer one's own to decide. */
    ASK_WITHDRAWAL,
    /** (T17) */
    GRANT_WITHDRAWAL,
    REFUSE_WITHDRAWAL,
    /** Say that it was created by mistake; a second person confirms. */
    REPORT_ERROR,
    /** (T18) Confirm it. */
    MARK_ERROR,
    /** It is no mistake after all. */
    DISMISS_ERROR,
    /** (T19) */
    CLOSE_UNANSWERED,
    /** (T19, back) */
    REOPEN,
    /** (T20) Open a linked draft on the same patient. */
    REFER_AGAIN
}
