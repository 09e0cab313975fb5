package fr.recours.letter.cli;

import fr.recours.letter.LetterReading;
import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.matching.CaseFileJson;
import fr.recours.matching.Donor;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A reading as one case of CASE_FORMAT.md, with its evidence. Values stand in the unit of their element; {@code as_written} keeps
 * number and unit of those the letter gives in another.
 */
public final class ReadingJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReadingJson() {}

    public static String write(String id, LocalDate reference, LetterReading reading) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("id", id);
        root.put("reference_date", reference.toString());
        Map<String, Object> facts = new LinkedHashMap<>();
        Map<String, Object> measuredOn = new LinkedHashMap<>();
        Map<String, Object> asWritten = new LinkedHashMap<>();
        for (ReadValue fact : reading.facts()) {
            facts.put(fact.key(), CaseFileJson.value(fact.value()));
            put(measuredOn, fact.key(), fact.measuredOn());
            Value.Quantity written = fact.written();
            if (written != null) {
                asWritten.put(
                        fact.key(), Map.of("value", written.number(), "unit", Objects.toString(written.unit(), "")));
            }
        }
        if (!reading.baseline().isEmpty()) {
            facts.put("pft_baseline", baseline(reading.baseline()));
        }
        root.put("facts", facts);
        putUnlessEmpty(root, "measured_on", measuredOn);
        putUnlessEmpty(root, "as_written", asWritten);
        List<Object> treatments = new ArrayList<>();
        reading.treatments().forEach(course -> treatments.add(course(course)));
        boolean complete = facts.containsKey("is_history_complete") || facts.containsKey("steroids_history_complete");
        if (!treatments.isEmpty() || complete) {
            root.put("treatments", treatments);
        }
        List<Object> donors = new ArrayList<>();
        reading.donors().forEach(donor -> donors.add(donor(donor)));
        if (!donors.isEmpty()) {
            root.put("donors", donors);
        }
        Map<String, Object> evidence = new LinkedHashMap<>();
        reading.evidence()
                .forEach((key, quotations) -> evidence.put(
                        key, quotations.stream().map(ReadingJson::quotation).toList()));
        root.put("evidence", evidence);
        return MAPPER.writeValueAsString(root);
    }

    private static Map<String, Object> quotation(Quotation quotation) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("start", quotation.start());
        written.put("end", quotation.end());
        written.put("quote", quotation.quote());
        return written;
    }

    private static Map<String, Object> baseline(List<ReadValue> values) {
        Map<String, Object> written = new LinkedHashMap<>();
        put(written, "date", values.getFirst().measuredOn());
        values.forEach(value -> written.put(value.key(), CaseFileJson.value(value.value())));
        return written;
    }

    /** A lone outcome stands without brackets. */
    private static Map<String, Object> course(TreatmentCourse course) {
        Map<String, Object> written = CaseFileJson.course(course);
        written.computeIfPresent(
                "outcome",
                (key, outcomes) -> outcomes instanceof List<?> list && list.size() == 1 ? list.getFirst() : outcomes);
        return written;
    }

    private static Map<String, Object> donor(Donor donor) {
        Map<String, Object> written = new LinkedHashMap<>();
        donor.facts().keySet().stream().sorted().forEach(key -> donor.value(key)
                .ifPresent(value -> written.put(key, CaseFileJson.value(value))));
        return written;
    }

    private static void put(Map<String, Object> written, String key, @Nullable Object value) {
        if (value != null) {
            boolean plain = value instanceof Number || value instanceof Boolean || value instanceof String;
            written.put(key, plain ? value : value.toString());
        }
    }

    private static void putUnlessEmpty(Map<String, Object> root, String key, Map<String, Object> members) {
        if (!members.isEmpty()) {
            root.put(key, members);
        }
    }
}
