package fr.recours.notice;

import java.util.Locale;

/** The messages the portal sends; numbered as in portal.md §5, 0 for those that are not there. */
public enum NoticeTemplate {
    /** To the referrer: the referral arrived, and the meeting it is provisionally on. */
    SUBMISSION_RECEIVED(1, Weight.USUAL, NoticeTopic.CASE),
    /** To each coordinator: a new case waits for triage. */
    NEW_CASE(2, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer and the delegates of the centre: something is asked, by a day. */
    INFORMATION_REQUESTED(3, Weight.SAFETY, NoticeTopic.CASE),
    /** It is still waited for. */
    INFORMATION_REMINDER(3, Weight.SAFETY, NoticeTopic.CASE),
    /** To who answers for the case: everything asked is settled. */
    INFORMATION_COMPLETE(4, Weight.USUAL, NoticeTopic.CASE),
    /** To the patient's own doctor, named by the referrer: there is a status card to follow. */
    TRACKING_INVITED(0, Weight.USUAL, NoticeTopic.STATUS_CARDS),
    /** To the referrer: the patient's own doctor they named follows the case no longer. */
    TRACKING_LEFT(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the patient's own doctor: the status card changed. */
    STATUS_CHANGED(5, Weight.USUAL, NoticeTopic.STATUS_CARDS),
    /** To the referrer: not retained; the reason is to be read inside. */
    CASE_ANSWERED(6, Weight.ALSO_SECURE, NoticeTopic.CASE),
    /** To the physician of the reference centre named as agreeing that a case is not retained: they may object. */
    AGREEMENT_NAMED(0, Weight.USUAL, NoticeTopic.MESSAGES),
    /** To the referrer: accepted, with its meeting (N5 and N7 in one). */
    CASE_LISTED(7, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: the case was moved to another meeting. */
    CASE_MOVED(8, Weight.SAFETY, NoticeTopic.CASE),
    /** To the referrer: the case is on no meeting any more. */
    CASE_UNLISTED(8, Weight.SAFETY, NoticeTopic.CASE),
    /** To the referrer: the case is discussed in writing, before the meeting it was on. */
    CASE_IN_WRITING(8, Weight.SAFETY, NoticeTopic.CASE),
    /** To who no longer needs to keep the hour of a meeting free. */
    PLACE_RELEASED(8, Weight.SAFETY, NoticeTopic.MESSAGES),
    /** To the coordination and, as a receipt, to the referrer: taken back. */
    CASE_WITHDRAWN(9, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination: the referrer asks to take back a case that is on an agenda. */
    WITHDRAWAL_ASKED(9, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: the coordination did not agree. */
    WITHDRAWAL_REFUSED(9, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordinators but the one who said so: a case was created by mistake, if a second person says so too. */
    ERROR_REPORTED(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the members: a meeting will be held. */
    MEETING_INVITATION(10, Weight.SAFETY, NoticeTopic.MEETING),
    /** To the members: the agenda can be read. */
    AGENDA_PUBLISHED(10, Weight.SAFETY, NoticeTopic.MEETING),
    /** To the members: they are asked in writing, by a day. */
    CONSULTATION_ASKED(10, Weight.SAFETY, NoticeTopic.CONSULTATION),
    /** To the members who have not answered, the working day before. */
    CONSULTATION_REMINDER(10, Weight.SAFETY, NoticeTopic.CONSULTATION),
    /** To the coordination: it can be concluded. */
    CONSULTATION_QUORUM(0, Weight.USUAL, NoticeTopic.CONSULTATION),
    /** To the coordination: its day has passed, and it is not concluded. */
    CONSULTATION_OVER(0, Weight.USUAL, NoticeTopic.CONSULTATION),
    /** To an invited expert: a case waits to be read. */
    EXPERT_INVITED(10, Weight.SAFETY, NoticeTopic.ASKED_CASES),
    /** To an expert who was invited: the case is no longer theirs to read. */
    INVITATION_ENDED(8, Weight.SAFETY, NoticeTopic.ASKED_CASES),
    /** To the members: a published agenda changed. */
    AGENDA_CHANGED(10, Weight.SAFETY, NoticeTopic.MEETING),
    /** To the coordination, two weeks before: listing is open. */
    MEETING_OPENS(0, Weight.USUAL, NoticeTopic.MEETING),
    /** To the coordination, a week before: cases on the agenda are not accepted yet. */
    MEETING_LAST_REQUEST(0, Weight.USUAL, NoticeTopic.MEETING),
    /** To who keeps its hour free, two days before. */
    MEETING_REMINDER(10, Weight.SAFETY, NoticeTopic.MESSAGES),
    /** To everyone expected: the meeting is held at another hour, or elsewhere. */
    MEETING_RESCHEDULED(10, Weight.SAFETY, NoticeTopic.MESSAGES),
    /** To everyone expected: the meeting is not held. */
    MEETING_CANCELLED(10, Weight.SAFETY, NoticeTopic.MESSAGES),
    /** To the referrer: not discussed, first on the next meeting. */
    CASE_DEFERRED(11, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination and to who chairs: carried over for the second time or more (portal.md §3.4). */
    CARRIED_OVER_AGAIN(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer and the doctors they named: the opinion can be read. */
    OPINION_RELEASED(12, Weight.DOCUMENT, NoticeTopic.CASE),
    /** To all who received or opened the old one. */
    OPINION_CORRECTED(13, Weight.DOCUMENT, NoticeTopic.CASE),
    /** To the chair, then the deputy, then the coordination. */
    OPINION_TO_SIGN(14, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination: the last day of somebody who signs in the chair's stead. */
    DEPUTY_ENDING(0, Weight.USUAL, NoticeTopic.MEMBERS),
    /** To the referrer and the coordination: prepare the case again, by a day. */
    REDISCUSSION_DUE(15, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination: the referrer told what became of a patient who is to be discussed again. */
    EVOLUTION_TOLD(15, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination, at the cut-off: nothing was told of a case to be discussed again, decide about it. */
    REVIEW_TO_DECIDE(15, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination, at the cut-off: the RCP wanted a case at its next meeting, and its place is not confirmed. */
    NEXT_SESSION_TO_CONFIRM(15, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: say what became of the opinion. */
    IMPLEMENTATION_DUE(16, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: something else is owed, by a day. */
    OBLIGATION_DUE(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer and the coordination: its day has passed. */
    OBLIGATION_OVERDUE(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer. */
    CASE_CLOSED(17, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer and their centre: closed because nothing asked was answered. */
    CASE_CLOSED_UNANSWERED(18, Weight.DOCUMENT, NoticeTopic.CASE),
    /** To who added it, and the coordination once submitted: a file was refused. */
    DOCUMENT_REFUSED(19, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination: a message did not reach its recipient. */
    DELIVERY_FAILED(20, Weight.PORTAL_ONLY, NoticeTopic.SENT_MESSAGES),
    /** To the person: their account was used from a new device. */
    NEW_SIGN_IN(21, Weight.USUAL, NoticeTopic.MESSAGES),
    /** To the person: their rights changed. */
    ROLE_CHANGED(21, Weight.USUAL, NoticeTopic.MESSAGES),
    /** To those who may agree: somebody asks for an exceptional access. An alert is not switched off (portal.md §7, S16). */
    EXCEPTIONAL_ACCESS_ASKED(21, Weight.SAFETY, NoticeTopic.EXCEPTIONAL_ACCESSES),
    /** To the auditors: a case is open by one. */
    EXCEPTIONAL_ACCESS_OPENED(21, Weight.SAFETY, NoticeTopic.EXCEPTIONAL_ACCESSES),
    /** To who asked: theirs is open. */
    EXCEPTIONAL_ACCESS_YOURS(21, Weight.SAFETY, NoticeTopic.EXCEPTIONAL_ACCESSES),
    /** To the coordination: a case is open by one. */
    EXCEPTIONAL_ACCESS_TO_CASE(21, Weight.SAFETY, NoticeTopic.CASE),
    /** To the coordination, monthly: accounts nobody used for long. */
    ACCOUNTS_UNUSED(22, Weight.PORTAL_ONLY, NoticeTopic.ACCOUNTS),
    /** To the coordination, monthly: centres with nobody left who refers. */
    CENTRES_WITHOUT_REFERRER(22, Weight.PORTAL_ONLY, NoticeTopic.ACCOUNTS),
    /** To the other side of the case: a message waits. */
    MESSAGE_WRITTEN(0, Weight.USUAL, NoticeTopic.CASE),
    /** To a physician: a draft somebody typed in their name is ready for them to read and submit. */
    DRAFT_TO_SUBMIT(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: a draft has not changed for long (portal.md §3.1). */
    DRAFT_WAITING(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: it has not for so long that it may be of no use (portal.md §3.1). */
    DRAFT_TO_DISCARD(0, Weight.USUAL, NoticeTopic.CASE),
    /** To who began a draft for a physician they did not name: it has not changed for long. */
    DRAFT_WITHOUT_PHYSICIAN(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: the coordination finds that a programme may be for the case. */
    PROGRAMME_PROPOSED(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the referrer: the same for a case that is over; the patient can be referred again. */
    PROGRAMME_PROPOSED_AGAIN(0, Weight.USUAL, NoticeTopic.CASE),
    /** To the coordination: the base was screened for a programme that opened, opened again or changed. */
    PROGRAMME_SCREENED(0, Weight.USUAL, NoticeTopic.PROGRAMMES),
    /** To the coordination: since the screening before, others meet the criteria of an open programme, or will soon. */
    SCREENING_CHANGED(0, Weight.USUAL, NoticeTopic.PROGRAMMES),
    /** What was held for the recipient's summary. */
    SUMMARY(0, Weight.USUAL, NoticeTopic.MESSAGES);

    private enum Weight {
        USUAL,
        ALSO_SECURE,
        SAFETY,
        DOCUMENT,
        PORTAL_ONLY
    }

    private final int number;
    private final Weight weight;
    private final NoticeTopic topic;

    NoticeTemplate(int number, Weight weight, NoticeTopic topic) {
        this.number = number;
        this.weight = weight;
        this.topic = topic;
    }

    /** Number in portal.md §5; 0 for none. */
    public int number() {
        return number;
    }

    public NoticeTopic topic() {
        return topic;
    }

    /** Goes out at once whatever the recipient prefers: N3, N8, N10, N12, N13, N18, and of N21 an exceptional access. */
    public boolean isForSafety() {
        return weight == Weight.SAFETY || weight == Weight.DOCUMENT;
    }

    /** Goes by secure mail too, to who has an address there: N6, N12, N13, N18. */
    public boolean isForSecureMail() {
        return weight == Weight.DOCUMENT || weight == Weight.ALSO_SECURE;
    }

    /** A recipient without an address for secure mail must be reached another way: N12, N13, N18. */
    public boolean needsSecureMail() {
        return weight == Weight.DOCUMENT;
    }

    /** Never leaves the portal: N20, N22. */
    public boolean staysInPortal() {
        return weight == Weight.PORTAL_ONLY;
    }

    /** Name of its text files, without language. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
