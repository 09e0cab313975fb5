package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.text.Numbers;
import fr.recours.matching.internal.text.Values;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers read off the lines of treatment when nobody stated them: at least so many, and at most when the list is complete. */
final class TreatmentFormulas {

    static final String FAILED = "failed_immunosuppressants";
    static final String PULSES_IV = "pulses_iv";
    static final String GRAMS_IV = "grams_iv";

    private TreatmentFormulas() {}

    /** Different immunosuppressants that failed (BLI-I4); some are none for what they are given for (clinical.md D.15: the joints). */
    static Optional<Amount> failed(Evaluator evaluator) {
        Map<Drug, Truth> drugs = new LinkedHashMap<>();
        List<Source> sources = new ArrayList<>();
        for (TreatmentCourse course : evaluator.facts().treatments()) {
            Drug drug = evaluator.drug(course.drug()).orElse(null);
            if (drug == null || !counts(drug, course)) {
                continue;
            }
            Truth failed = EndingJudge.failed(new Line(course, drug));
            drugs.merge(drug, failed, Truth::or);
            if (failed == Truth.MET && course.source() != null) {
                sources.add(course.source());
            }
        }
        List<Bilingual> failed = named(drugs, Truth.MET);
        List<Bilingual> perhaps = named(drugs, Truth.UNKNOWN);
        boolean complete = evaluator.listing().complete("is_history_complete");
        if (failed.isEmpty() && !complete) {
            return Optional.empty();
        }
        return Optional.of(new Amount(
                BigDecimal.valueOf(failed.size()),
                complete ? BigDecimal.valueOf(failed.size() + perhaps.size()) : Amount.OPEN,
                "",
                null,
                sources,
                () -> failed(failed, perhaps, complete),
                UnknownReason.NEVER_RECORDED));
    }

    private static boolean counts(Drug drug, TreatmentCourse course) {
        return drug.immunosuppressant()
                && (drug.notFor() == null || !drug.notFor().only(course.indication()));
    }

    private static Bilingual failed(List<Bilingual> failed, List<Bilingual> perhaps, boolean complete) {
        Bilingual sure = Values.join(failed, ", ");
        Bilingual open = Values.join(perhaps, ", ");
        String frSure = failed.isEmpty() ? "aucune molécule" : sure.fr();
        String enSure = failed.isEmpty() ? "no drug" : sure.en();
        return new Bilingual(
                frSure
                        + (perhaps.isEmpty() ? "" : "\u00a0; issue inconnue\u00a0: " + open.fr())
                        + (complete ? "" : "\u00a0; liste non déclarée complète"),
                enSure
                        + (perhaps.isEmpty() ? "" : "; outcome not told: " + open.en())
                        + (complete ? "" : "; list not declared complete"));
    }

    private static List<Bilingual> named(Map<Drug, Truth> drugs, Truth truth) {
        return drugs.entrySet().stream()
                .filter(entry -> entry.getValue() == truth)
                .map(entry -> entry.getKey().label())
                .toList();
    }

    /** Pulses of a drug given by vein, over all courses. */
    static Optional<Amount> pulses(Drug drug, Evaluator evaluator) {
        return sum(drug, evaluator, "", course -> Optional.ofNullable(course.nDoses())
                .map(BigDecimal::valueOf));
    }

    /** Grams of a drug given by vein, over all courses: told, or pulses times the dose of one. */
    static Optional<Amount> grams(Drug drug, Evaluator evaluator) {
        return sum(drug, evaluator, "g", course -> {
            Integer number = course.nDoses();
            if (course.cumulativeG() != null || number == null) {
                return Optional.ofNullable(course.cumulativeG());
            }
            BigDecimal each = course.doseMgDay();
            if (each == null && monthly(course, drug, number, evaluator.facts())) {
                each = course.doseMgMonth();
            }
            return Optional.ofNullable(each)
                    .map(dose -> dose.multiply(BigDecimal.valueOf(number)).movePointLeft(3));
        });
    }

    /** A dose of the month is that of each pulse, but where they lie closer: every two weeks there are two in a month. */
    private static boolean monthly(TreatmentCourse course, Drug drug, int pulses, Facts facts) {
        long shortest = Slices.SHORTEST_MONTH * (pulses - 1L);
        return Length.of(new Line(course, drug))
                .map(length -> length.most(facts.reference()) > shortest)
                .orElse(true);
    }

    /** What one course adds, when it is told. */
    private interface Part {
        Optional<BigDecimal> of(TreatmentCourse course);
    }

    private static Optional<Amount> sum(Drug drug, Evaluator evaluator, String unit, Part part) {
        List<BigDecimal> told = new ArrayList<>();
        List<Source> sources = new ArrayList<>();
        boolean open = !evaluator.listing().complete("is_history_complete");
        for (TreatmentCourse course : evaluator.facts().treatments()) {
            Truth given = course.drug().equals(drug.name()) ? Line.by(course, null, Route.IV) : Truth.NOT_MET;
            if (given == Truth.NOT_MET) {
                continue;
            }
            Optional<BigDecimal> added = part.of(course).filter(number -> given == Truth.MET);
            added.ifPresent(told::add);
            open |= added.isEmpty();
            if (added.isPresent() && course.source() != null) {
                sources.add(course.source());
            }
        }
        if (told.isEmpty() && open) {
            return Optional.empty();
        }
        BigDecimal all = told.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(new Amount(
                all,
                open ? Amount.OPEN : all,
                unit,
                null,
                sources,
                () -> added(drug, told),
                UnknownReason.NEVER_RECORDED));
    }

    private static Bilingual added(Drug drug, List<BigDecimal> told) {
        String terms = told.isEmpty()
                ? "0"
                : String.join(" + ", told.stream().map(Numbers::en).toList());
        return new Bilingual(
                drug.label().fr().toLowerCase(Locale.FRENCH) + " IV\u00a0: " + terms.replace('.', ','),
                "IV " + drug.label().en().toLowerCase(Locale.ENGLISH) + ": " + terms);
    }
}
