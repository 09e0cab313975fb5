package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.Settling.Choice;
import fr.recours.matching.Settling.Confirmation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Asked and answered, the smallest sets settle the worked cases; nothing smaller would. */
class AskedAndAnsweredTest {

    /** Answers with which criteria come out well; treatments are answered below. */
    private static final Map<String, Value> GOOD = Map.ofEntries(
            Map.entry("subset", new Value.Code("diffuse")),
            Map.entry("first_non_raynaud_date", day("2025-06-01")),
            Map.entry("crp_mg_l", Value.of(20)),
            Map.entry("fvc_pct", Value.of(60)),
            Map.entry("pasp_rhc", Value.of(30)),
            Map.entry("pvr_wu", Value.of(2)),
            Map.entry("n_is_failed", Value.of(3)),
            Map.entry("acr_sle_count", Value.of(6)),
            Map.entry("selena_sledai", Value.of(10)),
            Map.entry("stable_since", day("2010-06-01")),
            Map.entry("drug_or_alcohol_last_use", day("2005-06-01")),
            Map.entry("ahsct_date", day("2005-06-01")),
            Map.entry("bilag_a_count", Value.of(2)),
            Map.entry("sle_organ_threatening_list", new Value.Codes(List.of("CNS"))),
            Map.entry("birth_date", day("1970-05-02")),
            Map.entry("sex", new Value.Code("M")),
            Map.entry("weight_kg", Value.of(70)),
            Map.entry("height_cm", Value.of(172)),
            Map.entry("creatinine_umol_l", Value.of(80)),
            Map.entry("mrss", Value.of(20)),
            Map.entry("dlco_pct", Value.of(50)),
            Map.entry("pao2_mmhg", Value.of(80)),
            Map.entry("paco2_mmhg", Value.of(40)),
            Map.entry("lvef_pct", Value.of(60)),
            Map.entry("pasp_echo", Value.of(30)),
            Map.entry("mpap_rhc", Value.of(18)),
            Map.entry("neutrophils_g_l", Value.of(4)),
            Map.entry("platelets_g_l", Value.of(200)),
            Map.entry("hb_g_dl", Value.of(12)),
            Map.entry("cd4_per_ul", Value.of(400)),
            Map.entry("acr_eular_2013_score", Value.of(12)),
            Map.entry("hcv_rna_iu_ml", Value.of(0)),
            Map.entry(
                    "bp_readings",
                    new Value.Pressures(List.of(
                            new Value.BloodPressure(LocalDate.parse("2011-01-10"), LocalTime.of(8, 0), 170, 100),
                            new Value.BloodPressure(LocalDate.parse("2011-01-11"), LocalTime.of(8, 0), 170, 100)))));

    /** Yes-or-no elements that are well when they hold; the others are when they do not. */
    private static final Set<String> GOOD_IF_YES = Set.of(
            "acr_1980",
            "acr_eular_2013",
            "cyc_iv_resistant",
            "cyc_contraindicated",
            "relapse_after_ahsct",
            "chf_reversible",
            "af_flutter_at_recurrent",
            "vt",
            "avb_2_3",
            "pericardial_effusion_treated",
            "hta_crisis_2_measures",
            "urine_sediment_abnormal",
            "tma_haemolysis",
            "creatinine_recent_rise",
            "other_lung_causes_excluded",
            "other_cardiac_causes_excluded",
            "other_renal_causes_excluded",
            "lung_transplant_excluded",
            "ild_on_imaging",
            "social_security",
            "donor_available",
            "pah_excluded_statement",
            "effective_contraception",
            "rhc_done",
            "is_history_complete",
            "steroids_history_complete",
            "ana_positive",
            "liver_due_to_sle",
            "cytopenia_due_to_sle",
            "malignancy_exempt",
            "on_prednisone_now",
            "progressive",
            "progressive_despite_6m_is",
            "acr_1997_sle",
            "eular_acr_2019_sle",
            "sle_organ_threatening");

    /** Blinatumomab is for those whom an autograft would endanger: too old, or with such findings. */
    private static final Map<String, Value> DANGEROUS = Map.ofEntries(
            Map.entry("birth_date", day("1940-05-02")),
            Map.entry("mpap_rhc", Value.of(40)),
            Map.entry("pasp_rhc", Value.of(60)),
            Map.entry("pvr_wu", Value.of(5)),
            Map.entry("mpap_fluid", Value.of(40)),
            Map.entry("pasp_fluid", Value.of(60)),
            Map.entry("ahsct_contraindication_declared", Value.yes()),
            Map.entry("ahsct_refused", Value.yes()),
            Map.entry("poor_compliance_risk", Value.yes()),
            Map.entry("cmr_dsign_septal_bounce", Value.yes()),
            Map.entry("constrictive_or_tamponade", Value.yes()));

    /** Of a man, MSC-LES asks about his partner. */
    private static final Map<String, Value> PAST_CHILD_BEARING =
            Map.of("sex", new Value.Code("F"), "birth_date", day("1962-05-02"));

    private static Value day(String day) {
        return new Value.Day(PartialDate.parse(day));
    }

    private static final List<Value> YES_NO = List.of(Value.yes(), Value.no());

    private static Value good(String key, ProgrammeDefinition programme) {
        if (key.equals("disease")) {
            return new Value.Code(programme.disease());
        }
        Value value =
                switch (programme.code()) {
                    case "BLINA-SSc" -> DANGEROUS.getOrDefault(key, GOOD.get(key));
                    case "MSC-LES" -> PAST_CHILD_BEARING.getOrDefault(key, GOOD.get(key));
                    default -> GOOD.get(key);
                };
        return value == null ? new Value.Flag(GOOD_IF_YES.contains(key)) : value;
    }

    private static final CaseFile TREATED = Judging.caseOf("""
            {"reference_date": "2026-03-11", "treatments": [
             {"drug": "cyclophosphamide", "route": "IV", "end": "2010-01-31", "outcome": "inefficacy"},
             {"drug": "mycophenolate", "route": "PO", "dose_mg_day": 2000, "start": "2008-01", "end": "2009-12", "outcome": "inefficacy"},
             {"drug": "prednisone", "route": "PO", "dose_mg_day": 20, "start": "2008-01", "end": "2009-01", "outcome": "inefficacy"},
             {"drug": "prednisone", "route": "PO", "dose_mg_day": 10, "start": "2009-02", "outcome": "ongoing"}]}
            """);

    /** The lines of treatment are answered with all that was given. */
    private static CaseFile treated(CaseFile caseFile) {
        return caseFile.withTreatments(TREATED.treatments())
                .with(new Observation("is_history_complete", Value.yes(), null))
                .with(new Observation("steroids_history_complete", Value.yes(), null));
    }

    private static Result answered(CaseFile caseFile, ProgrammeDefinition programme, Collection<String> keys) {
        CaseFile answered = caseFile;
        for (String key : keys) {
            answered = key.equals("treatments")
                    ? treated(answered)
                    : answered.without(key).with(new Observation(key, good(key, programme), null));
        }
        return Judging.judge(programme, answered).result();
    }

    static Stream<Arguments> cases() {
        return Stream.concat(
                        Stream.of(
                                "{\"id\": \"nothing known\", \"reference_date\": \"2026-03-11\"}",
                                "{\"id\": \"disease only\", \"reference_date\": \"2026-03-11\", \"facts\": {\"disease\": \"SSc\"}}"),
                        Stream.of("seed_patients.jsonl", "vignettes.jsonl")
                                .flatMap(file -> Judging.workedCases(file).stream())
                                .map(line -> line.path("case"))
                                .map(JsonNode::toString))
                .map(Judging::caseOf)
                .flatMap(caseFile -> Judging.PROGRAMMES.stream()
                        .filter(programme -> Asked.settling(caseFile, programme).toConfirm() != null)
                        .map(programme -> Arguments.of(caseFile.id(), programme.code(), caseFile, programme)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("cases")
    void askedAndAnsweredItIsSettled(String id, String code, CaseFile caseFile, ProgrammeDefinition programme) {
        Settling settling = Asked.settling(caseFile, programme);
        assertThat(settling.exact()).isTrue();
        Confirmation confirmation = Objects.requireNonNull(settling.toConfirm());
        assertThat(confirmation.preferred()).hasSize(confirmation.size()).doesNotHaveDuplicates();
        for (Set<String> keys : eachAlternative(confirmation)) {
            assertThat(keys).hasSize(confirmation.size());
            assertThat(answered(caseFile, programme, keys)).as("%s", keys).isEqualTo(Result.ELIGIBLE);
            for (String left : keys) {
                Set<String> fewer = new LinkedHashSet<>(keys);
                fewer.remove(left);
                assertThat(answered(caseFile, programme, fewer))
                        .as("%s unasked", left)
                        .isNotEqualTo(Result.ELIGIBLE);
            }
        }
    }

    /** The preferred set, and each with one choice made otherwise. */
    private static List<Set<String>> eachAlternative(Confirmation confirmation) {
        List<Set<String>> sets = new ArrayList<>();
        sets.add(new LinkedHashSet<>(confirmation.preferred()));
        for (Choice choice : confirmation.choices()) {
            for (List<String> alternative : choice.alternatives()) {
                Set<String> keys = new LinkedHashSet<>(confirmation.preferred());
                choice.alternatives().getFirst().forEach(keys::remove);
                keys.addAll(alternative);
                sets.add(keys);
            }
        }
        return sets;
    }

    /** What a case that meets every criterion of a programme cannot do without. */
    private static List<String> needed(ProgrammeDefinition programme) {
        CaseFile eligible = Judging.eligibleCase(programme.code(), "{}");
        return eligible.observations().stream()
                .map(Observation::key)
                .filter(key -> !key.equals("disease") && !key.equals("n_is_failed"))
                .filter(key -> Judging.judge(programme, eligible.without(key)).result() == Result.UNDETERMINED)
                .toList();
    }

    /** Some facts are taken from a case that meets every criterion; then every pair of answers to anything is tried. */
    @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
    void nothingSmallerWouldDo(
            @ForAll @IntRange(max = 4) int which,
            @ForAll @Size(min = 1, max = 2) @UniqueElements List<@IntRange(max = 100) Integer> taken) {
        ProgrammeDefinition programme = Judging.PROGRAMMES.get(which);
        List<String> needed = needed(programme);
        CaseFile caseFile = Judging.eligibleCase(programme.code(), "{}");
        for (int place : taken) {
            caseFile = caseFile.without(needed.get(place % needed.size()));
        }
        Settling settling = Asked.settling(caseFile, programme);
        int most = Math.max(
                Objects.requireNonNull(settling.toConfirm()).size(),
                settling.toRuleOut().getFirst().elements().size());
        Asked.BruteForce tried = new Asked.BruteForce(programme, caseFile, open(caseFile, programme), most);
        assertThat(withoutTreatments(Asked.confirming(settling.toConfirm()))).isEqualTo(tried.confirming());
        assertThat(withoutTreatments(Asked.rulingOut(settling))).isEqualTo(tried.rulingOut());
    }

    /** What lines of treatment would do is not tried here. */
    private static Set<Set<String>> withoutTreatments(Set<Set<String>> sets) {
        return sets.stream().filter(set -> !set.contains("treatments")).collect(Collectors.toSet());
    }

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]+");
    private static final String DERIVATIONS = Judging.resource("/dictionary.yaml")
            .lines()
            .filter(line -> line.strip().startsWith("- \""))
            .collect(Collectors.joining("\n"));

    /** A few answers to each element named in the rules that has no value yet and no formula, or was not done. */
    private static Map<String, List<Value>> open(CaseFile caseFile, ProgrammeDefinition programme) {
        String rules = Judging.PROGRAMMES.stream()
                .filter(other -> other == programme || programme.source().contains(other.code() + " "))
                .map(ProgrammeDefinition::source)
                .collect(Collectors.joining(
                        "\n", DERIVATIONS + "birth_date donor_available is_history_complete weight_kg height_cm", ""));
        Map<String, List<Value>> open = new LinkedHashMap<>();
        WORD.matcher(rules)
                .results()
                .map(MatchResult::group)
                .distinct()
                .flatMap(word -> Judging.DICTIONARY.find(word).stream())
                .filter(element -> element.scope() == DataElement.Scope.PATIENT && !element.derivedOnly())
                // Asked for by the name of what it corrects.
                .filter(element -> element.corrects() == null)
                .forEach(element -> open.put(element.key(), answers(element, caseFile.referenceDate())));
        List.of("crcl_ml_min", "bsa_m2", "n_is_failed", "disease").forEach(open::remove);
        if (caseFile.latest("crcl_ml_min").isEmpty()) {
            open.put("creatinine_umol_l", numbers("creatinine_umol_l"));
        }
        open.keySet().removeIf(key -> caseFile.latest(key).isPresent());
        CaseFile judged = caseFile.with(new Observation("disease", new Value.Code("SSc"), null));
        open.keySet()
                .removeIf(key -> Judging.DICTIONARY.require(key).type() == ElementType.FLAG
                        && Judging.rule(key, judged).truth() != Truth.UNKNOWN);
        if (caseFile.latest("rhc_done").isPresent()) {
            open.put("rhc_done", List.of(Value.yes()));
        }
        return open;
    }

    private static List<Value> answers(DataElement element, LocalDate reference) {
        return switch (element.type()) {
            case FLAG -> YES_NO;
            case INTEGER, DECIMAL -> numbers(element.key());
            case CODE ->
                element.options().stream()
                        .<Value>map(option -> new Value.Code(option.code()))
                        .toList();
            case CODES ->
                List.of(
                        new Value.Codes(List.of()),
                        new Value.Codes(List.of("nephritis")),
                        new Value.Codes(List.of("CNS", "blinatumomab")));
            case DATE -> days(reference);
            case TEXT, PRESSURES, GROUP -> List.of();
        };
    }

    private static List<Value> numbers(String key) {
        Range hard = Judging.DICTIONARY.require(key).hard();
        Range range = hard == null ? new Range(BigDecimal.ZERO, new BigDecimal(200)) : hard;
        return Stream.of(range.min(), new BigDecimal(20), new BigDecimal(45), range.max())
                .filter(Objects::nonNull)
                .filter(range::contains)
                .<Value>map(Value.Quantity::new)
                .toList();
    }

    private static List<Value> days(LocalDate reference) {
        return Stream.of(96, 61, 6, 0)
                .map(years -> reference.minusYears(years).minusDays(10))
                .<Value>map(day -> new Value.Day(PartialDate.of(day)))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "pasp_echo": null                               | pasp_echo / pah_excluded_statement / mpap_rhc
                    "dlco_pct": null                                | dlco_pct
                    "mrss": [{"value": 9, "date": "2026-01-01"}, {"value": 19, "date": "2026-01-01"}] | mrss
                    "birth_date": "1956"                            | birth_date
                    "hcv_active": null                              | hcv_active / hcv_pos / hcv_rna_detectable / hcv_rna_iu_ml
                    "weight_kg": null, "lvef_pct": null             | lvef_pct weight_kg
                    "crcl_ml_min": null                             | creatinine_umol_l
                    "donor_available": null                         | donor_available
                    "mrss": null, "rhc_done": true, "mpap_rhc": 22  | mrss pah_confirmed_rhc
                    """)
    void theSmallestSetIsAsked(String change, String expected) {
        CaseFile caseFile = Judging.eligibleBut("{\"measured_on\": null, \"facts\": {" + change + "}}");
        assertThat(Asked.confirming(Asked.mscScs(caseFile).toConfirm()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(expected.split(" / "))
                        .map(set -> Set.of(set.split(" ")))
                        .toList());
    }
}
