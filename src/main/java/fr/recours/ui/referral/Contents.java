package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Urgency;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** One part of a draft changed, the others as they were. */
final class Contents {

    private Contents() {}

    /** What is written in words, for finding the programmes these words are of. */
    static String words(DraftContent content) {
        return content.question() + "\n" + content.letter().text();
    }

    static DraftContent withPatient(DraftContent old, PatientIdentity patient) {
        return new DraftContent(
                patient,
                old.question(),
                old.urgency(),
                old.information(),
                old.trackingRpps(),
                old.caseFile(),
                old.unreadable(),
                old.letter());
    }

    static DraftContent withQuestion(DraftContent old, String question) {
        return new DraftContent(
                old.patient(),
                question,
                old.urgency(),
                old.information(),
                old.trackingRpps(),
                old.caseFile(),
                old.unreadable(),
                old.letter());
    }

    static DraftContent withUrgency(DraftContent old, Urgency urgency) {
        return new DraftContent(
                old.patient(),
                old.question(),
                urgency,
                old.information(),
                old.trackingRpps(),
                old.caseFile(),
                old.unreadable(),
                old.letter());
    }

    static DraftContent withInformation(DraftContent old, UnaryOperator<PatientInformation> change) {
        return new DraftContent(
                old.patient(),
                old.question(),
                old.urgency(),
                change.apply(old.information()),
                old.trackingRpps(),
                old.caseFile(),
                old.unreadable(),
                old.letter());
    }

    static DraftContent withTrackingRpps(DraftContent old, String rpps) {
        return new DraftContent(
                old.patient(),
                old.question(),
                old.urgency(),
                old.information(),
                rpps,
                old.caseFile(),
                old.unreadable(),
                old.letter());
    }

    static DraftContent withFacts(DraftContent old, UnaryOperator<CaseFile> change) {
        return new DraftContent(
                old.patient(),
                old.question(),
                old.urgency(),
                old.information(),
                old.trackingRpps(),
                change.apply(old.caseFile()),
                old.unreadable(),
                old.letter());
    }

    /** What was typed at a field and cannot be taken; nothing stands there any more when the text is empty. */
    static DraftContent withUnreadable(DraftContent old, String field, String text) {
        Map<String, String> texts = new TreeMap<>(old.unreadable());
        if (text.isEmpty()) {
            texts.remove(field);
        } else {
            texts.put(field, text);
        }
        return new DraftContent(
                old.patient(),
                old.question(),
                old.urgency(),
                old.information(),
                old.trackingRpps(),
                old.caseFile(),
                texts,
                old.letter());
    }

    static DraftContent withLetter(DraftContent old, UnaryOperator<DraftLetter> change) {
        return new DraftContent(
                old.patient(),
                old.question(),
                old.urgency(),
                old.information(),
                old.trackingRpps(),
                old.caseFile(),
                old.unreadable(),
                change.apply(old.letter()));
    }
}
