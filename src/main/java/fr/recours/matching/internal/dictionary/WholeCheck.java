package fr.recours.matching.internal.dictionary;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.InputProblem;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What does not stand together in a whole case: facts told twice, facts beside each other, a donor's, dates outside the
 * patient's life, lines of treatment beside facts. */
public final class WholeCheck {

    private WholeCheck() {}

    /** @param paths where each line of treatment stands in the input */
    public static List<InputProblem> check(CaseFile caseFile, List<String> paths, Dictionary dictionary) {
        return Stream.of(
                        Contradictions.check(caseFile, dictionary.drugs()),
                        CrossChecks.check(caseFile, dictionary::find),
                        ofDonors(caseFile, dictionary),
                        CaseDates.check(caseFile, paths),
                        TreatmentCrossChecks.check(caseFile, paths, dictionary::drug))
                .flatMap(List::stream)
                .toList();
    }

    /** What is doubtful of an element, and stands with the verdict of every programme that reads it. */
    public static List<InputProblem> doubts(CaseFile caseFile, Dictionary dictionary) {
        return Stream.of(
                        Resistances.doubtful(caseFile, dictionary.drugs()),
                        CrossChecks.doubts(caseFile, dictionary::find),
                        TreatmentCrossChecks.doubts(caseFile, dictionary::drug))
                .flatMap(List::stream)
                .toList();
    }

    private static List<InputProblem> ofDonors(CaseFile caseFile, Dictionary dictionary) {
        List<Donor> donors = caseFile.donors();
        return IntStream.range(0, donors.size())
                .boxed()
                .flatMap(
                        i -> CrossChecks.ofDonor(
                                "donors[" + i + "]", donors.get(i), caseFile.referenceDate(), dictionary::find)
                                .stream())
                .toList();
    }
}
