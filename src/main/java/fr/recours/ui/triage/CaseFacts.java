package fr.recours.ui.triage;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CaseTitle;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Age and disease of a case in a few words, as far as they are recorded. */
final class CaseFacts {

    private CaseFacts() {}

    static String of(CaseFile caseFile, Dictionary dictionary, LocalDate today) {
        return Stream.of(CaseTitle.age(caseFile.withReferenceDate(today)), code(caseFile, dictionary, "disease"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> code(CaseFile caseFile, Dictionary dictionary, String key) {
        Optional<DataElement> element = dictionary.find(key);
        return caseFile.latest(key)
                .map(Observation::value)
                .flatMap(value -> value instanceof Value.Code(String code) ? Optional.of(code) : Optional.empty())
                .flatMap(code -> element.flatMap(found -> found.option(code)))
                .map(option -> Texts.text(option.label()));
    }
}
