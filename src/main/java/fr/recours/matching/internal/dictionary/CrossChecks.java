package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Dates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts that cannot stand together, or hardly (clinical.md D.16). Only a mean above its systolic is refused. */
public final class CrossChecks {

    /** SCS-R-N2a1, ASC-N2: from there on a mean pressure stands against. */
    private static final BigDecimal HIGH_MEAN = BigDecimal.valueOf(25);

    private final CaseFile caseFile;
    private final Function<String, Optional<DataElement>> elements;
    private final List<InputProblem> found = new ArrayList<>();

    private CrossChecks(CaseFile caseFile, Function<String, Optional<DataElement>> elements) {
        this.caseFile = caseFile;
        this.elements = elements;
    }

    /** @param elements the data elements by key: values in another of their units are converted */
    public static List<InputProblem> check(CaseFile caseFile, Function<String, Optional<DataElement>> elements) {
        CrossChecks checks = new CrossChecks(caseFile, elements);
        checks.pressures();
        checks.cells();
        checks.skin();
        checks.dates();
        checks.pregnancy();
        checks.baselines();
        checks.donors();
        checks.doubtful();
        return List.copyOf(checks.found);
    }

    /** Those that stand with the verdict of a programme that reads the element. */
    static List<InputProblem> doubts(CaseFile caseFile, Function<String, Optional<DataElement>> elements) {
        CrossChecks checks = new CrossChecks(caseFile, elements);
        checks.doubtful();
        return checks.found;
    }

    private void doubtful() {
        if (is("chf_refractory", Value.yes())
                && is("chf_reversible", Value.yes())
                && !apart("chf_refractory", "chf_reversible")) {
            warn("chf_refractory", "dite aussi réversible\u00a0: à vérifier", "told reversible too: please check");
        }
        BigDecimal mean = is("pah_confirmed_rhc", Value.no()) ? number("mpap_rhc") : null;
        if (mean != null && mean.compareTo(HIGH_MEAN) > 0 && !apart("pah_confirmed_rhc", "mpap_rhc")) {
            warn(
                    "pah_confirmed_rhc",
                    "«\u00a0non\u00a0», mais PAP moyenne > 25\u00a0mmHg au même cathétérisme\u00a0: à vérifier",
                    "'no', yet a mean PAP > 25\u00a0mmHg at the same catheterisation: please check");
        }
    }

    private boolean is(String key, Value answer) {
        return caseFile.latest(key).map(Observation::value).equals(Optional.of(answer));
    }

    private void pressures() {
        mean("mpap_rhc", "pasp_rhc");
        mean("mpap_fluid", "pasp_fluid");
        BigDecimal velocity = number("trv_m_s");
        BigDecimal echo = number("pasp_echo");
        if (velocity != null && echo != null && !apart("trv_m_s", "pasp_echo")) {
            BigDecimal gradient = velocity.multiply(velocity).multiply(BigDecimal.valueOf(4));
            BigDecimal right = echo.subtract(gradient);
            // 1 mmHg of tolerance: both figures are rounded in the letters.
            if (right.compareTo(BigDecimal.valueOf(-1)) < 0 || right.compareTo(BigDecimal.valueOf(21)) > 0) {
                warn(
                        "pasp_echo",
                        "ne s’accorde pas avec la VIT max\u00a0: PAPs ≈ 4 × VIT² + pression auriculaire (0 à 20)",
                        "does not agree with the TR velocity: PASP ≈ 4 × TRV² + right atrial pressure (0 to 20)");
            }
        }
    }

    private void mean(String meanKey, String systolicKey) {
        BigDecimal mean = number(meanKey);
        BigDecimal systolic = number(systolicKey);
        if (mean != null && systolic != null && mean.compareTo(systolic) > 0 && !apart(meanKey, systolicKey)) {
            found.add(InputProblem.error(
                    meanKey,
                    new Bilingual(
                            "PAP moyenne supérieure à la PAP systolique du même cathétérisme",
                            "mean PAP above the systolic PAP of the same catheterisation")));
        }
    }

    /** Whether two values were measured on days that cannot be the same. */
    private boolean apart(String one, String other) {
        PartialDate first = measured(one);
        PartialDate second = measured(other);
        return first != null && second != null && !first.overlaps(second);
    }

    private @Nullable PartialDate measured(String key) {
        return caseFile.latest(key).map(Observation::measuredOn).orElse(null);
    }

    private void cells() {
        BigDecimal cd4 = number("cd4_per_ul");
        BigDecimal lymphocytes = number("lymphocytes_g_l");
        if (cd4 != null
                && lymphocytes != null
                && cd4.movePointLeft(3).compareTo(lymphocytes) > 0
                && !apart("cd4_per_ul", "lymphocytes_g_l")) {
            warn(
                    "cd4_per_ul",
                    "CD4 supérieurs aux lymphocytes\u00a0: vérifiez les unités",
                    "CD4 above the lymphocytes: check the units");
        }
    }

    private void skin() {
        BigDecimal mrss = number("mrss");
        String subset = code("subset");
        if (mrss != null && mrss.intValue() > 20 && ("limited".equals(subset) || "sine".equals(subset))) {
            warn(
                    "mrss",
                    "score supérieur à 20 dans une forme non diffuse\u00a0: à vérifier",
                    "score above 20 in a non-diffuse subset: please check");
        }
    }

    private void dates() {
        PartialDate known = measured("disease");
        if (known != null
                && day("first_non_raynaud_date")
                        .filter(sign -> known.latest().isBefore(sign.earliest()))
                        .isPresent()) {
            warn(
                    "first_non_raynaud_date",
                    "après la date donnée à la maladie\u00a0: à vérifier",
                    "after the date given to the disease: please check");
        }
    }

    /** Sex, age and pregnancy of a candidate donor, told as the patient's are. */
    public static List<InputProblem> ofDonor(
            String path, Donor donor, LocalDate reference, Function<String, Optional<DataElement>> elements) {
        List<Observation> facts = Stream.of("birth_date", "age_years", "sex", "pregnant")
                .flatMap(key -> donor.value(key).map(value -> new Observation(key, value, null)).stream())
                .toList();
        CaseFile person = CaseFile.empty("", reference).withObservations(facts);
        CrossChecks checks = new CrossChecks(person, elements);
        checks.pregnancy();
        Contradictions.age(person).ifPresent(checks.found::add);
        return checks.found.stream()
                .map(problem -> new InputProblem(problem.severity(), path + "." + problem.path(), problem.message()))
                .toList();
    }

    private void pregnancy() {
        if (!is("pregnant", Value.yes())) {
            return;
        }
        BigDecimal age = number("age_years");
        boolean old = age != null && age.intValue() > 55
                || day("birth_date")
                        .filter(birth -> birth.latest().plusYears(55).isBefore(caseFile.referenceDate()))
                        .isPresent();
        if ("M".equals(code("sex")) || old) {
            warn("pregnant", "grossesse peu vraisemblable\u00a0: vérifiez sexe et âge", "unlikely: check sex and age");
        }
    }

    /** Hard limit of D.4: what a fall is measured from is older than what it is held against. */
    private void baselines() {
        for (Observation baseline : caseFile.observations()) {
            String key = baseline.key();
            PartialDate from = baseline.measuredOn();
            PartialDate now =
                    key.startsWith(CaseFile.BASELINE) ? measured(key.substring(CaseFile.BASELINE.length())) : null;
            if (from != null && now != null && !from.earliest().isBefore(now.latest())) {
                found.add(InputProblem.error(
                        key,
                        new Bilingual(
                                "la valeur initiale doit précéder la valeur actuelle ("
                                        + Dates.partial(now).fr() + ")",
                                "the initial value must come before the current one ("
                                        + Dates.partial(now).en() + ")")));
            }
        }
    }

    /** "No donor" is kept where it is stated; a candidate who agrees tells otherwise. */
    private void donors() {
        if (is("donor_available", Value.no())
                && caseFile.donors().stream()
                        .anyMatch(donor -> Value.yes().equals(donor.facts().get("willing")))) {
            warn(
                    "donor_available",
                    "«\u00a0non\u00a0», mais un candidat donneur est d’accord\u00a0: à vérifier",
                    "'no', yet a candidate donor is willing: please check");
        }
    }

    private void warn(String key, String fr, String en) {
        found.add(InputProblem.warning(key, new Bilingual(fr, en)));
    }

    /** In the element's own unit. */
    private @Nullable BigDecimal number(String key) {
        if (!(caseFile.latest(key).map(Observation::value).orElse(null)
                instanceof Value.Quantity(BigDecimal number, var unit))) {
            return null;
        }
        return unit == null
                ? number
                : elements.apply(key)
                        .flatMap(element -> element.unitChoice(unit))
                        .map(choice -> number.multiply(choice.factor()))
                        .orElse(null);
    }

    private @Nullable String code(String key) {
        return caseFile.latest(key)
                .flatMap(latest -> latest.value().as(Value.Code.class))
                .map(Value.Code::code)
                .orElse(null);
    }

    private Optional<PartialDate> day(String key) {
        return caseFile.latest(key)
                .flatMap(latest -> latest.value().as(Value.Day.class))
                .map(Value.Day::date);
    }
}
