package fr.recours.matching.internal.json;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes a case so that reading it gives the same case. */
public final class CaseWriter {

    /** Elements that declare a list of treatments complete: they count only beside a list, be it empty. */
    static final List<String> COMPLETE = List.of("is_history_complete", "steroids_history_complete");

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaseWriter() {}

    public static String write(CaseFile caseFile) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("id", caseFile.id());
        root.put("reference_date", caseFile.referenceDate().toString());
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> measuredOn = new LinkedHashMap<>();
        Map<String, List<Observation>> byKey = caseFile.observations().stream()
                .filter(observation -> !observation.key().startsWith(CaseFile.BASELINE))
                .collect(Collectors.groupingBy(Observation::key, LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, observations) -> {
            Observation only = observations.getFirst();
            if (observations.size() == 1 && !hasUnit(only) && only.source() == null) {
                facts.put(key, bare(only.value()));
                if (only.measuredOn() != null) {
                    measuredOn.put(key, only.measuredOn().toString());
                }
            } else {
                facts.put(key, observations.stream().map(CaseWriter::dated).toList());
            }
        });
        List<Map<String, Object>> baselines = baselines(caseFile);
        if (!baselines.isEmpty()) {
            facts.put("pft_baseline", baselines.size() == 1 ? baselines.getFirst() : baselines);
        }
        root.put("facts", facts);
        if (!measuredOn.isEmpty()) {
            root.put("measured_on", measuredOn);
        }
        if (!caseFile.treatments().isEmpty() || COMPLETE.stream().anyMatch(byKey::containsKey)) {
            root.put(
                    "treatments",
                    caseFile.treatments().stream().map(CaseWriter::course).toList());
        }
        if (!caseFile.donors().isEmpty()) {
            root.put("donors", caseFile.donors().stream().map(CaseWriter::donor).toList());
        }
        return MAPPER.writeValueAsString(root);
    }

    private static boolean hasUnit(Observation observation) {
        return observation.value() instanceof Value.Quantity(var _, String unit) && unit != null;
    }

    private static Map<String, Object> dated(Observation observation) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("value", bare(observation.value()));
        if (observation.value() instanceof Value.Quantity quantity) {
            put(written, "unit", quantity.unit());
        }
        put(written, "date", observation.measuredOn());
        putSource(written, observation.source());
        return written;
    }

    /** Baseline values, those of one date together. */
    private static List<Map<String, Object>> baselines(CaseFile caseFile) {
        Map<String, Map<String, Object>> byDate = new LinkedHashMap<>();
        for (Observation observation : caseFile.observations()) {
            PartialDate date = observation.measuredOn();
            if (observation.key().startsWith(CaseFile.BASELINE) && date != null) {
                byDate.computeIfAbsent(date.toString(), day -> new LinkedHashMap<>(Map.of("date", day)))
                        .put(observation.key().substring(CaseFile.BASELINE.length()), baseline(observation));
            }
        }
        return new ArrayList<>(byDate.values());
    }

    /** A value alone, or with where it comes from; its date is that of the set. */
    private static Object baseline(Observation observation) {
        if (observation.source() == null) {
            return bare(observation.value());
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("value", bare(observation.value()));
        putSource(written, observation.source());
        return written;
    }

    private static void putSource(Map<String, Object> written, @Nullable Source source) {
        if (source != null) {
            put(written, "method", source.method());
            put(written, "source", source.document());
            if (source.quotation() != null) {
                written.put("source", Map.of("quotation", source.quotation()));
            }
        }
    }

    /** A value as it stands in a case. */
    public static Object bare(Value value) {
        return switch (value) {
            case Value.Flag flag -> flag.present();
            case Value.Quantity quantity -> quantity.number();
            case Value.Code(String code) -> code;
            case Value.Codes(List<String> codes) -> codes;
            case Value.Day(PartialDate date) -> date.toString();
            case Value.Text(String text) -> text;
            case Value.Pressures(List<Value.BloodPressure> readings) ->
                readings.stream()
                        .map(reading -> {
                            Map<String, Object> written = new LinkedHashMap<>();
                            String day = reading.day().toString();
                            written.put("datetime", reading.hour() == null ? day : day + "T" + reading.hour());
                            written.put("sbp", reading.systolic());
                            written.put("dbp", reading.diastolic());
                            return written;
                        })
                        .toList();
        };
    }

    /** A course with the keys of D.10. */
    public static Map<String, Object> course(TreatmentCourse course) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("drug", course.drug());
        put(written, "brand", course.brand());
        TreatmentCourse.Route route = course.route();
        put(written, "route", route == null ? null : route.code());
        put(written, "dose_mg_day", course.doseMgDay());
        put(written, "dose_mg_week", course.doseMgWeek());
        put(written, "dose_mg_month", course.doseMgMonth());
        put(written, "dose_mg_kg", course.doseMgKg());
        put(written, "n_doses", course.nDoses());
        put(written, "cumulative_g", course.cumulativeG());
        put(written, "full_course", course.fullCourse());
        put(written, "start", course.start());
        put(written, "end", course.end());
        put(written, "months", course.months());
        put(written, "duration_days", course.durationDays());
        if (!course.outcomes().isEmpty()) {
            written.put(
                    "outcome",
                    course.outcomes().stream()
                            .sorted()
                            .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                            .toList());
        }
        put(written, "schedule", course.schedule());
        put(written, "indication", course.indication());
        putSource(written, course.source());
        return written;
    }

    private static Map<String, Object> donor(Donor donor) {
        Map<String, Object> written = new LinkedHashMap<>();
        new TreeMap<>(donor.facts()).forEach((key, value) -> written.put(key, bare(value)));
        putSource(written, donor.source());
        return written;
    }

    private static void put(Map<String, Object> written, String key, @Nullable Object value) {
        if (value != null) {
            boolean plain = value instanceof Number || value instanceof Boolean || value instanceof String;
            written.put(key, plain ? value : Objects.toString(value));
        }
    }
}
