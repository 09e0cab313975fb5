package fr.recours.matching.cql;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.runtime.Date;
import org.opencds.cqf.cql.engine.runtime.DateTime;
import org.opencds.cqf.cql.engine.runtime.Interval;
import org.opencds.cqf.cql.engine.runtime.Quantity;
import org.opencds.cqf.cql.engine.runtime.Tuple;

/**
 * A case as the parameters of an exported programme.
 *
 * @param conflicting keys with several values in force that differ: their parameter holds one of them
 */
public record CqlParameters(Map<String, Object> values, Set<String> conflicting) {

    private static final Dictionary DICTIONARY = Dictionary.standard();

    public static CqlParameters of(CaseFile caseFile) {
        CqlParameters parameters = new CqlParameters(new HashMap<>(), new LinkedHashSet<>());
        LocalDate reference = caseFile.referenceDate();
        parameters.values.put("reference_date", new Date(reference));
        Map<String, List<Observation>> byKey = new LinkedHashMap<>();
        caseFile.observations().stream()
                .filter(one ->
                        one.measuredOn() == null || !one.measuredOn().earliest().isAfter(reference))
                .forEach(one -> byKey.computeIfAbsent(one.key(), key -> new ArrayList<>())
                        .add(one));
        elements().forEach(element -> parameters.earlier(element.key(), byKey));
        elements().forEach(element -> parameters.correct(byKey, element));
        byKey.forEach((key, all) -> parameters.inForce(key, key, all));
        parameters.values.put(
                "weight_kg, all values",
                byKey.getOrDefault("weight_kg", List.of()).stream()
                        .map(one -> weight(one, reference))
                        .toList());
        parameters.values.put(
                "treatments",
                caseFile.treatments().stream().map(CqlParameters::course).toList());
        List<Object> donors = new ArrayList<>();
        caseFile.donors().forEach(donor -> donors.add(donor(donors.size(), donor)));
        parameters.values.put("donors", donors);
        return parameters;
    }

    private static Stream<DataElement> elements() {
        return DICTIONARY.sections().stream().flatMap(section -> section.elements().stream());
    }

    /** A corrected value stands in the place of those of its day, but for a fall. */
    private void correct(Map<String, List<Observation>> byKey, DataElement correcting) {
        String corrected = correcting.corrects();
        if (corrected == null) {
            return;
        }
        List<Observation> raw = byKey.getOrDefault(corrected, List.of());
        if (!raw.isEmpty()) {
            inForce(corrected, corrected + ", uncorrected", raw);
        }
        List<Observation> by = byKey.getOrDefault(correcting.key(), List.of());
        if (by.isEmpty()) {
            return;
        }
        List<Observation> all = byKey.computeIfAbsent(corrected, key -> new ArrayList<>());
        all.removeIf(old -> by.stream().anyMatch(one -> isCorrectedBy(old.measuredOn(), one.measuredOn())));
        by.forEach(one -> all.add(one.under(corrected)));
    }

    private static boolean isCorrectedBy(@Nullable PartialDate raw, @Nullable PartialDate correcting) {
        return raw == null || correcting != null && raw.overlaps(correcting);
    }

    private void inForce(String key, String name, List<Observation> all) {
        List<Observation> latest = latest(all);
        if (latest.getFirst().value() instanceof Value.Pressures) {
            values.put(name, readings(all));
            return;
        }
        Set<Object> different = new LinkedHashSet<>();
        latest.forEach(one -> different.add(one.value()));
        boolean dateMatters = Set.of(
                        "age_years", "creatinine_umol_l", "fvc_pct", "tlc_pct", "dlco_pct", "drug_or_alcohol_abuse")
                .contains(key);
        long dates = latest.stream().map(Observation::measuredOn).distinct().count();
        if (different.size() > 1 || dateMatters && dates > 1) {
            conflicting.add(name);
        }
        DICTIONARY.find(key).ifPresent(element -> {
            Observation one = latest.getFirst();
            values.put(name, value(element, one.value()));
            if (one.measuredOn() != null) {
                values.put(name + ", measured on", interval(one.measuredOn()));
            }
        });
    }

    /** None of these is surely older than another; one without a date is as of today. */
    private static List<Observation> latest(List<Observation> all) {
        List<Observation> undated =
                all.stream().filter(one -> one.measuredOn() == null).toList();
        if (!undated.isEmpty()) {
            return undated;
        }
        return all.stream()
                .filter(one -> all.stream().noneMatch(other -> first(other).isAfter(last(one))))
                .toList();
    }

    private static LocalDate first(Observation observation) {
        PartialDate day = observation.measuredOn();
        return day == null ? LocalDate.MAX : day.earliest();
    }

    private static LocalDate last(Observation observation) {
        PartialDate day = observation.measuredOn();
        return day == null ? LocalDate.MAX : day.latest();
    }

    private void earlier(String key, Map<String, List<Observation>> byKey) {
        List<Observation> older = new ArrayList<>(byKey.getOrDefault(key, List.of()));
        older.removeAll(latest(older));
        older.addAll(byKey.getOrDefault(CaseFile.BASELINE + key, List.of()));
        List<Object> rows = new ArrayList<>();
        for (Observation one : older) {
            if (one.measuredOn() != null && one.value() instanceof Value.Quantity(BigDecimal number, var unit)) {
                rows.add(tuple("number", number, "measured_on", interval(one.measuredOn()), "unit", unit));
            }
        }
        values.put(key + ", earlier values", rows);
    }

    private static Tuple weight(Observation one, LocalDate reference) {
        PartialDate day = one.measuredOn() == null ? PartialDate.of(reference) : one.measuredOn();
        return tuple("number", ((Value.Quantity) one.value()).number(), "measured_on", interval(day));
    }

    private static Object value(DataElement element, Value value) {
        return switch (value) {
            case Value.Flag(boolean present) -> present;
            case Value.Quantity quantity -> number(element, quantity);
            case Value.Code(String code) -> code;
            case Value.Codes(List<String> codes) -> codes;
            case Value.Day(PartialDate day) -> interval(day);
            case Value.Text(String text) -> text;
            case Value.Pressures pressures -> throw new IllegalArgumentException(pressures.toString());
        };
    }

    /** Readings add to each other: none contradicts another. */
    private static List<Tuple> readings(List<Observation> all) {
        return all.stream()
                .flatMap(one -> ((Value.Pressures) one.value()).readings().stream())
                .map(reading -> tuple(
                        "at", new Interval(moment(reading.earliest()), true, moment(reading.latest()), true),
                        "systolic", reading.systolic(),
                        "diastolic", reading.diastolic()))
                .toList();
    }

    private static DateTime moment(LocalDateTime at) {
        return new DateTime(at.atOffset(ZoneOffset.UTC));
    }

    private static Object number(DataElement element, Value.Quantity quantity) {
        if (!element.units().isEmpty()) {
            String unit = quantity.unit() == null ? element.unit() : quantity.unit();
            return new Quantity().withValue(quantity.number()).withUnit(unit);
        }
        return switch (element.type()) {
            case INTEGER -> quantity.number().intValueExact();
            default -> quantity.number();
        };
    }

    private static Interval interval(PartialDate day) {
        return new Interval(new Date(day.earliest()), true, new Date(day.latest()), true);
    }

    private static Tuple course(TreatmentCourse course) {
        return tuple(
                "drug", course.drug(),
                "known_drug", DICTIONARY.drug(course.drug()).isPresent(),
                "brand", brand(course),
                "route", course.route() == null ? null : course.route().name(),
                "n_doses", course.nDoses(),
                "dose_mg_day", course.doseMgDay(),
                "dose_mg_week", course.doseMgWeek(),
                "dose_mg_kg", course.doseMgKg(),
                "full_course", course.fullCourse(),
                "joints_only", "polyarthrite".equals(course.indication()),
                "dose_mg_month", course.doseMgMonth(),
                "cumulative_g", course.cumulativeG(),
                "start", course.start() == null ? null : interval(course.start()),
                "end", course.end() == null ? null : interval(course.end()),
                "months", course.months(),
                "duration_days", course.durationDays(),
                "outcomes",
                        course.outcomes().stream()
                                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                                .toList());
    }

    /** A form of the drug by its first name in the drug table. */
    private static @Nullable String brand(TreatmentCourse course) {
        return DICTIONARY
                .drug(course.drug())
                .flatMap(drug -> drug.form(course.brand()))
                .map(form -> form.names().getFirst())
                .orElse(course.brand());
    }

    private static Tuple donor(int place, Donor donor) {
        Tuple tuple = tuple("place", place);
        donor.facts()
                .forEach((key, value) -> DICTIONARY.find(Donor.PREFIX + key).ifPresent(element -> tuple.getElements()
                        .put(key, value(element, value))));
        return tuple;
    }

    private static Tuple tuple(@Nullable Object... namesAndValues) {
        LinkedHashMap<String, Object> elements = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            elements.put(String.valueOf(namesAndValues[index]), namesAndValues[index + 1]);
        }
        return new Tuple().withElements(elements);
    }
}
