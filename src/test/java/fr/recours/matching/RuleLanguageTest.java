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
                    mrss >= 15 and                             | 15:1  | the rule ends too early
                    mrss >= fifteen                            | 15:15 | 'fifteen' is not expected here; expected a number
                    mrss >= 15 ; vt                            | 15:18 | ';' is not expected here
                    age > 18.5 years                           | 15:13 | a whole number is expected here
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months erlier | 15:71 | did you mean 'earlier'?
                    at most 2 years since first_non_raynod_date | 15:29 | unknown data element 'first_non_raynod_date': did you mean 'first_non_raynaud_date'?
                    at most 2 years since mrss                 | 15:29 | 'mrss' is a number and cannot stand here
                    at most 2 yers since first_non_raynaud_date  | 15:17 | 'yers' is not expected here: did you mean 'years'?
                    at most 2.5 years since first_non_raynaud_date | 15:15 | a whole number is expected here
                    failure of at least 6 months of IV mycofenolate | 15:42 | unknown drug 'mycofenolate': did you mean 'mycophenolate'?
                    cumulative dose of IV cyclophosphamide > 5  | 15:48 | needs its unit: write '5 g'
                    cumulative dose of IV cyclophosphamide > 500 g | 15:48 | 500 is outside what the element can be
                    cumulative dose of XX cyclophosphamide > 5 g | 15:26 | unknown route 'XX'
                    number of doses of IV cyclofosphamide > 6  | 15:29 | unknown drug 'cyclofosphamide': did you mean 'cyclophosphamide'?
                    criterion TST-1 is know to be met          | 15:26 | 'know' is not expected here: did you mean 'known'?
                    drug_allergies is blinatumomap             | 15:25 | 'blinatumomap' is not a code of drug_allergies
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
    void whatIsNoProgrammeIsRefused() {
        assertThat(errors("")).singleElement().asString().contains("the file is empty");
        assertThat(errors("- a")).singleElement().asString().contains("expected keys and values");
        assertThat(errors("a: [")).singleElement().asString().contains("not readable as YAML");
        assertThat(errors("a: 1\na: 2")).singleElement().asString().contains("test.yaml:2:1: 'a' stands twice");
        assertThat(errors("code: x")).singleElement().asString().contains("is missing");
    }

    private static List<String> errors(String file) {
        DefinitionException refused = catchThrowableOfType(
                DefinitionException.class, () -> ProgrammeLibrary.read("test.yaml", file, Judging.DICTIONARY));
        assertThat(refused).as(file).isNotNull();
        return refused.errors();
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
                    failure of at least 6 months of IV cyclophosphamide | échec d’au moins 6\u00a0mois de cyclophosphamide IV | failure of at least 6\u00a0months of cyclophosphamide IV
                    cumulative dose of IV cyclophosphamide > 5 g | dose cumulée de cyclophosphamide IV >\u00a05\u00a0g | cumulative dose of cyclophosphamide IV >\u00a05\u00a0g
                    number of doses of rituximab >= 2 | nombre de doses de rituximab ≥\u00a02 | number of doses of rituximab ≥\u00a02
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
