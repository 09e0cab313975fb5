package fr.recours.ui.referral;

import fr.recours.matching.Ages;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import java.util.stream.Stream;

/** What a case is called where no name is: {@code Femme, 46 ans}. */
public final class CaseTitle {

    private CaseTitle() {}

    /** Words that say so when neither is known. */
    public static String of(CaseFile facts, Dictionary dictionary) {
        return known(facts, dictionary).orElseGet(() -> Texts.text("case.unknown"));
    }

    /** Nothing when neither is known. */
    static Optional<String> known(CaseFile facts, Dictionary dictionary) {
        return Stream.of(sex(facts, dictionary), age(facts))
                .flatMap(Optional::stream)
                .reduce((sex, age) -> sex + ", " + age);
    }

    /** What the patient suffers from, and its form: as many of them as are known. */
    public static Stream<String> disease(CaseFile facts, Dictionary dictionary) {
        return Stream.of("disease", "subset")
                .flatMap(key -> facts.latest(key).stream())
                .map(kept -> ValueText.of(dictionary.require(kept.key()), kept.value()));
    }

    private static Optional<String> sex(CaseFile facts, Dictionary dictionary) {
        return facts.latest("sex").map(kept -> ValueText.of(dictionary.require("sex"), kept.value()));
    }

    /** At the day the case is judged for; to the year when only the year of birth is shown, or an age was told without a birth. */
    public static Optional<String> age(CaseFile facts) {
        Optional<PartialDate> birth = facts.latest("birth_date")
                .flatMap(kept -> kept.value().as(Value.Day.class))
                .map(Value.Day::date);
        return birth.map(born -> born.precision() == PartialDate.Precision.YEAR
                        ? Texts.text(
                                "case.age.about",
                                facts.referenceDate().getYear()
                                        - born.earliest().getYear())
                        : Texts.text("case.age", Ages.completed(born.latest(), facts.referenceDate())))
                .or(() -> facts.latest("age_years")
                        .flatMap(kept -> kept.value().as(Value.Quantity.class))
                        .map(told -> Texts.text("case.age.about", told.number().intValue())));
    }
}
