package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake in a rule is refused where it stands, with what was probably meant. */
class RuleLanguageTest {

    /** The rule stands on line 15 of the file, seven columns in. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mrs >= 15                                  | 15:7  | unknown data element 'mrs': did you mean 'mrss'?
                    mrss >= 15 and dlco_pc < 40 %              | 15:22 | unknown data element 'dlco_pc': did you mean 'dlco_pct'?
                    mrss >= 15 adn dlco_pct < 40 %             | 15:18 | did you mean 'and'?
                    dlco_pct < 40                              | 15:18 | needs its unit: write '40 %'
                    pasp_echo > 40 kPa                         | 15:22 | 'kPa' is not the unit of pasp_echo ('mmHg')
                    pao2_mmhg < 60 mmHg (8 kPaa)               | 15:30 | is no other unit of pao2_mmhg: did you mean 'kPa'?
                    dlco_pct < 400 %                           | 15:18 | 400 is outside what the element can be
                    mrss                                       | 15:7  | 'mrss' is a number and cannot stand here
                    vt > 3                                     | 15:7  | 'vt' is a yes-or-no element and cannot stand here
                    subset is difuse                           | 15:17 | 'difuse' is not a code of subset: did you mean 'diffuse'?
                    criterion TST-2 is met                     | 15:17 | unknown criterion 'TST-2': did you mean 'TST-1'?
                    at least 6 months since the last dose of IV cyclophosphamid | 15:51 | unknown drug 'cyclophosphamid': did you mean 'cyclophosphamide'?
                    at least 6 months since the last dose of VI cyclophosphamide | 15:48 | unknown route 'VI': did you mean 'IV'?
                    any course of oral azathioprin, failed     | 15:26 | unknown drug 'azathioprin': did you mean 'azathioprine'?
                    any course of orl azathioprine             | 15:21 | unknown route 'orl': did you mean 'oral'?
                    any course of azathioprine at least 2 mg/kg/dy | 15:45 | 'mg/kg/dy' is no unit of a dose (mg/day, mg/week, mg/kg/day, mg/kg): did you mean 'mg/kg/day'?
                    any course of azathioprine at least 2      | 15:43 | '2' is no unit of a dose
                    any course of a corticosteroid at least 6 mg/day of prednisolone equivalent | 15:59 | doses are compared in prednisone equivalents only
                    any course of mycophenolate at least 6 mg/day of prednisone equivalent | 15:56 | only doses of corticosteroids have a prednisone equivalent
                    any course of rituximab as 2 doses of 1 g every 14 days | 15:47 | 'g' is no unit of a dose (mg, mg/m²)
                    any course of cyclophosphamide at least 1 g in each of 3 consecutive slices of 30 days | 15:49 | 'g' is no unit of a dose (mg)
                    any course of cyclophosphamide at least 500 mg in each of 1 consecutive slices of 30 days | 15:65 | at least 2 is expected here
                    any course of cyclophosphamide at least 500 mg in each of 2 consecutive slices of 0 days | 15:89 | at least 1 is expected here
                    any course of cyclophosphamide at least 500 mg in each of 1.5 consecutive slices of 30 days | 15:65 | a whole number is expected here
                    any course of azathioprine, faild          | 15:35 | 'faild' is not expected here: did you mean 'failed'?
                    durations under criteria TST-9 add up to at least 90 days | 15:32 | unknown criterion 'TST-9': did you mean 'TST-1'?
                    at least 30 days since stable_sinc         | 15:30 | unknown data element 'stable_sinc': did you mean 'stable_since'?
                    more than 60 days since mrss               | 15:31 | 'mrss' is a number and cannot stand here
                    mrss >= 15 and                             | 15:1  | the rule ends too early
                    mrss >= fifteen                            | 15:15 | 'fifteen' is not expected here; expected a number
                    mrss >= 15 ; vt                            | 15:18 | ';' is not expected here
                    age > 18.5 years                           | 15:13 | a whole number is expected here
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months erlier | 15:71 | did you mean 'earlier'?
                    at most 2 years since first_non_raynod_date | 15:29 | unknown data element 'first_non_raynod_date': did you mean 'first_non_raynaud_date'?
                    at most 2 years since mrss                 | 15:29 | 'mrss' is a number and cannot stand here
                    at most 2 yers since first_non_raynaud_date  | 15:17 | 'yers' is not expected here: did you mean 'years'?
                    at most 2.5 years since first_non_raynaud_date | 15:15 | a whole number is expected here
                    any course of IV mycofenolate for at least 6 months | 15:24 | unknown drug 'mycofenolate': did you mean 'mycophenolate'?
                    criterion TST-1 is know to be met          | 15:26 | 'know' is not expected here: did you mean 'known'?
                    drug_allergies is blinatumomap             | 15:25 | 'blinatumomap' is not a code of drug_allergies
                    relative fall of fvc_pct >= 10 points against a value 6 to 18 months earlier | 15:38 | 'points' is not expected here; expected a unit
                    relative fall of fvc_pct >= 10 mg/kg against a value 6 to 18 months earlier | 15:38 | a relative fall is written in %
                    subset > 3                                 | 15:7  | 'subset' is a choice of codes and cannot stand here
                    antibodies > 3                             | 15:7  | 'antibodies' is a choice of codes and cannot stand here
                    birth_date > 3                             | 15:7  | 'birth_date' is a date and cannot stand here
                    referral_question > 3                      | 15:7  | 'referral_question' is a text and cannot stand here
                    bp_readings > 3                            | 15:7  | 'bp_readings' is a list of blood pressures and cannot stand here
                    pft_baseline > 3                           | 15:7  | 'pft_baseline' is a group of elements and cannot stand here
                    ecog_ps > 2 points                         | 15:19 | 'points' is not the unit of ecog_ps (no unit)
                    pao2_mmhg < 60 mmHg (8)                    | 15:28 | '' is no other unit of pao2_mmhg
                    ) or vt                                    | 15:7  | ')' is not expected here
                    criterion 3 is met                         | 15:17 | '3' is not expected here; expected a criterion
                    vt and to be judged (voir, "to see")       | 15:28 | 'voir' is not expected here; expected a text in double quotes
                    relative fall of 3 >= 10 %                 | 15:24 | '3' is not expected here; expected a name
                    relative fall of fvc_pct >= 10 vt          | 15:38 | expected a unit
                    vt and (mds or mgus                        | 15:1  | the rule ends too early
                    vt is recorded yes                         | 15:22 | 'yes' is not expected here; expected
                    vt) and mds                                | 15:9  | ')' is not expected here; expected
                    """)
    void isRefusedAtItsPlace(String rule, String place, String words) {
        List<String> errors = errors(Judging.programme(rule));
        assertThat(errors).singleElement().satisfies(error -> assertThat(error).contains(words));
        if (!place.equals("15:1")) {
            assertThat(errors.getFirst()).startsWith("test.yaml:" + place + ": ");
        }
    }

    @Test
    void everyMistakeOfAFileIsTold() {
        String file = Judging.programme("mrs >= 15 or dlco_pc < 40 %") + """
                  - id: TST-1
                    kind: inclusion
                    blocker: never
                    label: {fr: t, en: t}
                    text: {fr: t, en: t}
                    source: none
                    rule: vtt
                  - id: TST-2
                    kinds: inclusion
                """.indent(0);
        assertThat(errors(file))
                .hasSize(5)
                .anySatisfy(error -> assertThat(error).contains("criterion 'TST-1' stands twice"))
                .anySatisfy(error -> assertThat(error).contains("unknown key 'kinds': did you mean 'kind'?"))
                .anySatisfy(error -> assertThat(error).contains("unknown data element 'vtt': did you mean 'vt'?"));
    }

    @Test
    void aRuleThatRefersToItselfIsRefused() {
        assertThat(errors(Judging.programme("vt or criterion TST-1 is met")))
                .singleElement()
                .satisfies(error -> assertThat(error).contains("criterion 'TST-1' refers to itself"));
    }

    @Test
    void durationsUnderACriterionReferToIt() {
        assertThat(errors(Judging.programme("durations under criteria TST-1 add up to at least 90 days")))
                .singleElement()
                .satisfies(error -> assertThat(error).contains("criterion 'TST-1' refers to itself"));
    }

    @Test
    void whatIsNoProgrammeIsRefused() {
        assertThat(errors("")).singleElement().asString().contains("the file is empty");
        assertThat(errors("- a")).singleElement().asString().contains("expected keys and values");
        assertThat(errors("a: [")).singleElement().asString().contains("not readable as YAML");
        assertThat(errors("a: 1\na: 2")).singleElement().asString().contains("test.yaml:2:1: 'a' stands twice");
        assertThat(errors("code: x")).singleElement().asString().contains("is missing");
        assertThat(errors("[a]: 1")).singleElement().asString().contains("test.yaml:1:1: expected a plain key");
    }

    @Test
    void whatYamlCannotReadAtAllIsRefusedToo() {
        assertThat(errors("code: \u0007")).singleElement().asString().startsWith("test.yaml:1:1: not readable as YAML");
        assertThat(errors("[".repeat(60) + "]".repeat(60)))
                .singleElement()
                .asString()
                .startsWith("test.yaml:1:1: not readable as YAML");
    }

    @Test
    void aBlockThatStartsLaterOrIsEmptyIsRefusedAtItsPlace() {
        String later = Judging.programme("vtt").replace("rule: |\n", "rule: |\n\n\n");
        assertThat(errors(later)).singleElement().asString().startsWith("test.yaml:17:7: unknown data element 'vtt'");
        String empty = Judging.programme("vt").replace("rule: |\n      vt\n", "rule: |");
        assertThat(errors(empty)).singleElement().asString().startsWith("test.yaml:14:11: the rule ends too early");
    }

    /** One line of a right file is replaced by a wrong one. */
    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    code: TEST             | code: [TEST]        | test.yaml:1:7: expected a text
                    summary: {fr: t, en: t} | summary: t         | test.yaml:4:10: expected keys and values
                    kind: inclusion        | kind: inclusions    | test.yaml:9:11: 'inclusions' is not one of the choices of 'kind'
                    source: none           | source: none ¶ same_as: TST-9 | test.yaml:14:14: unknown criterion 'TST-9': did you mean 'TST-1'?
                    source: none           | source: none ¶ part_of: TST-9 | test.yaml:14:14: unknown criterion 'TST-9': did you mean 'TST-1'?
                    source: none           | source: none ¶ remarks: later | test.yaml:14:14: expected a list
                    source: none           | note: none          | test.yaml:13:11: unknown key 'note'
                    """)
    void aPartOfTheWrongKindIsRefusedAtItsPlace(String right, String wrong, String error) {
        String file = Judging.programme("vt");
        assertThat(file).contains(right);
        assertThat(errors(file.replace(right, wrong.replace(" ¶ ", "\n    "))))
                .singleElement()
                .asString()
                .startsWith(error);
    }

    @Test
    void aFoldedRuleIsRefusedAtTheLineOfItsMistake() {
        String folded = Judging.programme("vt or").replace("rule: |", "rule: >") + "      mdss\n";
        assertThat(errors(folded)).singleElement().asString().contains("unknown data element 'mdss'");
        String quoted = Judging.programme("vt").replace("rule: |\n      vt", "rule: \"vtt\"");
        assertThat(errors(quoted)).singleElement().asString().startsWith("test.yaml:14:12: unknown data element 'vtt'");
    }

    private static List<String> errors(String file) {
        DefinitionException refused = catchThrowableOfType(
                DefinitionException.class, () -> ProgrammeLibrary.read("test.yaml", file, Judging.DICTIONARY));
        assertThat(refused).as(file).isNotNull();
        return refused.errors().stream().map(DefinitionError::toString).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mrss >= 15 | mRSS? | ≥\u00a015\u00a0points
                    not vt | non | : no
                    age < 70 years | âge <\u00a070\u00a0ans | age <\u00a070\u00a0years
                    subset is one of diffuse, limited | Diffuse, Limitée | Diffuse, Limited
                    vt and (mds or mgus) | et ( | and (
                    if vt then yes else unknown | si Tachycardie | if Ventricular
                    any donor is acceptable | donneur | donor
                    at least 6 months since the last dose of IV cyclophosphamide | 6\u00a0mois | 6\u00a0months
                    relative fall of tlc_pct >= 10 % against a value 6 to 18 months earlier | baisse relative de CPT | relative fall of TLC
                    at least 6 months since the last dose of a B-cell depleting drug | depuis la dernière dose de traitement déplétant les cellules B | since the last dose of B-cell depleting drug
                    at least 30 days since stable_since | au moins 30\u00a0jours depuis | at least 30\u00a0days since
                    more than 60 days since drug_or_alcohol_last_use | plus de 60\u00a0jours depuis | more than 60\u00a0days since
                    any course of an oral corticosteroid at least 6 mg/day of prednisone equivalent for at least 28 days, failed | une ligne de corticoïde par voie orale ≥\u00a06\u00a0mg/j (équivalent prednisone) pendant au moins 28\u00a0jours, en échec | a course of corticosteroid by mouth ≥\u00a06\u00a0mg/day (prednisone equivalent) for at least 28\u00a0days, failed
                    any course of azathioprine at least 2 mg/kg/day for at least 90 days, failed | une ligne d’azathioprine ≥\u00a02\u00a0mg/kg/j pendant | a course of azathioprine ≥\u00a02\u00a0mg/kg/day for
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | cyclophosphamide IV ≥\u00a0500\u00a0mg dans chacune de 3 tranches consécutives de 30 jours | cyclophosphamide IV ≥\u00a0500\u00a0mg in each of 3 consecutive slices of 30 days
                    any course of rituximab as 4 doses of 375 mg/m² every 7 days or 2 doses of 1000 mg every 14 days | en schéma complet (4 × 375\u00a0mg/m² tous les 7\u00a0jours ou 2 × 1000\u00a0mg tous les 14\u00a0jours) | as a full course (4 × 375\u00a0mg/m² every 7\u00a0days or 2 × 1000\u00a0mg every 14\u00a0days)
                    any course of SC belimumab for at least 3 months | ligne de bélimumab SC pendant au moins 3\u00a0mois | course of belimumab SC for at least 3\u00a0months
                    any course of an immunosuppressant, stopped for toxicity | une ligne d’immunosuppresseur, arrêtée pour effet indésirable | a course of immunosuppressant, stopped for an adverse event
                    any course of ciclosporin more than 5 mg/kg/day, ongoing | >\u00a05\u00a0mg/kg/j, en cours | >\u00a05\u00a0mg/kg/day, ongoing
                    mpap_rhc is recorded | enregistré | recorded
                    vt is yes | oui | yes
                    not (vt or mds) | non ( | not (
                    pao2_mmhg < 60 mmHg (8 kPa) | (<\u00a08\u00a0kPa) | (<\u00a08\u00a0kPa)
                    vt and to be judged ("à voir", "to see") | à juger (à voir) | to be judged (to see)
                    no | non | no
                    at most 2 years since first_non_raynaud_date | au plus 2\u00a0ans depuis\u00a0: Premier signe hors Raynaud | at most 2\u00a0years since: First non-Raynaud sign
                    at least 1 years since first_raynaud_date | au moins 1\u00a0ans depuis | at least 1\u00a0years since
                    more than 5 years since first_non_raynaud_date | plus de 5\u00a0ans depuis | more than 5\u00a0years since
                    less than 14 days since live_vaccine_date | moins de 14\u00a0jours depuis | less than 14\u00a0days since
                    any course of rituximab for at least 1 years | pendant au moins 1\u00a0ans | for at least 1\u00a0years
                    """)
    void everyRuleReadsBackAsASentence(String rule, String french, String english) {
        Bilingual sentence =
                Judging.rule(rule, Judging.eligibleBut("{}")).criterion().ruleSentence();
        assertThat(sentence.fr()).contains(french.equals("mRSS?") ? "Score de Rodnan" : french);
        assertThat(sentence.en()).contains(english);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # precedence, branches and literals on a case with vt = no, mrss = 22, avb_2_3 unknown
                    yes or no and no                            | MET
                    (yes or no) and no                          | NOT_MET
                    not vt and mrss >= 22                       | MET
                    not (vt or avb_2_3)                         | UNKNOWN
                    if avb_2_3 then yes else yes                | MET
                    if avb_2_3 then yes else no                 | UNKNOWN
                    if vt then unknown else if mrss > 22 then yes else no | NOT_MET
                    avb_2_3 is yes                              | NOT_MET
                    avb_2_3 is recorded                         | NOT_MET
                    vt is recorded                              | MET
                    mrss = 22                                   | MET
                    mrss <= 21                                  | NOT_MET
                    mrss < 22                                   | NOT_MET
                    mrss ≥ 22 and mrss ≤ 22                     | MET
                    subset is limited                           | NOT_MET
                    subset is one of limited, diffuse           | MET
                    sledai_version is unknown                   | UNKNOWN
                    """)
    void meansWhatItSays(String rule, Truth truth) {
        assertThat(Judging.rule(rule, Judging.eligibleBut("{}")).truth()).isEqualTo(truth);
    }
}
