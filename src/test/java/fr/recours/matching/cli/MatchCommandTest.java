package fr.recours.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Judging;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MatchCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Ran(int status, List<String> out, List<String> err) {}

    private static Ran run(String input, String... args) {
        return run(Path.of("no", "programmes"), input, args);
    }

    private static Ran run(Path programmes, String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new MatchCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        programmes)
                .run(List.of(args), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        return new Ran(status, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void aProgrammeFileThatCannotBeUsedIsToldAndTheRestIsJudged(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("wrong.yaml"), "code: X\nversion: 1\n");
        Ran ran = run(folder, "{\"id\": \"A\", \"reference_date\": \"2026-01-14\", \"facts\": {}}");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).anySatisfy(line -> assertThat(line).contains("wrong.yaml"));
        assertThat(ran.out()).hasSize(1);
    }

    @Test
    void anOptionWithoutItsValueShowsTheRightOnes() {
        Ran ran = run("", "--lang");
        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).first().isEqualTo("unknown option --lang");
        assertThat(run("", "--lang", "de").status()).isEqualTo(2);
    }

    @Test
    void aLineACaseInOrder(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("cases.jsonl");
        Files.writeString(file, Judging.resource("/cases/vignettes.jsonl"));
        Ran ran = run("", file.toString());
        assertThat(ran.status()).isZero();
        assertThat(ran.err()).hasSize(2).allSatisfy(line -> assertThat(line)
                .contains(": on_prednisone_now: warning: On oral steroid now: 'yes'"));
        assertThat(ran.out()).hasSize(10);
        JsonNode first = JSON.readTree(ran.out().getFirst());
        assertThat(first.path("id").stringValue()).isEqualTo("V03");
        assertThat(first.path("programmes").propertyNames())
                .containsExactly("AHSCT-SSc", "MSC-ScS", "BLINA-SSc", "MSC-LES", "AHSCT-SLE");
        assertThat(first.path("programmes").path("MSC-ScS").toString())
                .isEqualTo("{\"result\":\"NOT_ELIGIBLE\",\"blocking\":[\"SCS-R-N2a1.HTAP\"],\"missing_for\":[]}");
    }

    @Test
    void theDateComesOnlyWithNotYet() {
        String waiting = caseBut(
                "\"facts\": {\"mrss\": 3}, \"treatments\": [{\"drug\": \"cyclophosphamide\", \"route\": \"IV\", \"end\": \"2025-11-30\"}]");
        JsonNode verdict =
                JSON.readTree(run(waiting).out().getFirst()).path("programmes").path("MSC-ScS");
        assertThat(verdict.path("result").stringValue()).isEqualTo("NOT_ELIGIBLE");
        assertThat(verdict.has("possible_from")).isFalse();
        JsonNode worked = JSON.readTree(Judging.resource("/cases/vignettes.jsonl")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow());
        String eligible = worked.path("case").toString().replace("\"2024-04\"", "\"2025-11-30\"");
        JsonNode later =
                JSON.readTree(run(eligible).out().getFirst()).path("programmes").path("MSC-ScS");
        assertThat(later.path("result").stringValue()).isEqualTo("NOT_YET");
        assertThat(later.path("possible_from").stringValue()).isEqualTo("2026-05-30");
    }

    @Test
    void wrongLinesAreToldAndTheOthersJudged() {
        Ran ran = run(String.join(
                "\n",
                caseBut("\"facts\": {\"mrs\": 3, \"mrss\": 99, \"dlco_pct\": \"low\"}"),
                "",
                "{not json",
                caseBut("\"facts\": {\"mrss\": 1e400}"),
                "{\"case\": " + caseBut("\"facts\": {\"mrss\": 14, \"mrss\": 20}") + "}",
                caseBut("\"facts\": {\"disease\": \"SSc\"}")));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.err())
                .containsExactly(
                        "<stdin>:1: mrs: unknown key, did you mean 'mrss'?",
                        "<stdin>:1: mrss: 99: outside the possible values (from 0 to 51\u00a0points)",
                        "<stdin>:1: dlco_pct: expected a number",
                        "<stdin>:3: not readable as JSON, column 2",
                        "<stdin>:4: mrss: expected a whole number",
                        "<stdin>:5: not readable as JSON, column 82");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "facts": {"vt": "yes"}                                              | vt: expected yes or no
                    "facts": {"mrss": 12.5}                                             | mrss: expected a whole number
                    "facts": {"sex": "X"}                                               | sex: possible values: F, M
                    "facts": {"birth_date": "yesterday"}                                | birth_date: expected a date
                    "facts": {"birth_date": "2027-01-01"}                               | birth_date: date after the reference date
                    "facts": {"birth_date": "1890"}                                     | birth_date: date before 1900
                    "facts": {"birth_date": "1980", "first_raynaud_date": "1970"}       | first_raynaud_date: date before birth
                    "facts": {"hb_g_dl": 122}                                           | hb_g_dl: 122: outside the possible values
                    "facts": {"pao2_mmhg": 9}                                           | pao2_mmhg: 9: outside the possible values
                    "facts": {"pao2_mmhg": {"value": 9, "unit": "bar"}}                 | pao2_mmhg: possible units: mmHg, kPa
                    "facts": {"pao2_mmhg": {"value": 90, "unit": "kPa"}}                | pao2_mmhg: 90: outside the possible values (from 2.7 to 20
                    "facts": {"mrss": {"valu": 9}}                                      | mrss.valu: unknown key, did you mean 'value'?
                    "facts": {"mrss": {"value": 9, "date": "soon"}}                     | mrss.date: expected a date
                    "facts": {"drug": "rituximab"}                                      | drug: belongs in 'treatments'
                    "facts": {"donor_willing": true}                                    | donor_willing: belongs in 'donors'
                    "facts": {"crcl_ml_min_173": 50}                                    | crcl_ml_min_173: unknown key
                    "facts": {"pft_baseline": {"fvc_pct": 80}}                          | pft_baseline.date: expected a date
                    "facts": {"pft_baseline": {"date": "2025", "fev": 80}}              | pft_baseline.fev: unknown key
                    "facts": {"pft_baseline": {"date": "2025", "fvc_pct": "x"}}         | pft_baseline.fvc_pct: expected a number
                    "facts": {"pft_baseline": 3}                                        | pft_baseline: expected an object
                    "facts": {"antibodies": 3}                                          | antibodies: possible values: Scl70
                    "facts": {"drug_allergies": [3]}                                    | drug_allergies: expected a list of texts
                    "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 80, "dbp": 90}]} | bp_readings: SBP 40 to 300
                    "facts": {"bp_readings": [{"datetime": "noon", "sbp": 120, "dbp": 90}]} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"referral_question": 3}                                   | referral_question: expected a text
                    "facts": {"mpap_rhc": 40, "pasp_rhc": 30}                           | mpap_rhc: mean PAP above the systolic
                    "facts": 3                                                          | facts: expected an object
                    "measured_on": {"mrs": "2025"}                                      | measured_on.mrs: unknown key, did you mean 'mrss'?
                    "measured_on": {"mrss": "x"}                                        | measured_on.mrss: expected a date
                    "treatments": 3                                                     | treatments: expected a list
                    "treatments": [3]                                                   | treatments[0]: expected an object
                    "treatments": [{"route": "IV"}]                                     | treatments[0].drug: expected the drug (INN)
                    "treatments": [{"drug": 3}]                                         | treatments[0].drug: expected a text
                    "treatments": [{"drug": "rituximab", "rout": "IV"}]                 | treatments[0].rout: unknown key, did you mean 'route'?
                    "treatments": [{"drug": "rituximab", "route": "iv"}]                | treatments[0].route: possible values: PO, IV
                    "treatments": [{"drug": "rituximab", "outcome": "good"}]            | treatments[0].outcome: possible values: inefficacy
                    "treatments": [{"drug": "rituximab", "start": "2025", "end": "2024"}] | treatments[0].end: the end comes before the start
                    "treatments": [{"drug": "methotrexate", "dose_mg_day": 15}]         | treatments[0].dose_mg_day: 15: outside the possible doses
                    "treatments": [{"drug": "Métoject", "dose_mg_week": 60}]            | treatments[0].dose_mg_week: 60: outside the possible doses
                    "treatments": [{"drug": "belimumab", "route": "IV", "dose_mg_kg": 50}] | treatments[0].dose_mg_kg: 50: outside the possible doses
                    "treatments": [{"drug": "cyclophosphamide", "route": "IV", "dose_mg_month": 50}] | treatments[0].dose_mg_month: 50: outside
                    "treatments": [{"drug": "Myfortic", "dose_mg_day": 2881}]           | treatments[0].dose_mg_day: 2881: outside the possible doses (from 0 to 2880
                    "treatments": [{"drug": "cyclophosphamide", "route": "IV", "dose_mg_day": 3001}] | treatments[0].dose_mg_day: 3001: outside
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 2000}]          | treatments[0].dose_mg_day: 2000: outside the possible doses
                    "treatments": [{"drug": "rituximab", "n_doses": 3, "dose_mg_day": 1000, "start": "2025-01-06", "end": "2025-01-06"}] | treatments[0].n_doses: more than 2 g of rituximab within a day
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "ciclosporin", "dose_mg_day": 601}] | treatments[0].dose_mg_day: 10.02\u00a0mg/kg/day: outside the possible doses
                    "facts": {"birth_date": "1980"}, "treatments": [{"drug": "rituximab", "start": "1979"}] | treatments[0].start: date before birth
                    "facts": {"birth_date": "1980"}, "treatments": [{"drug": "MTX"}, {"drug": "rituximab", "end": "1979-05"}] | treatments[1].end: date before birth
                    "donors": [{"relation": "uncle"}]                                   | donors[0].relation: possible values: sibling
                    "donors": [{"wiling": true}]                                        | donors[0].wiling: unknown key, did you mean 'willing'?
                    "donors": [{"willing": 1}]                                          | donors[0].willing: expected yes or no
                    "fact": {}                                                          | fact: unknown key, did you mean 'facts'?
                    """)
    void wrongInputIsRefusedAtItsKey(String part, String words) {
        Ran ran = run(caseBut(part));
        assertThat(ran.err()).anySatisfy(line -> assertThat(line).startsWith("<stdin>:1: " + words));
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "facts": {"antibodies": ["RNP", "Mi2"]}                             | antibodies: warning: not on the list, kept as it is; possible values: Scl70
                    "facts": {"mrss": 45}                                               | mrss: warning: 45: unusual
                    "facts": {"mrss": 30, "subset": "limited"}                          | mrss: warning: score above 20
                    "facts": {"trv_m_s": 3.5, "pasp_echo": 30}                          | pasp_echo: warning: does not agree
                    "facts": {"cd4_per_ul": 900, "lymphocytes_g_l": 0.8}                | cd4_per_ul: warning: CD4 above the lymphocytes
                    "facts": {"pregnant": true, "sex": "M"}                             | pregnant: warning: unlikely
                    "facts": {"pregnant": true, "sex": "F", "age_years": 60}            | pregnant: warning: unlikely
                    "facts": {"pregnant": true, "sex": "F", "birth_date": "1960"}       | pregnant: warning: unlikely
                    "facts": {"mrss": 20}, "measured_on": {"mrss": "2026-05"}           | mrss: warning: measured after the reference date
                    "treatments": [{"drug": "methotrexate", "dose_mg_day": 2.5}]        | treatments[0].dose_mg_day: warning: methotrexate is given once a week
                    "treatments": [{"drug": "mycophenolate", "dose_mg_day": 1440}]      | treatments[0].dose_mg_day: warning: a dose of Myfortic?
                    "treatments": [{"drug": "Endoxan", "n_doses": 6, "cumulative_g": 19}] | treatments[0].cumulative_g: warning: does not agree with the number of pulses
                    "treatments": [{"drug": "Endoxan", "n_doses": 6, "cumulative_g": 0.5}] | treatments[0].cumulative_g: warning: does not agree with the number of pulses
                    "treatments": [{"drug": "rituximab", "outcome": ["success", "inefficacy"]}] | treatments[0].outcome: warning: success and inefficacy
                    "treatments": [{"drug": "rituximab", "end": "2025-05", "outcome": "ongoing"}] | treatments[0].outcome: warning: ongoing, yet an end is given
                    "facts": {"disease": "SSc"}, "measured_on": {"disease": "2020"}, "treatments": [{"drug": "rituximab", "start": "2019"}] | treatments[0].start: warning: before the date given to the disease
                    "facts": {"disease": "SSc", "ahsct_date": "2019"}, "measured_on": {"disease": "2020"} | ahsct_date: warning: before the date given to the disease
                    "facts": {"first_non_raynaud_date": "2020", "ahsct_date": "2019"} | ahsct_date: warning: before the first sign
                    "facts": {"bsa_m2": 2.2, "weight_kg": 60, "height_cm": 165} | bsa_m2: warning: Body surface area (Mosteller): 2.2
                    "facts": {"first_non_raynaud_date": "2020"}, "treatments": [{"drug": "rituximab", "start": "2019"}] | treatments[0].start: warning: before the first sign
                    "facts": {"stable_since": "2025-10-01"}, "treatments": [{"drug": "Plaquenil", "start": "2025-11"}] | stable_since: warning: a line of treatment starts or ends after
                    "facts": {"dlco_pct": 50}, "measured_on": {"dlco_pct": "2025-01"}, "treatments": [{"drug": "Endoxan", "end": "2025-02"}] | dlco_pct: warning: measured before the last treatment ended (Feb 2025)
                    "facts": {"is_history_complete": true}                              | is_history_complete: warning: without 'treatments': does not count
                    "treatments": [{"drug": "thalidomide"}]                              | treatments[0].drug: warning: drug not in the drug table
                    "treatments": [{"drug": "rituximab", "start": "2026-05"}]           | treatments[0].start: warning: after the reference date
                    "treatments": [{"drug": "rituximab", "end": "2026-05"}]             | treatments[0].end: warning: after the reference date
                    """)
    void oddInputIsToldAndJudged(String part, String words) {
        Ran ran = run(caseBut(part));
        assertThat(ran.err()).anySatisfy(line -> assertThat(line).startsWith("<stdin>:1: " + words));
        assertThat(ran.status()).isZero();
        assertThat(ran.out()).hasSize(1);
    }

    /** Editors on Windows write a mark of the encoding before the first line. */
    @Test
    void aMarkOfTheEncodingIsNoPartOfTheFirstLine() {
        Ran ran = run("\ufeff" + caseBut("\"facts\": {}") + "\n" + "\ufeff" + caseBut("\"facts\": {}"));
        assertThat(ran.out()).hasSize(1);
        assertThat(ran.err()).containsExactly("<stdin>:2: not readable as JSON, column 1");
    }

    @Test
    void explainingTellsWhereAValueComesFrom() {
        String measured = caseBut(
                "\"facts\": {\"disease\": \"SSc\", \"dlco_pct\": {\"value\": 28, \"method\": \"SB\", \"source\": \"PFT\"},"
                        + " \"mrss\": {\"value\": 12, \"source\": {\"quotation\": \"Rodnan 12\"}}}");
        String told = run(measured, "--explain").out().getFirst();
        assertThat(told).contains("\"source\":\"PFT\",\"method\":\"SB\"", "\"source\":\"Rodnan 12\"");
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedBesideWhatIsExpectedToo() {
        String twice = caseBut("\"facts\": {\"mrss\": 22, \"mrss\": 5}");
        assertThat(run(twice).err()).singleElement().asString().startsWith("<stdin>:1: not readable as JSON, column");
        Ran ran = run("{\"case\": " + twice + "}");
        assertThat(ran.err()).singleElement().asString().startsWith("<stdin>:1: not readable as JSON, column");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void whatIsNestedTooDeepHasNoColumn() {
        assertThat(run("{\"a\":".repeat(2000) + "1" + "}".repeat(2000)).err())
                .containsExactly("<stdin>:1: not readable as JSON");
    }

    @Test
    void theReferenceDateIsNeeded() {
        assertThat(run("{\"id\": \"X\"}").err())
                .containsExactly("<stdin>:1: reference_date: expected the reference date: YYYY-MM-DD");
        assertThat(run("{\"reference_date\": \"2026-01\"}").status()).isEqualTo(1);
        assertThat(run("{\"facts\": {\"reference_date\": \"2026-01-14\"}}").status())
                .isZero();
        assertThat(run("[]").err()).containsExactly("<stdin>:1: expected a JSON object");
        assertThat(run("{\"id\": 3, \"reference_date\": \"2026-01-14\"}").err())
                .containsExactly("<stdin>:1: id: expected a text");
    }

    @Test
    void messagesComeInFrenchWhenAsked() {
        assertThat(run(caseBut("\"facts\": {\"mrs\": 3}"), "--lang", "fr").err())
                .containsExactly("<stdin>:1: mrs: clé inconnue, vouliez-vous écrire 'mrss'\u00a0?");
    }

    @Test
    void explainingAddsTheWholeTree() {
        JsonNode scs = JSON.readTree(run(
                                Judging.resource("/cases/vignettes.jsonl")
                                        .lines()
                                        .findFirst()
                                        .orElseThrow(),
                                "--explain",
                                "--lang",
                                "fr",
                                "-")
                        .out()
                        .getFirst())
                .path("programmes")
                .path("MSC-ScS");
        JsonNode first = scs.path("criteria").path(0);
        assertThat(first.path("id").stringValue()).isEqualTo("SCS-R-N2a1.HTAP");
        assertThat(first.path("reasons").path(0).path("value").stringValue()).isEqualTo("41\u00a0mmHg");
        assertThat(first.path("tree").path("children").isEmpty()).isFalse();
        assertThat(scs.path("criteria").size()).isEqualTo(30);
        assertThat(scs.path("donors").path(0).path("serves").stringValue()).isEqualTo("UNKNOWN");
        assertThat(scs.path("next_change").stringValue()).isEqualTo("2035-06-02");
    }

    @Test
    void explainingAddsWhatToAskNext() {
        JsonNode printed = JSON.readTree(
                run(caseBut("\"facts\": {\"disease\": \"SSc\", \"mgus\": true}"), "--explain", "--lang", "fr")
                        .out()
                        .getFirst());
        JsonNode first = printed.path("ask_next").path(0);
        assertThat(first.path("element").stringValue()).isEqualTo("birth_date");
        assertThat(first.path("label").stringValue()).isEqualTo("Date de naissance");
        assertThat(first.path("why").stringValue()).isEqualTo("NEVER_RECORDED");
        assertThat(first.path("programmes").path("MSC-ScS").toString())
                .contains("SCS-R-I1.min")
                .endsWith("\"confirms\":true,\"rules_out\":true}");
        assertThat(printed.path("ask_next").valueStream())
                .filteredOn(question -> question.path("element").stringValue().equals("creatinine_umol_l"))
                .singleElement()
                .satisfies(question ->
                        assertThat(question.path("instead").toString()).isEqualTo("[\"crcl_ml_min\"]"));
        JsonNode scs = printed.path("programmes").path("MSC-ScS");
        assertThat(scs.path("to_confirm").path("size").intValue())
                .isEqualTo(scs.path("to_confirm").path("always").size()
                        + scs.path("to_confirm")
                                .path("one_of_each")
                                .valueStream()
                                .mapToInt(choice -> choice.path(0).size())
                                .sum());
        assertThat(scs.path("to_confirm").path("to_be_judged").path(0).stringValue())
                .startsWith("MGUS\u00a0:");
        assertThat(scs.path("to_rule_out").path(0).toString())
                .isEqualTo("{\"elements\":[\"birth_date\"],\"criteria\":[\"SCS-R-I1.min\",\"SCS-R-I1.max\"]}");
        assertThat(scs.has("smaller_sets_may_exist")).isFalse();
    }

    @Test
    void aWrongCommandIsToldApartFromAWrongCase() {
        assertThat(run("", "--explian").status()).isEqualTo(2);
        assertThat(run("", "--help").out()).isNotEmpty();
        assertThat(run("", "/no/such/file.jsonl").err()).containsExactly("/no/such/file.jsonl: cannot be read");
        assertThat(run("", "/no/such/file.jsonl").status()).isEqualTo(1);
    }

    private static String caseBut(String part) {
        return "{\"id\": \"X\", \"reference_date\": \"2026-01-14\", " + part + "}";
    }
}
