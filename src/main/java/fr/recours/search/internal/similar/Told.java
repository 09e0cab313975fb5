package fr.recours.search.internal.similar;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.search.SimilarCase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts what two cases share into words, with the value of each. */
final class Told {

    private static final Bilingual DRUGS = new Bilingual("Traitements", "Treatments");
    private static final Bilingual YES = new Bilingual("oui", "yes");
    private static final Bilingual NO = new Bilingual("non", "no");

    private final Dictionary dictionary;

    Told(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    SimilarCase.Shared of(String key, ClinicalVector one, ClinicalVector other) {
        Feature mine = Objects.requireNonNull(one.features().get(key));
        Feature theirs = Objects.requireNonNull(other.features().get(key));
        Bilingual label = dictionary
                .find(key)
                .filter(any -> !key.equals(ClinicalVector.DRUGS))
                .map(DataElement::label)
                .orElse(DRUGS);
        return new SimilarCase.Shared(label, value(key, mine), value(key, theirs));
    }

    private Bilingual value(String key, Feature feature) {
        return switch (feature) {
            case Feature.Yes(boolean present) -> present ? YES : NO;
            case Feature.Amount(double number) -> number(key, number);
            case Feature.Several(Set<String> codes) -> codes(key, codes);
        };
    }

    private Bilingual number(String key, double number) {
        int decimals = key.equals(ClinicalVector.AGE) ? 0 : 1;
        RoundingMode rounding = key.equals(ClinicalVector.AGE) ? RoundingMode.DOWN : RoundingMode.HALF_UP;
        String text = BigDecimal.valueOf(number)
                .setScale(decimals, rounding)
                .stripTrailingZeros()
                .toPlainString();
        String unit = dictionary.find(key).map(DataElement::unit).orElse("");
        if (key.equals(ClinicalVector.AGE)) {
            return new Bilingual(text + "\u00a0ans", text + "\u00a0years");
        }
        String after = unit == null || unit.isEmpty() || unit.equals("points") ? "" : "\u00a0" + unit;
        return new Bilingual(text.replace('.', ',') + after, text + after);
    }

    private Bilingual codes(String key, Set<String> codes) {
        List<Bilingual> labels = new TreeSet<>(codes)
                .stream()
                        .map(code -> key.equals(ClinicalVector.DRUGS) ? drug(code) : choice(key, code))
                        .toList();
        return new Bilingual(joined(labels, Bilingual::fr), joined(labels, Bilingual::en));
    }

    private static String joined(List<Bilingual> labels, Function<Bilingual, String> language) {
        return labels.stream().map(language).collect(Collectors.joining(", "));
    }

    private Bilingual drug(String name) {
        return dictionary.drug(name).orElseThrow().label();
    }

    private Bilingual choice(String key, String code) {
        return dictionary.require(key).option(code).orElseThrow().label();
    }
}
