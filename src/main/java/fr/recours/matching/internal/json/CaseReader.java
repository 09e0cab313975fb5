package fr.recours.matching.internal.json;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.ReadCase;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.internal.dictionary.WholeCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a case: every problem is told, and what is right is kept. */
public final class CaseReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final Set<String> ROOT_KEYS =
            Set.of("id", "reference_date", "facts", "measured_on", "treatments", "donors");

    private final Problems problems = new Problems();
    private final Dictionary dictionary;

    private CaseReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public static ReadCase read(String json, Dictionary dictionary) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException e) {
            // The parser's own message may quote the input, which may hold clinical words.
            int column = column(e);
            return unreadable(
                    "",
                    "JSON illisible" + (column > 0 ? ", colonne " + column : ""),
                    "not readable as JSON" + (column > 0 ? ", column " + column : ""));
        }
        if (!root.isObject()) {
            return unreadable("", "un objet JSON est attendu", "expected a JSON object");
        }
        return new CaseReader(dictionary).root(root);
    }

    /** 0 when the parser names no place: what is nested too deep, or too long, is wrong as a whole. */
    private static int column(JacksonException e) {
        return e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
    }

    private static ReadCase unreadable(String path, String fr, String en) {
        return new ReadCase(
                CaseFile.empty("", LocalDate.EPOCH), List.of(InputProblem.error(path, new Bilingual(fr, en))));
    }

    private ReadCase root(JsonNode root) {
        root.propertyNames().stream()
                .filter(key -> !ROOT_KEYS.contains(key))
                .forEach(key -> problems.unknownKey(key, key, ROOT_KEYS));
        String id = text(root, "id");
        LocalDate reference = referenceDate(root);
        FactsReader facts = new FactsReader(dictionary, problems, reference);
        List<Observation> observations = heard(
                root, facts.read(object(root, "facts"), measuredOn(root.path("facts"), object(root, "measured_on"))));
        List<TreatmentCourse> treatments = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        each(root, "treatments", (path, node) -> new TreatmentReader(dictionary, problems, reference)
                .read(path, node)
                .ifPresent(course -> {
                    treatments.add(course);
                    paths.add(path);
                }));
        List<Donor> donors = new ArrayList<>();
        each(
                root,
                "donors",
                (path, node) -> donors.add(new DonorReader(dictionary, problems, reference).read(path, node)));
        CaseFile caseFile = new CaseFile(id, reference, observations, treatments, donors);
        WholeCheck.check(caseFile, paths, dictionary).forEach(problems::add);
        return new ReadCase(caseFile, problems.all());
    }

    /** Facts without treatments say nothing about treatments: a list that is not there is not complete. */
    private List<Observation> heard(JsonNode root, List<Observation> read) {
        JsonNode treatments = root.path("treatments");
        if (!treatments.isMissingNode() && !treatments.isNull()) {
            return read;
        }
        List<Observation> kept = new ArrayList<>(read);
        for (String key : CaseWriter.COMPLETE) {
            if (kept.removeIf(observation -> observation.key().equals(key))) {
                problems.warning(
                        key,
                        "sans «\u00a0treatments\u00a0»\u00a0: ne compte pas\u00a0; aucune ligne s’écrit []",
                        "without 'treatments': does not count; no line is written []");
            }
        }
        return kept;
    }

    private String text(JsonNode root, String key) {
        JsonNode node = root.path(key);
        if (node.isMissingNode() || node.isNull()) {
            return "";
        }
        if (!node.isString()) {
            problems.error(key, "texte attendu", "expected a text");
            return "";
        }
        return node.stringValue();
    }

    private LocalDate referenceDate(JsonNode root) {
        JsonNode stated = root.path("reference_date");
        JsonNode among = root.path("facts").path("reference_date");
        if (stated.isMissingNode()) {
            return day("reference_date", among).orElse(LocalDate.EPOCH);
        }
        LocalDate reference = day("reference_date", stated).orElse(LocalDate.EPOCH);
        if (!Beside.isNone(among)
                && day("facts.reference_date", among)
                        .filter(other -> !other.equals(reference))
                        .isPresent()) {
            problems.warning(
                    "facts.reference_date",
                    "une autre date de référence est donnée hors de «\u00a0facts\u00a0»\u00a0: c’est elle qui compte",
                    "another reference date stands outside 'facts': that one counts");
        }
        return reference;
    }

    private Optional<LocalDate> day(String path, JsonNode node) {
        Optional<LocalDate> day = ValueReader.date(node)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::earliest);
        if (day.isEmpty()) {
            problems.error(
                    path, "date de référence attendue\u00a0: AAAA-MM-JJ", "expected the reference date: YYYY-MM-DD");
        }
        return day;
    }

    private Map<String, PartialDate> measuredOn(JsonNode facts, Map<String, JsonNode> dates) {
        Map<String, PartialDate> read = new LinkedHashMap<>();
        dates.forEach((key, node) -> {
            String path = "measured_on." + key;
            Optional<PartialDate> date = ValueReader.date(node);
            if (FactsReader.element(path, key, dictionary, problems).isEmpty() || node.isNull()) {
                return;
            }
            if (date.isEmpty()) {
                problems.error(
                        path,
                        "date attendue\u00a0: AAAA, AAAA-MM ou AAAA-MM-JJ",
                        "expected a date: YYYY, YYYY-MM or YYYY-MM-DD");
            } else if (Beside.isNone(facts.path(key))) {
                problems.warning(path, "date d’aucune valeur", "date of no value");
            } else {
                read.put(key, date.get());
            }
        });
        return read;
    }

    private Map<String, JsonNode> object(JsonNode root, String key) {
        JsonNode node = root.path(key);
        Map<String, JsonNode> read = new LinkedHashMap<>();
        if (node.isObject()) {
            node.properties().forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        } else if (!node.isMissingNode() && !node.isNull()) {
            problems.error(key, "objet attendu", "expected an object");
        }
        return read;
    }

    private void each(JsonNode root, String key, BiConsumer<String, JsonNode> reader) {
        JsonNode node = root.path(key);
        if (node.isArray()) {
            int index = 0;
            for (JsonNode item : node) {
                String path = key + "[" + index++ + "]";
                if (item.isObject()) {
                    reader.accept(path, item);
                } else {
                    problems.error(path, "objet attendu", "expected an object");
                }
            }
        } else if (!node.isMissingNode() && !node.isNull()) {
            problems.error(key, "liste attendue", "expected a list");
        }
    }
}
