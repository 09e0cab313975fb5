package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;

/** On random small programmes and cases, what is asked are exactly the smallest sets that trying every answer finds. */
class SmallestSetsTest {

    private static final LocalDate REFERENCE = LocalDate.of(2026, 3, 11);

    /**
     * Conditions on elements that hang together.
     *
     * @param answers values on every side of every threshold, by element
     */
    private record Family(List<String> conditions, Map<String, List<Value>> answers) {}

    private static final List<Value> YES_NO = List.of(Value.yes(), Value.no());

    private static final List<Family> FAMILIES = List.of(
            new Family(List.of("vt", "vt is yes", "vt is recorded"), Map.of("vt", YES_NO)),
            new Family(List.of("avb_2_3", "not avb_2_3"), Map.of("avb_2_3", YES_NO)),
            new Family(
                    List.of("mrss >= 10", "mrss < 15", "mrss = 15", "mrss > 14", "mrss >= 20", "mrss is recorded"),
                    Map.of("mrss", numbers("9", "10", "12", "14", "15", "17", "20", "22"))),
            new Family(
                    List.of("dlco_pct < 30 %", "dlco_pct < 60 %", "dlco_pct > 60 %", "dlco_pct >= 80 %"),
                    Map.of("dlco_pct", numbers("29", "30", "45", "60", "70", "80", "90"))),
            new Family(
                    List.of(
                            "pah_confirmed_rhc",
                            "pah_confirmed_rhc is yes",
                            "pah_confirmed_rhc is recorded",
                            "mpap_rhc > 25 mmHg",
                            "mpap_rhc is recorded"),
                    Map.of("pah_confirmed_rhc", YES_NO, "mpap_rhc", numbers("20", "22", "25", "26"))),
            new Family(
                    List.of("ild_life_threatening", "ild_life_threatening is yes", "ild_on_imaging"),
                    Map.of("ild_life_threatening", YES_NO, "ild_on_imaging", YES_NO)),
            new Family(
                    List.of("hcv_active", "hcv_active is yes", "hcv_pos", "hcv_rna_iu_ml > 100 IU/mL"),
                    Map.of(
                            "hcv_active",
                            YES_NO,
                            "hcv_pos",
                            YES_NO,
                            "hcv_rna_detectable",
                            YES_NO,
                            "hcv_rna_iu_ml",
                            numbers("0", "50", "100", "200"))),
            new Family(
                    List.of("subset is diffuse", "subset is one of diffuse, limited", "subset is recorded"),
                    Map.of("subset", codes("diffuse", "limited", "sine"))),
            new Family(
                    List.of("ild_pattern is fibrosis", "ild_pattern is one of ground_glass, bronchiolar"),
                    Map.of(
                            "ild_pattern",
                            List.of(
                                    new Value.Codes(List.of()),
                                    new Value.Codes(List.of("fibrosis")),
                                    new Value.Codes(List.of("bronchiolar")),
                                    new Value.Codes(List.of("fibrosis", "ground_glass"))))),
            new Family(
                    List.of("age > 18 years", "age < 70 years", "age >= 60 years", "age = 70 years"),
                    Map.of("birth_date", births(18, 60, 70))),
            new Family(
                    List.of(
                            "relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier",
                            "relative fall of fvc_pct > 20 % against a value 6 to 18 months earlier",
                            "fvc_pct <= 70 %",
                            "fvc_pct < 71 %"),
                    Map.of("fvc_pct", numbers("60", "69", "70", "70.5", "71", "71.5", "72", "73", "80", "81", "90"))),
            new Family(List.of("unknown"), Map.of()));

    private static List<Value> numbers(String... numbers) {
        return Stream.of(numbers).<Value>map(Value::of).toList();
    }

    private static List<Value> codes(String... codes) {
        return Stream.of(codes).<Value>map(Value.Code::new).toList();
    }

    /** Birthdays on which one turns so many years, the day before and the day after. */
    private static List<Value> births(int... years) {
        List<Value> days = new ArrayList<>();
        for (int age : years) {
            for (int shift = -1; shift <= 1; shift++) {
                LocalDate day = REFERENCE.minusYears(age).plusDays(shift);
                days.add(new Value.Day(PartialDate.of(day)));
            }
        }
        return days;
    }

    /** A small programme and a case, with the answers to what the case leaves open. */
    private record Puzzle(String rules, List<Family> families, List<Integer> recorded) {

        ProgrammeDefinition programme() {
            return ProgrammeLibrary.read("test.yaml", rules, Judging.DICTIONARY);
        }

        Map<String, List<Value>> answers() {
            Map<String, List<Value>> answers = new LinkedHashMap<>();
            families.forEach(family -> answers.putAll(family.answers()));
            return answers;
        }

        /** Of each element, nothing is recorded, or one of its answers. */
        CaseFile caseFile() {
            CaseFile caseFile = CaseFile.empty("puzzle", REFERENCE)
                    .with(new Observation("disease", new Value.Code("SSc"), null))
                    .withBaseline(new Observation("fvc_pct", Value.of(90), PartialDate.parse("2025-03-11")));
            int place = 0;
            for (Map.Entry<String, List<Value>> element : answers().entrySet()) {
                int chosen = recorded.get(place++ % recorded.size());
                if (chosen >= 0) {
                    Value value =
                            element.getValue().get(chosen % element.getValue().size());
                    caseFile = caseFile.with(new Observation(element.getKey(), value, null));
                }
            }
            return caseFile;
        }

        /** What can be asked: elements without a value, stated or derived. */
        Map<String, List<Value>> open() {
            CaseFile caseFile = caseFile();
            Map<String, List<Value>> open = new LinkedHashMap<>(answers());
            open.keySet().removeIf(key -> caseFile.latest(key).isPresent());
            open.keySet()
                    .removeIf(key -> Judging.DICTIONARY.require(key).type() == ElementType.FLAG
                            && Judging.rule(key, caseFile).truth() != Truth.UNKNOWN);
            return open;
        }
    }

    @Property(tries = 800, edgeCases = EdgeCasesMode.NONE)
    void askedIsWhatTryingEveryAnswerFinds(@ForAll("puzzles") Puzzle puzzle) {
        ProgrammeDefinition programme = puzzle.programme();
        CaseFile caseFile = puzzle.caseFile();
        Settling settling = Asked.settling(caseFile, programme);
        Asked.BruteForce tried = new Asked.BruteForce(programme, caseFile, puzzle.open(), Integer.MAX_VALUE);

        assertThat(settling.exact()).isTrue();
        Statistics.label("verdict").collect(settling.result());
        if (settling.result() == Result.NOT_ELIGIBLE || settling.result() == Result.UNDETERMINED) {
            assertThat(Asked.confirming(settling.toConfirm())).isEqualTo(tried.confirming());
            Statistics.label("smallest to confirm")
                    .collect(settling.result() + " "
                            + tried.confirming().stream()
                                    .map(Set::size)
                                    .findFirst()
                                    .orElse(0));
        }
        if (settling.result() == Result.UNDETERMINED) {
            assertThat(Asked.rulingOut(settling)).isEqualTo(tried.rulingOut());
        } else {
            assertThat(settling.toRuleOut()).isEmpty();
        }
    }

    @Provide
    Arbitrary<Puzzle> puzzles() {
        return Arbitraries.of(FAMILIES)
                .list()
                .ofMinSize(2)
                .ofMaxSize(3)
                .uniqueElements()
                .flatMap(families -> Combinators.combine(
                                programme(families),
                                Arbitraries.integers().between(-16, 7).list().ofSize(5))
                        .as((rules, recorded) -> new Puzzle(rules, families, recorded)));
    }

    private static Arbitrary<String> programme(List<Family> families) {
        List<String> conditions = families.stream()
                .flatMap(family -> family.conditions().stream())
                .toList();
        Arbitrary<String> criterion = Combinators.combine(
                        rule(Arbitraries.of(conditions), 2),
                        Arbitraries.of("inclusion", "non_inclusion"),
                        Arbitraries.frequencyOf(
                                Tuple.of(5, Arbitraries.just("referral")), Tuple.of(1, Arbitraries.just("inclusion"))))
                .as((rule, kind, stage) ->
                        "    kind: %s\n    stage: %s\n    rule: |\n      %s\n".formatted(kind, stage, rule));
        return criterion.list().ofMinSize(1).ofMaxSize(5).map(SmallestSetsTest::written);
    }

    private static String written(List<String> criteria) {
        StringBuilder text = new StringBuilder("""
                code: TEST
                version: "1"
                name: {fr: t, en: t}
                summary: {fr: t, en: t}
                disease: SSc
                complete: true
                criteria:
                """);
        for (int i = 0; i < criteria.size(); i++) {
            text.append("""
                      - id: TST-%d
                        blocker: reversible
                        label: {fr: t, en: t}
                        text: {fr: t, en: t}
                        source: none
                    """.formatted(i + 1));
            text.append(criteria.get(i));
        }
        return text.toString();
    }

    private static Arbitrary<String> rule(Arbitrary<String> condition, int depth) {
        if (depth == 0) {
            return condition;
        }
        Arbitrary<String> part = rule(condition, depth - 1);
        return Arbitraries.oneOf(
                condition,
                part.list().ofMinSize(2).ofMaxSize(3).map(parts -> "(" + String.join(" or ", parts) + ")"),
                part.list().ofMinSize(2).ofMaxSize(3).map(parts -> "(" + String.join(" and ", parts) + ")"),
                part.map(negated -> "not (" + negated + ")"),
                Combinators.combine(part, part, part)
                        .as((one, two, three) -> "(if " + one + " then " + two + " else " + three + ")"));
    }
}
