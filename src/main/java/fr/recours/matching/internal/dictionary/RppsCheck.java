package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Checks the physician's number beside their name: RPPS has eleven figures (clinical.md D.1). A short number, of a street or
 * of a district, is none.
 */
public final class RppsCheck {

    private static final String KEY = "referring_doctor";
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[ \\u00a0]?\\d){2,}");
    private static final int FIGURES = 11;

    private RppsCheck() {}

    public static Optional<InputProblem> check(DataElement element, Value value) {
        if (!element.key().equals(KEY) || !(value instanceof Value.Text(String text))) {
            return Optional.empty();
        }
        List<Integer> lengths = NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> number.replaceAll("\\D", "").length())
                .toList();
        return lengths.isEmpty() || lengths.contains(FIGURES)
                ? Optional.empty()
                : Optional.of(InputProblem.error(
                        KEY,
                        new Bilingual(
                                "le numéro RPPS a 11 chiffres\u00a0: vérifiez-le",
                                "an RPPS number has 11 figures: check it")));
    }
}
