package fr.recours.referral.internal;

import fr.recours.access.Person;
import fr.recours.matching.CaseFile;
import fr.recours.matching.CaseFileJson;
import fr.recours.programme.Programmes;
import fr.recours.referral.DraftContent;
import fr.recours.referral.PatientIdentity;
import fr.recours.referral.PatientInformation;
import fr.recours.referral.Rpps;
import fr.recours.referral.SubmissionProblem;
import fr.recours.shared.FrenchTime;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The guards of a submission (portal.md §3.2, T1): what must be there, and what is there and cannot be. A fact that is not
 * known never stands in the way; only the disease is asked, because without it no programme can be spoken of.
 */
@Component
class SubmissionCheck {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final Programmes programmes;
    private final Clock clock;

    SubmissionCheck(Programmes programmes, Clock clock) {
        this.programmes = programmes;
        this.clock = clock;
    }

    /** The physician who answers for a case is named by their national number (T1). */
    List<SubmissionProblem> problems(Person physician) {
        String rpps = physician.rpps();
        return rpps != null && Rpps.reads(rpps)
                ? List.of()
                : List.of(new SubmissionProblem("referrer.rpps", "referral.problem.referrerRpps"));
    }

    List<SubmissionProblem> problems(DraftContent content) {
        return problems(content, CaseFileJson.write(content.caseFile()));
    }

    /** @param facts the case as it is kept, where a value that cannot be is still found */
    List<SubmissionProblem> problems(DraftContent content, String facts) {
        List<SubmissionProblem> problems = new ArrayList<>();
        checkPatient(content.patient(), problems);
        checkCase(content.caseFile(), facts, problems);
        if (!WORD.matcher(content.question()).find()) {
            problems.add(new SubmissionProblem("question", "referral.problem.question"));
        }
        checkInformation(content.information(), problems);
        String rpps = content.trackingRpps();
        if (!rpps.isEmpty() && !Rpps.reads(rpps)) {
            problems.add(new SubmissionProblem("trackingRpps", "referral.problem.rpps"));
        }
        checkTexts(content.unreadable().keySet(), problems);
        return List.copyOf(problems);
    }

    /** A field that already has its problem is not told a second one. */
    private static void checkTexts(Set<String> fields, List<SubmissionProblem> problems) {
        Set<String> told = problems.stream().map(SubmissionProblem::field).collect(Collectors.toSet());
        fields.stream()
                .filter(field -> !told.contains(field))
                .forEach(field -> problems.add(new SubmissionProblem(field, "referral.problem.unreadable")));
    }

    private static void checkPatient(PatientIdentity patient, List<SubmissionProblem> problems) {
        if (patient.familyName().isBlank()) {
            problems.add(new SubmissionProblem("patient.familyName", "referral.problem.familyName"));
        }
        if (patient.givenName().isBlank()) {
            problems.add(new SubmissionProblem("patient.givenName", "referral.problem.givenName"));
        }
        if (patient.status() == null) {
            problems.add(new SubmissionProblem("patient.identityStatus", "referral.problem.identityStatus"));
        }
    }

    private void checkInformation(PatientInformation information, List<SubmissionProblem> problems) {
        if (!information.informed()) {
            problems.add(new SubmissionProblem("information.informed", "referral.problem.informed"));
            return;
        }
        if (information.informedBy().isBlank()) {
            problems.add(new SubmissionProblem("information.informedBy", "referral.problem.informedBy"));
        }
        if (information.agreement() == null) {
            problems.add(new SubmissionProblem("information.agreement", "referral.problem.agreement"));
        }
        LocalDate on = information.informedOn();
        if (on == null) {
            problems.add(new SubmissionProblem("information.informedOn", "referral.problem.informedOn"));
        } else if (on.isAfter(FrenchTime.today(clock))) {
            problems.add(new SubmissionProblem("information.informedOn", "referral.problem.informedLater"));
        }
    }

    /** Reads the case as anyone else would receive it, so that a submission accepts what the exchange format accepts. */
    private void checkCase(CaseFile caseFile, String facts, List<SubmissionProblem> problems) {
        if (caseFile.latest("disease").isEmpty()) {
            problems.add(new SubmissionProblem("disease", "referral.problem.disease"));
        }
        problems.addAll(valueProblems(facts));
    }

    /** Values that cannot be, in a case as it is kept. */
    List<SubmissionProblem> valueProblems(String facts) {
        return CaseFileJson.read(facts, programmes.dictionary()).errors().stream()
                .map(error -> new SubmissionProblem(error.path(), "referral.problem.value", error.message()))
                .toList();
    }
}
