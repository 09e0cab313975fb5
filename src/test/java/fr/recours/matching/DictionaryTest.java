package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.recours.matching.internal.dictionary.DictionaryFile;
import fr.recours.matching.internal.dictionary.TreatmentCheck;
import fr.recours.matching.internal.text.Numbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DictionaryTest {

    private static final Dictionary DICTIONARY = Judging.DICTIONARY;

    private static List<DataElement> elements() {
        return DICTIONARY.sections().stream()
                .flatMap(section -> section.elements().stream())
                .toList();
    }

    @Test
    void everyElementIsNamedInBothLanguagesOnce() {
        Set<String> keys = new HashSet<>();
        assertThat(elements()).hasSizeGreaterThan(180).allSatisfy(element -> {
            assertThat(keys.add(element.key())).as(element.key()).isTrue();
            assertThat(element.label().fr()).isNotBlank();
            assertThat(element.label().en()).isNotBlank();
            assertThat(element.options())
                    .allSatisfy(option -> assertThat(option.label().fr()).isNotBlank());
        });
        assertThat(DICTIONARY.sections()).hasSize(14);
        assertThat(DICTIONARY.find("nothing")).isEmpty();
        assertThatThrownBy(() -> DICTIONARY.require("nothing")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aDrugNamesElementsThatAre() {
        String source = DICTIONARY.source().replace("ever: cyc_iv_ever", "ever: cyc_ever");

        assertThatThrownBy(() -> DictionaryFile.read("d.yaml", source))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining("unknown element 'cyc_ever'");
    }

    @Test
    void whatIsUsualIsPossible() {
        assertThat(elements()).allSatisfy(element -> {
            Range hard = element.hard();
            Range soft = element.soft();
            if (hard != null && soft != null && soft.min() != null && soft.max() != null) {
                assertThat(hard.contains(soft.min())).as(element.key()).isTrue();
                assertThat(hard.contains(soft.max())).as(element.key()).isTrue();
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"1899-12-31, true", "1900-01-01, false", "2026-01-14, false", "2026-01-15, true", "2026, false"})
    void aDateIsPastAndWithinALife(String date, boolean refused) {
        Value day = new Value.Day(PartialDate.parse(date));
        assertThat(DICTIONARY.check("birth_date", day)).isEmpty();
        assertThat(DICTIONARY
                        .check("birth_date", day, LocalDate.of(2026, 1, 14))
                        .isPresent())
                .isEqualTo(refused);
        assertThat(DICTIONARY.check("mrss", Value.of(99), LocalDate.of(2026, 1, 14)))
                .isEqualTo(DICTIONARY.check("mrss", Value.of(99)))
                .isPresent();
    }

    @Test
    void codesKeepTheMarkOfTheirCertainty() {
        assertThat(elements()).allSatisfy(element -> assertThat(element.codes())
                .as(element.key())
                .allSatisfy(code -> assertThat(code).matches(".*([=~?]\\)?|R?PPS ~)$|.*\\(.*")));
        assertThat(DICTIONARY.require("dlco_pct").codes().getFirst()).isEqualTo("LOINC 98130-8 =");
    }

    @Test
    void theDrugTableIsWhole() {
        assertThat(DICTIONARY.drugs())
                .extracting(Drug::name)
                .contains("cyclophosphamide", "anti-CD19 CAR-T", "iloprost", "dexamethasone");
        assertThat(DICTIONARY.drugs().stream().filter(Drug::immunosuppressant).map(Drug::name))
                .containsExactlyInAnyOrder(
                        "cyclophosphamide",
                        "mycophenolate",
                        "azathioprine",
                        "methotrexate",
                        "leflunomide",
                        "rituximab",
                        "obinutuzumab",
                        "belimumab",
                        "anifrolumab",
                        "ciclosporin",
                        "tacrolimus",
                        "voclosporin",
                        "tocilizumab",
                        "abatacept");
        assertThat(DICTIONARY.drugs().stream().filter(Drug::depletesB).map(Drug::name))
                .containsExactlyInAnyOrder(
                        "rituximab",
                        "obinutuzumab",
                        "ocrelizumab",
                        "ofatumumab",
                        "blinatumomab",
                        "anti-CD19 CAR-T",
                        "anti-BCMA CAR-T");
        assertThat(DICTIONARY.drugs())
                .filteredOn(Drug::companion)
                .hasSizeGreaterThan(50)
                .noneMatch(drug -> drug.immunosuppressant()
                        || drug.depletesB()
                        || drug.antimalarial()
                        || drug.prednisoneFactor() != null);
        assertThat(DICTIONARY.drug("Médrol").orElseThrow().prednisoneFactor()).isEqualByComparingTo("1.25");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "dlco_pct, 5, , WARNING",
        "dlco_pct, 4.9, , ERROR",
        "dlco_pct, 200.1, , ERROR",
        "dlco_pct, 80, , ",
        "platelets_g_l, 310000, /mm³, ",
        "platelets_g_l, 310000, , ERROR",
        "platelets_g_l, 4000000, /mm³, ERROR",
        "pao2_mmhg, 2.7, kPa, WARNING",
        "pao2_mmhg, 9.5, kPa, ",
        "pao2_mmhg, 2.6, kPa, ERROR",
        "pao2_mmhg, 80, mmHg, ",
        "mrss, 8, cm, ERROR",
        "vt, 1, , ERROR",
        "egfr_ckdepi, 0.9, , ERROR",
        "crcl_ml_min_m2, 0, , ",
    })
    void aNumberIsHeldAgainstItsRanges(String key, BigDecimal number, String unit, String severity) {
        assertThat(DICTIONARY.check(key, new Value.Quantity(number, unit)).map(problem -> problem.severity()
                        .name()))
                .isEqualTo(Optional.ofNullable(severity));
    }

    @Test
    void eachKindOfValueFitsItsOwnKindOfElementOnly() {
        List<Value> values = List.of(
                Value.yes(),
                Value.of(20),
                new Value.Code("diffuse"),
                new Value.Codes(List.of("Scl70")),
                new Value.Day(PartialDate.parse("2020")),
                new Value.Pressures(List.of()),
                new Value.Text("?"));
        List<String> keys =
                List.of("vt", "mrss", "subset", "antibodies", "first_raynaud_date", "bp_readings", "referral_question");
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < keys.size(); j++) {
                assertThat(DICTIONARY.check(keys.get(j), values.get(i)).isEmpty())
                        .as(keys.get(j) + " " + values.get(i))
                        .isEqualTo(i == j);
            }
        }
        assertThat(DICTIONARY.check("nothing", Value.yes())).isEmpty();
    }

    @Test
    void aRangeMayBeOpen() {
        assertThat(new Range(null, BigDecimal.TEN).contains(BigDecimal.ONE)).isTrue();
        assertThat(new Range(BigDecimal.TEN, null).contains(BigDecimal.ONE)).isFalse();
    }

    @Test
    void aRangeIsSaidInWords() {
        BigDecimal two = BigDecimal.TWO;
        assertThat(Numbers.range(new Range(two, BigDecimal.TEN), "").en()).isEqualTo("from 2 to 10");
        assertThat(Numbers.range(new Range(two, two), "g").fr()).isEqualTo("2\u00a0g");
        assertThat(Numbers.range(new Range(two, null), "g").fr()).isEqualTo("au moins 2\u00a0g");
        assertThat(Numbers.range(new Range(null, two), "").en()).isEqualTo("at most 2");
        assertThat(Numbers.range(new Range(null, null), "g").fr()).isEmpty();
    }

    /** A dictionary of two elements and one drug. */
    private static final String SMALL = """
            sections:
              - key: s
                label: {fr: s, en: s}
                elements:
                  - key: e
                    label: {fr: e, en: e}
                    unit: g
                    type: decimal
                    hard: [0, 9]
                    units: [{unit: dg, factor: 10}]
                    fresh: 30 days
                  - key: p
                    label: {fr: p, en: p}
                    type: pressures
                    systolic: {hard: [40, 300], soft: [90, 150]}
                    fresh: 12 months
            drugs:
              - name: d
                label: {fr: d, en: d}
                doses: [{field: dose_mg_day, range: [0, 5]}]
                forms: [{names: [salt], tablet: 200}]
                not_for: {words: [lupus]}
                pulses: {ever: e, resistant: e, enough: 6}
            """;

    /** The same of which one part is wrong. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    hard: [0, 9]      | hard: [0]        | d.yaml:9:15: a range has two bounds: [low, high]
                    hard: [0, 9]      | hard: [0, 1, 2]  | d.yaml:9:15: a range has two bounds: [low, high]
                    hard: [0, 9]      | hard: [0, x]     | d.yaml:9:19: 'x' is not a number
                    type: decimal     | type: number     | d.yaml:8:15: 'number' is not one of the choices of 'type'
                    factor: 10        | hard: [0, 90]    | d.yaml:10:17: 'factor' is missing
                    fresh: 30 days    | fresh: 30 weeks  | d.yaml:11:16: expected days, months or 'ever'
                    hard: [40, 300],  | `  `             | d.yaml:15:19: 'hard' is missing
                    soft: [90, 150]   | sft: [90, 150]   | d.yaml:15:42: unknown key 'sft'
                    range: [0, 5]     | route: IV        | d.yaml:20:13: 'range' is missing
                    tablet: 200       | tabs: 200        | d.yaml:21:35: unknown key 'tabs'
                    words: [lupus]    | word: [lupus]    | d.yaml:22:21: unknown key 'word'
                    , enough: 6       | `  `             | d.yaml:23:13: 'enough' is missing
                    resistant: e      | resistant: r     | d.yaml:23:34: unknown element 'r'
                    enough: 6         | enough: 6, o: 1  | d.yaml:23:51: unknown key 'o'
                    """)
    void aWrongPartOfADictionaryIsRefusedAtItsPlace(String right, String wrong, String error) {
        assertThat(SMALL).contains(right);
        assertThatThrownBy(() -> DictionaryFile.read("d.yaml", SMALL.replace(right, wrong)))
                .isInstanceOf(DefinitionException.class)
                .hasMessageContaining(error);
    }

    @ParameterizedTest
    @CsvSource({"30 days, P30D", "1 day, P1D", "12 months, P12M", "ever,"})
    void aValueIsFreshForDaysOrMonthsOrEver(String written, Period fresh) {
        List<Section> sections =
                DictionaryFile.read("d.yaml", SMALL.replace("30 days", written)).sections();

        assertThat(sections).hasSize(1);
        assertThat(sections.getFirst().elements())
                .extracting(DataElement::fresh)
                .containsExactly(fresh, Period.ofMonths(12));
    }

    /** The abbreviations of clinical.md D.17 are names of the drugs of D.15, for cases as for letters. */
    @ParameterizedTest
    @CsvSource({
        "CYC, cyclophosphamide", "EDX, cyclophosphamide", "MMF, mycophenolate", "AZA, azathioprine",
                "MTX, methotrexate",
        "RTX, rituximab", "HCQ, hydroxychloroquine", "TCZ, tocilizumab", "LEF, leflunomide", "IVIg, immunoglobulins IV",
        "IgIV, immunoglobulins IV", "mtx, methotrexate"
    })
    void aDrugIsKnownByItsAbbreviation(String written, String drug) {
        assertThat(DICTIONARY.drug(written)).map(Drug::name).contains(drug);
    }

    /** 2 g/kg is a usual course of immunoglobulins (D.15: up to 2.5 g/kg); of any other drug more than 60 mg/kg is a typing error (D.10). */
    @ParameterizedTest
    @CsvSource({
        "immunoglobulins IV, 2000, true",
        "immunoglobulins IV, 2600, false",
        "rituximab, 60, true",
        "rituximab, 61, false",
        "tocilizumab, 16, true",
        "tocilizumab, 17, false",
        "ciclosporin, 11, false"
    })
    void aDosePerKilogramKeepsTheLimitOfItsDrug(String drug, BigDecimal dose, boolean possible) {
        TreatmentCourse course = TreatmentCourse.builder(drug).doseMgKg(dose).build();

        assertThat(TreatmentCheck.check("t", course, DICTIONARY.drug(drug), LocalDate.of(2026, 6, 1)).stream()
                        .noneMatch(
                                problem -> problem.isError() && problem.path().equals("t.dose_mg_kg")))
                .isEqualTo(possible);
    }
}
