package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ReadCase;
import fr.recours.programme.Programmes;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Between what people write and the columns that keep it. */
@Component
class CaseTexts {

    private final Programmes programmes;

    CaseTexts(Programmes programmes) {
        this.programmes = programmes;
    }

    /** What the facts of a case are told in. */
    Dictionary dictionary() {
        return programmes.dictionary();
    }

    static Content empty(String reference, LocalDate referenceDate) {
        return new Content(
                "",
                Urgency.ROUTINE,
                null,
                false,
                "",
                null,
                null,
                CaseFileJson.write(CaseFile.empty(reference, referenceDate)));
    }

    /** The words of a letter that a value was taken from may name the patient: kept beside it, they do not. */
    static Content content(DraftContent written) {
        PatientInformation information = written.information();
        CaseFile facts = new Anonymised(
                        written.patient(),
                        written.caseFile(),
                        List.of(written.question(), written.letter().text()))
                .sources(written.caseFile());
        return new Content(
                written.question(),
                written.urgency(),
                written.patient().status(),
                information.informed(),
                information.informedBy(),
                information.informedOn(),
                information.agreement(),
                CaseFileJson.write(facts));
    }

    /** A frozen version: everything in it was taken. */
    DraftContent draftContent(Content content, PatientIdentity patient, String trackingRpps) {
        return draftContent(content, patient, trackingRpps, caseFile(content), Map.of(), DraftLetter.NONE);
    }

    /** As {@link #draftContent(Content, PatientIdentity, String)}, with the texts that wait to be corrected, and the letter. */
    DraftContent draftContent(
            Content content,
            PatientIdentity patient,
            String trackingRpps,
            Map<String, String> unreadable,
            DraftLetter letter) {
        ReadCase read = read(content);
        Map<String, String> waiting = DroppedFacts.texts(content.facts(), read, programmes.dictionary());
        waiting.putAll(unreadable);
        return draftContent(content, patient, trackingRpps, read.caseFile(), waiting, letter);
    }

    private static DraftContent draftContent(
            Content content,
            PatientIdentity patient,
            String trackingRpps,
            CaseFile caseFile,
            Map<String, String> unreadable,
            DraftLetter letter) {
        return new DraftContent(
                patient.withStatus(content.identityStatus()),
                content.question(),
                content.urgency(),
                new PatientInformation(
                        content.informed(), content.informedBy(), content.informedOn(), content.agreement()),
                trackingRpps,
                caseFile,
                unreadable,
                letter);
    }

    CaseFile caseFile(Content content) {
        return read(content).caseFile();
    }

    private ReadCase read(Content content) {
        return CaseFileJson.read(content.facts(), programmes.dictionary());
    }
}
