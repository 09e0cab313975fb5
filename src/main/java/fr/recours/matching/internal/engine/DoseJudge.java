package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.dictionary.Weights;
import fr.recours.matching.internal.language.CourseSentences;
import fr.recours.matching.internal.rule.Scheme;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the dose of a course against the one asked. Milligrams turn into milligrams per kilogram, and back, by the weight of
 * the time; a salt into its drug and a steroid into prednisone by the factors of the drug table (clinical.md D.15). A dose
 * per week is never made into one per day: for methotrexate that mistake kills.
 */
final class DoseJudge {

    private static final MathContext PRECISION = new MathContext(12, RoundingMode.HALF_UP);

    /**
     * The dose as it was told.
     *
     * @param unit its unit
     * @param perKilogram 1 when it is to be divided by the weight, −1 when multiplied, 0 when neither
     */
    private record Told(BigDecimal number, String unit, int perKilogram) {}

    private final Scheme.Dose asked;
    private final Line line;
    private final Facts facts;
    private @Nullable List<BigDecimal> weights;

    private DoseJudge(Scheme.Dose asked, Line line, Facts facts) {
        this.asked = asked;
        this.line = line;
        this.facts = facts;
    }

    static Judged judge(Scheme.Dose asked, Line line, Facts facts) {
        return new DoseJudge(asked, line, facts).judge();
    }

    /** Whether it is as asked, without saying why. */
    static Truth truth(Scheme.Dose asked, Line line, Facts facts) {
        DoseJudge judge = new DoseJudge(asked, line, facts);
        return judge.truth(judge.told().map(judge::inAskedUnit).orElse(List.of()));
    }

    private Truth truth(List<BigDecimal> doses) {
        return Agreement.of(doses, dose -> Truth.of(asked.comparison().holds(dose, asked.number())));
    }

    private Judged judge() {
        Optional<Told> told = told();
        List<BigDecimal> doses = told.map(this::inAskedUnit).orElse(List.of());
        Truth truth = truth(doses);
        boolean weightMissing = told.isPresent() && doses.isEmpty();
        return line.leaf(
                Course.always(truth),
                () -> new Finding(
                        weightMissing ? "weight_kg" : key(),
                        line.label(Line.Asked.DOSE),
                        told.map(dose -> shown(dose, doses)).orElse(Finding.NONE),
                        CourseSentences.threshold(asked),
                        truth == Truth.UNKNOWN ? why(told.isPresent(), doses) : null,
                        told.filter(dose -> !doses.isEmpty())
                                .map(dose -> note(dose, doses))
                                .orElse(Finding.NONE)));
    }

    /** As told, and as it is held against the dose asked where that is another figure: the two would not compare. */
    private Bilingual shown(Told told, List<BigDecimal> doses) {
        Bilingual dose = Numbers.withUnit(told.number(), told.unit());
        if (doses.isEmpty()) {
            return new Bilingual(dose.fr() + ", poids inconnu", dose.en() + ", weight unknown");
        }
        if (told.perKilogram() == 0 && doses.getFirst().compareTo(told.number()) == 0) {
            return dose;
        }
        Bilingual held = inWords(doses);
        return new Bilingual(dose.fr() + ", soit " + held.fr(), dose.en() + ", that is " + held.en());
    }

    /** Rounded no further than to the side of the dose asked on which it lies. */
    private Bilingual inWords(List<BigDecimal> doses) {
        BigDecimal dose = doses.getFirst();
        int decimals = Numbers.decimals(
                Numbers.DECIMALS,
                dose.scale(),
                shown -> asked.comparison().holds(Numbers.rounded(dose, shown), asked.number())
                        == asked.comparison().holds(dose, asked.number()));
        return Numbers.withUnit(dose, asked.unit(), decimals);
    }

    private UnknownReason why(boolean told, List<BigDecimal> doses) {
        if (doses.size() > 1) {
            return UnknownReason.CONFLICTING_VALUES;
        }
        TreatmentCourse course = line.course();
        boolean otherwise = Stream.of(
                        Optional.ofNullable(course.doseMgDay()),
                        Optional.ofNullable(course.doseMgWeek()),
                        Optional.ofNullable(course.doseMgMonth()),
                        Optional.ofNullable(course.doseMgKg()))
                .anyMatch(Optional::isPresent);
        return otherwise && !told ? UnknownReason.UNIT : UnknownReason.NEVER_RECORDED;
    }

    private Optional<Told> told() {
        TreatmentCourse course = line.course();
        return switch (asked.unit()) {
            case "mg/day" -> told(course.doseMgDay(), "mg/day", 0).or(() -> told(course.doseMgKg(), "mg/kg/day", -1));
            case "mg/kg/day" -> told(course.doseMgKg(), "mg/kg/day", 0).or(() -> told(course.doseMgDay(), "mg/day", 1));
            case "mg/kg" -> told(course.doseMgKg(), "mg/kg", 0).or(() -> told(course.doseMgMonth(), "mg/month", 1));
            default -> told(course.doseMgWeek(), "mg/week", 0);
        };
    }

    private static Optional<Told> told(@Nullable BigDecimal number, String unit, int perKilogram) {
        return Optional.ofNullable(number).map(dose -> new Told(dose, unit, perKilogram));
    }

    private List<BigDecimal> inAskedUnit(Told told) {
        BigDecimal dose = inDrug(told.number());
        return switch (told.perKilogram()) {
            case 1 ->
                weights().stream().map(weight -> dose.divide(weight, PRECISION)).toList();
            case -1 -> weights().stream().map(dose::multiply).toList();
            default -> List.of(dose);
        };
    }

    private List<BigDecimal> weights() {
        List<BigDecimal> known = weights;
        if (known == null) {
            known = Weights.of(line.course(), facts.all("weight_kg"), facts.reference());
            weights = known;
        }
        return known;
    }

    private BigDecimal inDrug(BigDecimal dose) {
        BigDecimal own = line.drug()
                .form(line.course().brand())
                .map(form -> form.inDrug(dose))
                .orElse(dose);
        return asked.asPrednisone() ? own.multiply(prednisone()) : own;
    }

    /** What a milligram of the drug does in milligrams of prednisone: rules in these ask for corticosteroids only. */
    private BigDecimal prednisone() {
        return Objects.requireNonNullElse(line.drug().prednisoneFactor(), BigDecimal.ONE);
    }

    private Bilingual note(Told told, List<BigDecimal> doses) {
        Drug drug = line.drug();
        StringBuilder formula = new StringBuilder(Numbers.en(told.number()));
        drug.form(line.course().brand())
                .filter(form -> form.equal() != null && form.milligrams() != null)
                .ifPresent(form ->
                        formula.append(" × ").append(form.equal()).append(" / ").append(form.milligrams()));
        if (asked.asPrednisone() && prednisone().compareTo(BigDecimal.ONE) != 0) {
            formula.append(" × ").append(Numbers.en(prednisone()));
        }
        if (told.perKilogram() != 0) {
            formula.append(told.perKilogram() > 0 ? " / " : " × ")
                    .append(Numbers.en(weights().getFirst()))
                    .append(" kg");
        }
        if (formula.length() == Numbers.en(told.number()).length()) {
            return Finding.NONE;
        }
        Bilingual result = inWords(doses);
        return new Bilingual(formula.toString().replace('.', ',') + " = " + result.fr(), formula + " = " + result.en());
    }

    private String key() {
        return switch (asked.unit()) {
            case "mg/week" -> "dose_mg_week";
            case "mg/kg" -> "dose_mg_kg";
            default -> "dose_mg_day";
        };
    }
}
