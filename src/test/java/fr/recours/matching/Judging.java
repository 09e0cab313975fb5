package fr.recours.matching;

import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the tests of matching share: the standard programmes, cases written as JSON, and a case that is eligible. */
public final class Judging {

    public static final Dictionary DICTIONARY = Dictionary.standard();
    public static final List<ProgrammeDefinition> PROGRAMMES = ProgrammeLibrary.standard(DICTIONARY);
    private static final Matcher MATCHER = new Matcher(DICTIONARY);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Judging() {}

    /** Lines of worked cases: {@code {"case": …, "expected": …}}. */
    public static List<JsonNode> workedCases(String file) {
        return resource("/cases/" + file).lines().map(JSON::readTree).toList();
    }

    public static String resource(String path) {
        try (InputStream in = Judging.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException(path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static CaseFile caseOf(String json) {
        ReadCase read = CaseFileJson.read(json, DICTIONARY);
        if (!read.errors().isEmpty()) {
            throw new IllegalArgumentException(read.errors().toString());
        }
        return read.caseFile();
    }

    /** A programme as it is judged. */
    public static CompiledProgramme compiled(ProgrammeDefinition programme) {
        return programme.compiled();
    }

    /** The programmes of {@link #PROGRAMMES}, as they are judged. */
    public static CompiledLibrary library() {
        return PROGRAMMES.getFirst().library();
    }

    /** What a worked case lacks to meet every criterion of a programme. */
    private static final String AHSCT_SSC = """
            {"facts": {"rhc_done": true, "mpap_rhc": 22, "pasp_rhc": 36, "pvr_wu": 1.6, "pah_confirmed_rhc": false,
                       "cmr_dsign_septal_bounce": false, "constrictive_or_tamponade": false}}
            """;

    private static final String BLINA_SSC =
            "{\"facts\": {\"dlco_pct\": 35, \"hypersensitivity_blinatumomab\": false, \"cns_disorder\": false}}";

    private static final String AHSCT_SLE = """
            {"facts": {"sle_organ_threatening": true, "dlco_pct": 70, "bili_x_uln": 1},
             "treatments": [{"drug": "mycophenolate", "route": "PO", "start": "2024-01", "end": "2025-03", "outcome": "inefficacy"}]}
            """;

    /** A worked case that meets every criterion of MSC-ScS, changed by a merge patch: null takes a key away. */
    public static CaseFile eligibleBut(String patch) {
        return patched("V03a", patch);
    }

    /** A case that meets every criterion of a programme, changed by a merge patch, and the verdict on it. */
    public static Eligibility eligibleBut(String programme, String patch) {
        return judge(programme, eligibleCase(programme, patch));
    }

    /** A case that meets every criterion of a programme, changed by a merge patch. */
    public static CaseFile eligibleCase(String programme, String patch) {
        return switch (programme) {
            case "AHSCT-SSc" -> patched("V03a", AHSCT_SSC, patch);
            case "BLINA-SSc" -> patched("V03a", AHSCT_SSC, BLINA_SSC, patch);
            case "AHSCT-SLE" -> patched("V08a", AHSCT_SLE, patch);
            case "MSC-LES" -> patched("V08a", patch);
            default -> patched("V03a", patch);
        };
    }

    private static CaseFile patched(String worked, String... patches) {
        ObjectNode base = (ObjectNode) workedCases("vignettes.jsonl").stream()
                .map(line -> line.path("case"))
                .filter(line -> line.path("id").stringValue().equals(worked))
                .findFirst()
                .orElseThrow();
        for (String patch : patches) {
            merge(base, (ObjectNode) JSON.readTree(patch));
        }
        return caseOf(base.toString());
    }

    private static void merge(ObjectNode base, ObjectNode patch) {
        patch.properties().forEach(entry -> {
            if (entry.getValue() instanceof ObjectNode deeper && base.get(entry.getKey()) instanceof ObjectNode under) {
                merge(under, deeper);
            } else if (entry.getValue().isNull()) {
                base.remove(entry.getKey());
            } else {
                base.set(entry.getKey(), entry.getValue());
            }
        });
    }

    public static Eligibility judge(String programme, CaseFile caseFile) {
        return judge(
                PROGRAMMES.stream()
                        .filter(one -> one.code().equals(programme))
                        .findFirst()
                        .orElseThrow(),
                caseFile);
    }

    /** The verdicts on every programme, judged together. */
    public static List<Eligibility> together(CaseFile caseFile) {
        return MATCHER.match(PROGRAMMES, caseFile);
    }

    /** The results alone, of every programme. */
    public static List<Result> results(CaseFile caseFile) {
        return MATCHER.results(PROGRAMMES, caseFile);
    }

    public static Eligibility judge(ProgrammeDefinition programme, CaseFile caseFile) {
        return MATCHER.match(programme, caseFile);
    }

    public static Eligibility mscScs(String patch) {
        return judge("MSC-ScS", eligibleBut(patch));
    }

    /** What MSC-LES says of a worked case that meets all its criteria, changed by a merge patch. */
    public static Eligibility mscLes(String patch) {
        return eligibleBut("MSC-LES", patch);
    }

    /** The criteria of a programme that are such, by their id. */
    public static Map<String, Criterion> programme(String code, Predicate<Criterion> such) {
        return PROGRAMMES.stream()
                .filter(one -> one.code().equals(code))
                .flatMap(one -> one.criteria().stream())
                .filter(such)
                .collect(Collectors.toMap(Criterion::id, Function.identity()));
    }

    public static CriterionOutcome outcome(Eligibility eligibility, String criterion) {
        return eligibility.outcomes().stream()
                .filter(outcome -> outcome.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not judged: " + criterion));
    }

    /** A programme for SSc whose one criterion has this rule, and what that rule says of a case. */
    public static CriterionOutcome rule(String rule, CaseFile caseFile) {
        return first(ProgrammeLibrary.read("test.yaml", programme(rule), DICTIONARY), caseFile);
    }

    /** What became of a programme's first criterion. */
    public static CriterionOutcome first(ProgrammeDefinition programme, CaseFile caseFile) {
        return MATCHER.match(programme, caseFile).outcomes().getFirst();
    }

    public static String programme(String rule) {
        return """
                code: TEST
                version: "1"
                name: {fr: t, en: t}
                summary: {fr: t, en: t}
                disease: SSc
                complete: true
                criteria:
                  - id: TST-1
                    kind: inclusion
                    blocker: timed
                    label: {fr: t, en: t}
                    text: {fr: t, en: t}
                    source: none
                    rule: |
                      %s
                """.formatted(rule);
    }
}
