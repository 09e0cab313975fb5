package fr.recours.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** A worked case that meets every criterion of MSC-ScS, changed by a merge patch: null takes a key away. */
    public static CaseFile eligibleBut(String patch) {
        return workedBut("V03a", patch);
    }

    private static CaseFile workedBut(String id, String patch) {
        ObjectNode base = (ObjectNode) workedCases("vignettes.jsonl").stream()
                .map(line -> line.path("case"))
                .filter(line -> line.path("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
        merge(base, (ObjectNode) JSON.readTree(patch));
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
        return MATCHER.match(
                PROGRAMMES.stream()
                        .filter(one -> one.code().equals(programme))
                        .findFirst()
                        .orElseThrow(),
                caseFile);
    }

    public static Eligibility mscScs(String patch) {
        return judge("MSC-ScS", eligibleBut(patch));
    }

    /** What MSC-LES says of a worked case that meets all its criteria, changed by a merge patch. */
    public static Eligibility mscLes(String patch) {
        return judge("MSC-LES", workedBut("V08a", patch));
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
