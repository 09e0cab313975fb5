package fr.recours.matching.internal.json;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.matching.internal.dictionary.TreatmentCheck;
import fr.recours.matching.internal.dictionary.ValueCheck;
import fr.recours.matching.internal.text.Words;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one line of treatment. */
record TreatmentReader(Dictionary dictionary, Problems problems, LocalDate reference) {

    Optional<TreatmentCourse> read(String path, JsonNode node) {
        Map<String, Value> parts = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String place = path + "." + entry.getKey();
            Optional<DataElement> element =
                    dictionary.find(entry.getKey()).filter(found -> found.scope() == DataElement.Scope.TREATMENT);
            if (element.isEmpty()) {
                if (!Beside.KEYS_OF_A_LINE.contains(entry.getKey())) {
                    problems.unknownKey(place, entry.getKey(), keys());
                }
            } else if (!entry.getValue().isNull()) {
                part(place, element.get(), entry.getValue()).ifPresent(value -> parts.put(entry.getKey(), value));
            }
        });
        if (!(parts.get("drug") instanceof Value.Code(String written))) {
            if (!node.has("drug") || node.path("drug").isNull()) {
                problems.error(path + ".drug", "molécule attendue (DCI)", "expected the drug (INN)");
            }
            return Optional.empty();
        }
        Optional<Drug> drug = dictionary.drug(written);
        if (drug.isEmpty()) {
            problems.warning(
                    path + ".drug",
                    "molécule absente de la table des médicaments\u00a0: vérifiez-la\u00a0; aucun critère ne la lit, et la liste des"
                            + " traitements ne compte plus comme complète",
                    "drug not in the drug table: check it; no criterion reads it, and the list of treatments no longer counts"
                            + " as complete");
        }
        if (drug.isPresent() && named(drug.get(), written)) {
            parts.putIfAbsent("brand", new Value.Text(written));
        }
        drug.ifPresent(known -> otherBrand(path, known, parts.get("brand")));
        TreatmentCourse course = course(drug.map(Drug::name).orElse(written), parts)
                .from(Beside.read(path, node, problems).map(Beside::source).orElse(null));
        List<InputProblem> found = TreatmentCheck.check(path, course, drug, reference);
        found.forEach(problems::add);
        return found.stream().anyMatch(InputProblem::isError) ? Optional.empty() : Optional.of(course);
    }

    private void otherBrand(String path, Drug drug, @Nullable Value brand) {
        if (brand instanceof Value.Text(String written)) {
            dictionary
                    .drug(written)
                    .filter(other -> !other.equals(drug))
                    .ifPresent(other -> problems.warning(
                            path + ".brand",
                            written + "\u00a0: " + other.label().fr() + ", et non "
                                    + drug.label().fr() + "\u00a0: à vérifier",
                            written + " is " + other.label().en() + ", not "
                                    + drug.label().en() + ": please check"));
        }
    }

    /** Whether what stands for the drug is one of its brands or salts, which is worth keeping. */
    private static boolean named(Drug drug, String written) {
        String wanted = Words.fold(written);
        return !wanted.equals(Words.fold(drug.label().fr()))
                && (drug.form(written).isPresent()
                        || drug.brands().stream().map(Words::fold).anyMatch(wanted::equals));
    }

    private Optional<Value> part(String place, DataElement element, JsonNode node) {
        Optional<Value> value = ValueReader.read(element, node);
        Optional<InputProblem> problem =
                value.isEmpty() ? ValueCheck.wrongType(element) : ValueCheck.check(element, value.get());
        problem.ifPresent(found -> problems.at(place, found));
        return problem.filter(InputProblem::isError).isPresent() ? Optional.empty() : value;
    }

    private static TreatmentCourse course(String drug, Map<String, Value> parts) {
        Parts read = new Parts(parts);
        return TreatmentCourse.builder(drug)
                .brand(read.text("brand"))
                .route(read.code("route") == null ? null : TreatmentCourse.Route.valueOf(upper(read.code("route"))))
                .doseMgDay(read.number("dose_mg_day"))
                .doseMgWeek(read.number("dose_mg_week"))
                .doseMgMonth(read.number("dose_mg_month"))
                .doseMgKg(read.number("dose_mg_kg"))
                .nDoses(read.whole("n_doses"))
                .cumulativeG(read.number("cumulative_g"))
                .fullCourse(read.flag("full_course"))
                .start(read.date("start"))
                .end(read.date("end"))
                .months(read.whole("months"))
                .durationDays(read.whole("duration_days"))
                .outcomes(outcomes(read.codes("outcome")))
                .schedule(read.text("schedule"))
                .indication(read.text("indication"))
                .build();
    }

    private static Set<TreatmentCourse.Outcome> outcomes(List<String> codes) {
        Set<TreatmentCourse.Outcome> outcomes = EnumSet.noneOf(TreatmentCourse.Outcome.class);
        codes.forEach(code -> outcomes.add(TreatmentCourse.Outcome.valueOf(upper(code))));
        return outcomes;
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    private List<String> keys() {
        return Stream.concat(
                        dictionary.sections().stream()
                                .flatMap(section -> section.elements().stream())
                                .filter(element -> element.scope() == DataElement.Scope.TREATMENT)
                                .map(DataElement::key),
                        Beside.KEYS_OF_A_LINE.stream())
                .toList();
    }
}
