package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a case is called where no name is: {@code Femme, 46 ans}. */
public final class CaseTitle {

    private CaseTitle() {}

    /** Words that say so when neither is known. */
    public static String of(CaseFile facts, Dictionary dictionary) {
        String known = Stream.of(sex(facts, dictionary), age(facts))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? Texts.text("case.unknown") : known;
    }

    private static Optional<String> sex(CaseFile facts, Dictionary dictionary) {
        return facts.latest("sex").map(kept -> ValueText.of(dictionary.require("sex"), kept.value()));
    }

    /** At the date of the meeting; to the year when only the year of birth is shown. */
    private static Optional<String> age(CaseFile facts) {
        return facts.latest("birth_date")
                .flatMap(kept -> kept.value().as(Value.Day.class))
                .map(Value.Day::date)
                .map(birth -> birth.precision() == PartialDate.Precision.YEAR
                        ? Texts.text(
                                "case.age.about",
                                facts.referenceDate().getYear()
                                        - birth.earliest().getYear())
                        : Texts.text("case.age", ChronoUnit.YEARS.between(birth.earliest(), facts.referenceDate())));
    }
}
