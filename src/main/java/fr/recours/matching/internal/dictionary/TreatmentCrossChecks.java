package fr.recours.matching.internal.dictionary;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.matching.internal.text.Dates;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines of treatment that cannot stand beside the facts, or hardly (clinical.md D.15 and D.16, "Date order"). */
public final class TreatmentCrossChecks {

    private static final List<String> LUNG_FUNCTION = List.of("dlco_pct", "fvc_pct", "tlc_pct");

    private final CaseFile caseFile;
    private final Function<String, Optional<Drug>> drugs;
    private final List<InputProblem> found = new ArrayList<>();

    private TreatmentCrossChecks(CaseFile caseFile, Function<String, Optional<Drug>> drugs) {
        this.caseFile = caseFile;
        this.drugs = drugs;
    }

    /** @param paths where each line of treatment stands in the input */
    public static List<InputProblem> check(
            CaseFile caseFile, List<String> paths, Function<String, Optional<Drug>> drugs) {
        TreatmentCrossChecks checks = new TreatmentCrossChecks(caseFile, drugs);
        for (int i = 0; i < paths.size(); i++) {
            checks.begun(paths.get(i), caseFile.treatments().get(i));
            checks.perKilogram(paths.get(i), caseFile.treatments().get(i));
        }
        checks.day("ahsct_date").ifPresent(autograft -> checks.afterOnset("ahsct_date", autograft));
        checks.stability();
        checks.lungFunction();
        return List.copyOf(checks.found);
    }

    /** What stands with the verdict of a programme that reads the element. */
    static List<InputProblem> doubts(CaseFile caseFile, Function<String, Optional<Drug>> drugs) {
        TreatmentCrossChecks checks = new TreatmentCrossChecks(caseFile, drugs);
        checks.stability();
        return checks.found;
    }

    private void begun(String path, TreatmentCourse course) {
        Optional<PartialDate> begun = Stream.of(Optional.ofNullable(course.start()), Optional.ofNullable(course.end()))
                .flatMap(Optional::stream)
                .findFirst();
        String key = path + (course.start() == null ? ".end" : ".start");
        if (begun.isEmpty()) {
            return;
        }
        if (isImmunosuppressant(course)) {
            afterOnset(key, begun.get());
        }
    }

    /** First sign, diagnosis, treatments: the order of D.16. */
    private void afterOnset(String key, PartialDate treated) {
        if (isBefore(treated, day("first_non_raynaud_date"))) {
            warn(
                    key,
                    "avant le premier signe de la maladie\u00a0: à vérifier",
                    "before the first sign of the disease: please check");
        } else if (isBefore(treated, caseFile.latest("disease").map(Observation::measuredOn))) {
            warn(
                    key,
                    "avant la date donnée à la maladie\u00a0: à vérifier",
                    "before the date given to the disease: please check");
        }
    }

    private static boolean isBefore(PartialDate treated, Optional<PartialDate> onset) {
        return onset.filter(day -> treated.latest().isBefore(day.earliest())).isPresent();
    }

    /** A dose told by the day of a drug limited by the kilogram (ciclosporin), at the weight of the time. */
    private void perKilogram(String path, TreatmentCourse course) {
        BigDecimal dose = course.doseMgDay();
        List<BigDecimal> weights = Weights.of(course, weights(), caseFile.referenceDate());
        if (dose == null || weights.size() != 1) {
            return;
        }
        BigDecimal perKilogram = dose.divide(weights.getFirst(), 2, RoundingMode.HALF_UP);
        // Tablets come in steps: 1.97 mg/kg is the usual 2.
        BigDecimal rounded = perKilogram.setScale(1, RoundingMode.HALF_UP);
        Bilingual shown = Numbers.withUnit(perKilogram, "mg/kg/day");
        Optional<Drug> drug = drugs.apply(course.drug());
        drug.flatMap(known -> outside(perKilogram, known.doses()))
                .map(limit -> impossible(path, shown, limit))
                .or(() -> drug.flatMap(known -> outside(rounded, known.usualDoses()))
                        .map(limit -> InputProblem.warning(
                                path + ".dose_mg_day", TreatmentCheck.unusual(shown, bounds(limit)))))
                .ifPresent(found::add);
    }

    private List<Observation> weights() {
        return caseFile.observations().stream()
                .filter(one -> one.key().equals("weight_kg"))
                .filter(one ->
                        one.measuredOn() == null || !one.measuredOn().earliest().isAfter(caseFile.referenceDate()))
                .toList();
    }

    private static Optional<Drug.DoseLimit> outside(BigDecimal perKilogram, List<Drug.DoseLimit> limits) {
        return limits.stream()
                .filter(limit -> limit.field().equals("dose_mg_kg") && limit.route() == null)
                .filter(limit -> !limit.range().contains(perKilogram))
                .findFirst();
    }

    private static InputProblem impossible(String path, Bilingual shown, Drug.DoseLimit limit) {
        Bilingual bounds = bounds(limit);
        return InputProblem.error(
                path + ".dose_mg_day",
                new Bilingual(
                        shown.fr() + "\u00a0: hors des doses possibles (" + bounds.fr() + ")",
                        shown.en() + ": outside the possible doses (" + bounds.en() + ")"));
    }

    private static Bilingual bounds(Drug.DoseLimit limit) {
        return Numbers.range(limit.range(), "mg/kg/day");
    }

    private void stability() {
        Optional<PartialDate> stable = day("stable_since");
        boolean changed = stable.isPresent()
                && caseFile.treatments().stream()
                        .filter(this::isForLupus)
                        .flatMap(course ->
                                Stream.of(Optional.ofNullable(course.start()), Optional.ofNullable(course.end())))
                        .flatMap(Optional::stream)
                        .filter(date -> !date.earliest().isAfter(caseFile.referenceDate()))
                        .anyMatch(date -> date.earliest().isAfter(stable.get().latest()));
        if (changed) {
            warn(
                    "stable_since",
                    "une ligne de traitement commence ou finit après cette date\u00a0: à vérifier",
                    "a line of treatment starts or ends after this date: please check");
        }
    }

    /** Lung function older than the last treatment does not tell what it did (seed patient 1): to be asked again. */
    private void lungFunction() {
        Optional<TreatmentCourse> last = caseFile.treatments().stream()
                .filter(this::isImmunosuppressant)
                .filter(course -> day(course).isPresent())
                .max(Comparator.comparing(course -> day(course).orElseThrow()));
        if (last.isEmpty()) {
            return;
        }
        PartialDate since = day(last.get()).orElseThrow();
        boolean ended = isPast(last.get().end());
        Bilingual day = Dates.partial(since);
        for (String key : LUNG_FUNCTION) {
            caseFile.latest(key)
                    .flatMap(value -> Optional.ofNullable(value.measuredOn()))
                    .filter(measured -> measured.latest().isBefore(since.earliest()))
                    .ifPresent(measured -> warn(
                            key,
                            "mesuré avant " + (ended ? "la fin" : "le début") + " du dernier traitement (" + day.fr()
                                    + ")\u00a0: demandez une valeur plus récente",
                            "measured before the last treatment " + (ended ? "ended (" : "began (") + day.en()
                                    + "): ask for a newer value"));
        }
    }

    /** When a course ended, or began while it goes on. */
    private Optional<PartialDate> day(TreatmentCourse course) {
        return Stream.of(course.end(), course.start()).filter(this::isPast).findFirst();
    }

    private boolean isPast(@Nullable PartialDate day) {
        return day != null && !day.latest().isAfter(caseFile.referenceDate());
    }

    private boolean isImmunosuppressant(TreatmentCourse course) {
        return drugs.apply(course.drug()).filter(Drug::immunosuppressant).isPresent();
    }

    /** Steroid, antimalarial or immunosuppressant: what LES-I5 wants stable. */
    private boolean isForLupus(TreatmentCourse course) {
        return drugs.apply(course.drug())
                .filter(drug -> drug.immunosuppressant() || drug.prednisoneFactor() != null || drug.antimalarial())
                .isPresent();
    }

    private void warn(String key, String fr, String en) {
        found.add(InputProblem.warning(key, new Bilingual(fr, en)));
    }

    private Optional<PartialDate> day(String key) {
        return caseFile.latest(key)
                .flatMap(latest -> latest.value().as(Value.Day.class))
                .map(Value.Day::date);
    }
}
