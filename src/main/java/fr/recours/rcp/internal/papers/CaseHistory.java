package fr.recours.rcp.internal.papers;

import fr.recours.matching.Ages;
import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The history of a case in French sentences: who, with which disease, what bears on every treatment, treated by what. Nothing that names the patient; what
 * is not known is left out. The latest examinations stand in the opinion itself, which is begun with them.
 */
public final class CaseHistory {

    private final Dictionary dictionary;
    private final FrenchWords words;

    public CaseHistory(Dictionary dictionary, FrenchWords words) {
        this.dictionary = dictionary;
        this.words = words;
    }

    /** @param day of the meeting: ages are those of that day */
    public List<String> of(CaseFile file, LocalDate day) {
        List<String> sentences = new ArrayList<>();
        String who = Stream.of(option(file, "sex"), age(file, day), disease(file))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        if (!who.isEmpty()) {
            sentences.add(who + ".");
        }
        onset(file, "first_raynaud_date").ifPresent(sentences::add);
        onset(file, "first_non_raynaud_date").ifPresent(sentences::add);
        codes(file, "drug_allergies").ifPresent(sentences::add);
        monoclonal(file).ifPresent(sentences::add);
        if (!file.treatments().isEmpty()) {
            sentences.add("Traitements reçus" + FrenchWords.NO_BREAK + ": "
                    + file.treatments().stream()
                            .map(this::course)
                            .collect(Collectors.joining(FrenchWords.NO_BREAK + "; "))
                    + ".");
        }
        return sentences;
    }

    private Optional<String> option(CaseFile file, String key) {
        return file.latest(key)
                .flatMap(seen -> seen.value().as(Value.Code.class))
                .flatMap(value -> dictionary.require(key).option(value.code()))
                .map(option -> option.label().fr());
    }

    private Optional<String> disease(CaseFile file) {
        return option(file, "disease").map(name -> {
            String form = option(file, "subset").map(subset -> " " + subset).orElse("");
            return (name + form).toLowerCase(Locale.FRENCH);
        });
    }

    private static Optional<String> age(CaseFile file, LocalDate day) {
        Optional<String> told = file.latest("age_years").flatMap(seen -> seen.value()
                .as(Value.Quantity.class)
                .map(value -> value.number().toPlainString() + FrenchWords.NO_BREAK + "ans" + asOf(seen)));
        return file.latest("birth_date")
                .flatMap(seen -> seen.value().as(Value.Day.class))
                .map(Value.Day::date)
                .map(born -> (born.earliest().equals(born.latest()) ? "" : "environ ")
                        + Ages.completed(born.latest(), day) + FrenchWords.NO_BREAK + "ans")
                .or(() -> told);
    }

    /** An age is that of the day it was told. */
    private static String asOf(Observation seen) {
        PartialDate measured = seen.measuredOn();
        return measured == null ? "" : " en " + date(measured);
    }

    private Optional<String> onset(CaseFile file, String key) {
        return file.latest(key)
                .map(Observation::value)
                .flatMap(value -> value.as(Value.Day.class))
                .map(value ->
                        dictionary.require(key).label().fr() + FrenchWords.NO_BREAK + ": " + date(value.date()) + ".");
    }

    /** {@code Allergies médicamenteuses : mesna.} */
    private Optional<String> codes(CaseFile file, String key) {
        return file.latest(key)
                .flatMap(seen -> seen.value().as(Value.Codes.class))
                .map(value -> dictionary.require(key).label().fr() + FrenchWords.NO_BREAK + ": "
                        + value.codes().stream().map(this::drug).collect(Collectors.joining(", ")) + ".");
    }

    private String drug(String name) {
        return dictionary.drug(name).map(Drug::label).map(Bilingual::fr).orElse(name);
    }

    /** {@code Gammapathie monoclonale (MGUS), 3,2 g/L.} */
    private Optional<String> monoclonal(CaseFile file) {
        String peak = file.latest("mgus_g_l")
                .flatMap(seen -> seen.value().as(Value.Quantity.class))
                .map(value -> ", " + number(value.number()) + FrenchWords.NO_BREAK + "g/L")
                .orElse("");
        return file.latest("mgus")
                .flatMap(seen -> seen.value().as(Value.Flag.class))
                .filter(Value.Flag::present)
                .map(present -> dictionary.require("mgus").label().fr() + peak + ".");
    }

    /** {@code cyclophosphamide IV, 12 doses, 13 g au total, de 03/2007 à 02/2008, inefficacité}. */
    private String course(TreatmentCourse course) {
        String drug = drug(course.drug());
        TreatmentCourse.Route route = course.route();
        Stream<Optional<String>> parts = Stream.of(
                Optional.of(drug + (route == null ? "" : " " + words.word("form.course.route." + route.name()))),
                Optional.ofNullable(course.nDoses()).map(doses -> words.counted(doses, "dose")),
                Optional.ofNullable(course.cumulativeG())
                        .map(grams -> number(grams) + FrenchWords.NO_BREAK + "g au total"),
                dates(course.start(), course.end()),
                outcome(course));
        return parts.flatMap(Optional::stream).collect(Collectors.joining(", "));
    }

    private Optional<String> outcome(TreatmentCourse course) {
        return course.outcomes().isEmpty()
                ? Optional.empty()
                : Optional.of(course.outcomes().stream()
                        .sorted()
                        .map(outcome -> words.word("form.course.outcome." + outcome.name())
                                .toLowerCase(Locale.FRENCH))
                        .collect(Collectors.joining(" et ")));
    }

    private static Optional<String> dates(@Nullable PartialDate start, @Nullable PartialDate end) {
        if (start == null) {
            return end == null ? Optional.empty() : Optional.of("jusqu’à " + date(end));
        }
        return Optional.of(end == null ? "depuis " + date(start) : "de " + date(start) + " à " + date(end));
    }

    /** {@code 2012-02} as 02/2012. */
    private static String date(PartialDate date) {
        return String.join("/", List.of(date.toString().split("-", -1)).reversed());
    }

    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
