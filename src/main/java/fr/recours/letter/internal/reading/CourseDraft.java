package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A course of treatment as it is read: each part by its key, with the words that tell it. */
final class CourseDraft {

    static final String OUTCOME = "outcome";

    /** Parts that two mentions must not tell differently to be of one course. */
    private static final List<String> TELLING_APART =
            List.of("start", "end", "dose_mg_day", "dose_mg_week", "dose_mg_month", "dose_mg_kg", "n_doses");

    final String drug;
    private final Map<String, Object> parts = new LinkedHashMap<>();
    private final Map<String, List<Quotation>> evidence = new LinkedHashMap<>();
    private boolean lowered;

    CourseDraft(String drug, Quotation quotation) {
        this.drug = drug;
        quote("drug", quotation);
    }

    /** Sets a part, unless it is told already. */
    void put(String key, Object value, Quotation quotation) {
        if (Objects.equals(parts.putIfAbsent(key, value), null) || value.equals(parts.get(key))) {
            quote(key, quotation);
        }
    }

    void outcome(Outcome outcome, Quotation quotation) {
        Set<Outcome> outcomes = EnumSet.of(outcome);
        outcomes.addAll(outcomes());
        parts.put(OUTCOME, outcomes);
        quote(OUTCOME, quotation);
    }

    void remove(String key) {
        parts.remove(key);
        evidence.remove(key);
    }

    boolean has(String key) {
        return parts.containsKey(key);
    }

    @Nullable
    Object part(String key) {
        return parts.get(key);
    }

    List<Quotation> quotations(String key) {
        return evidence.getOrDefault(key, List.of());
    }

    @SuppressWarnings("unchecked")
    Set<Outcome> outcomes() {
        return (Set<Outcome>) parts.getOrDefault(OUTCOME, EnumSet.noneOf(Outcome.class));
    }

    /** The words that tell the drug and these parts. */
    List<Quotation> told(String... parts) {
        return Stream.concat(Stream.of("drug"), Stream.of(parts))
                .flatMap(part -> quotations(part).stream())
                .distinct()
                .toList();
    }

    /** « depuis »: begun, and no word of an end in it. */
    boolean since() {
        return quotations("start").stream()
                .anyMatch(
                        quotation -> quotation.quote().toLowerCase(Locale.ROOT).contains("depuis"));
    }

    /** A dose taken since a day ends on the day from which another is taken. */
    void followedBy(CourseDraft next) {
        if (since()
                && !has("end")
                && next.since()
                && parts.get("start") instanceof PartialDate start
                && next.part("start") instanceof PartialDate end
                && end.earliest().isAfter(start.latest())) {
            put("end", end, next.quotations("start").getFirst());
            Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
            outcomes.addAll(outcomes());
            outcomes.remove(Outcome.ONGOING);
            parts.put(OUTCOME, outcomes);
        }
    }

    /** Told with a lowering or another dose, so that its end need not be that of the treatment. */
    void lowered() {
        lowered = true;
    }

    boolean isLowered() {
        return lowered;
    }

    Map<String, List<Quotation>> evidence() {
        return evidence;
    }

    /** Whether nothing but the name of the drug is told. */
    boolean bare() {
        return TELLING_APART.stream().noneMatch(parts::containsKey) && !parts.containsKey(OUTCOME);
    }

    /** Whether another mention may speak of the same course. */
    boolean agreesWith(CourseDraft other) {
        boolean same = TELLING_APART.stream()
                .allMatch(key -> !parts.containsKey(key)
                        || !other.parts.containsKey(key)
                        || Objects.equals(parts.get(key), other.parts.get(key)));
        boolean apart = parts.containsKey("end") && other.parts.containsKey("start") && !parts.containsKey("start");
        boolean brands = Stream.of("brand", "route")
                .allMatch(key -> parts.containsKey(key)
                        && other.parts.containsKey(key)
                        && !Objects.equals(parts.get(key), other.parts.get(key))); // Médrol and Solumédrol
        return drug.equals(other.drug) && same && !apart && !brands && !outlasts(other) && !other.outlasts(this);
    }

    /** « MMF 2,5 g en cours. […] Myfortic arrêté en 2020 »: what goes on is not what ended. */
    private boolean outlasts(CourseDraft other) {
        boolean dosed = parts.keySet().stream()
                .anyMatch(key -> key.startsWith("dose_")); // « s'aggrave sous Cellcept » may be of then
        return dosed
                && outcomes().contains(Outcome.ONGOING)
                && !parts.containsKey("end")
                && other.parts.containsKey("end");
    }

    void absorb(CourseDraft other) {
        other.evidence.getOrDefault("drug", List.of()).forEach(quotation -> quote("drug", quotation));
        other.parts.forEach((key, value) -> {
            if (key.equals(OUTCOME)) {
                other.outcomes().stream()
                        .filter(outcome -> outcome != Outcome.ONGOING || !parts.containsKey("end"))
                        .forEach(outcome ->
                                outcome(outcome, other.quotations(OUTCOME).getFirst()));
            } else {
                other.quotations(key).forEach(quotation -> put(key, value, quotation));
            }
        });
    }

    private void quote(String key, Quotation quotation) {
        List<Quotation> quotations = evidence.computeIfAbsent(key, unused -> new ArrayList<>());
        if (!quotations.contains(quotation)) {
            quotations.add(quotation);
        }
    }

    TreatmentCourse course() {
        return TreatmentCourse.builder(drug)
                .brand((String) parts.get("brand"))
                .route((TreatmentCourse.Route) parts.get("route"))
                .doseMgDay((BigDecimal) parts.get("dose_mg_day"))
                .doseMgWeek((BigDecimal) parts.get("dose_mg_week"))
                .doseMgMonth((BigDecimal) parts.get("dose_mg_month"))
                .doseMgKg((BigDecimal) parts.get("dose_mg_kg"))
                .nDoses((Integer) parts.get("n_doses"))
                .cumulativeG((BigDecimal) parts.get("cumulative_g"))
                .fullCourse((Boolean) parts.get("full_course"))
                .start((PartialDate) parts.get("start"))
                .end((PartialDate) parts.get("end"))
                .months((Integer) parts.get("months"))
                .durationDays((Integer) parts.get("duration_days"))
                .outcomes(outcomes())
                .indication((String) parts.get("indication"))
                .build();
    }
}
