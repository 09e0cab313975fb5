package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.LintFinding.Kind;
import fr.recours.matching.LintFinding.Severity;
import fr.recours.matching.ProgrammeLibrary.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each fault is found where it stands, and no fault is found where there is none. */
class ProgrammeLintTest {

    private static final String HEAD = """
            code: TEST
            version: "1"
            name: {fr: t, en: t}
            summary: {fr: t, en: t}
            disease: SSc
            complete: true
            criteria:
            """;

    /** One criterion, on nine lines: its id is on the first, seven columns in, its rule on the sixth. */
    private static String criterion(String id, String kind, String rule) {
        return criterion(id, kind, rule, "blocker: reversible");
    }

    private static String criterion(String id, String kind, String rule, String more) {
        return """
                  - id: %1$s
                    kind: %2$s
                    label: {fr: t, en: t}
                    text: {fr: "text of %1$s", en: t}
                    source: none
                    rule: %3$s
                    %4$s
                """.formatted(id, kind, rule, more.replace("\n", "\n    "));
    }

    private static List<LintFinding> check(String text) {
        return ProgrammeLint.of(List.of(new Source("test.yaml", text)), Judging.DICTIONARY)
                .findings();
    }

    private static void only(String text, Kind kind, String place, String words) {
        assertThat(check(text)).singleElement().satisfies(finding -> {
            assertThat(finding.in("en")).startsWith("test.yaml:" + place + ": ").contains(words);
            assertThat(finding.kind()).isEqualTo(kind);
        });
    }

    /** The rule of an inclusion, on line 13, eleven columns in. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    mrs >= 15                                       | 11 | UNUSABLE      | did you mean 'mrss'?
                    dlco_pct < 40                                   | 22 | UNUSABLE      | needs its unit
                    pasp_echo > 40 kPa                              | 26 | UNUSABLE      | is not the unit of pasp_echo
                    dlco_pct < 400 %                                | 22 | UNUSABLE      | outside what the element can be
                    criterion MSC-SCS SCS-R-I2 is met               | 21 | UNUSABLE      | unknown programme 'MSC-SCS': did you mean 'MSC-ScS'?
                    criterion MSC-ScS SCS-R-I9 is met               | 29 | UNUSABLE      | has no criterion 'SCS-R-I9'
                    criterion T-1 is met                            | 11 | UNUSABLE      | refers to itself
                    dlco_pct < 40 % and dlco_pct > 60 %             | 31 | CONTRADICTION | can never hold with: DLCO <\u00a040\u00a0%
                    mrss > 14 and (vt or mds) and mrss < 15         | 41 | CONTRADICTION | can never hold with
                    (mrss > 14 and vt) and mrss < 15                | 34 | CONTRADICTION | can never hold with
                    age >= 66 years and age < 18 years              | 31 | CONTRADICTION | can never hold with: age
                    at least 2 years since first_raynaud_date and at most 11 months since first_raynaud_date | 57 | CONTRADICTION | can never hold with
                    at least 3 months since the last dose of rituximab and not at least 2 months since the last dose of rituximab | 66 | CONTRADICTION | can never hold with
                    sex is F and sex is M                           | 24 | CONTRADICTION | can never hold with
                    vt and not vt                                   | 18 | CONTRADICTION | can never hold with
                    any course of rituximab and not any course of rituximab | 39 | CONTRADICTION | can never hold with
                    mrss > 51                                       | 11 | IMPOSSIBLE    | no possible value fulfils it: Modified Rodnan
                    age > 110 years                                 | 11 | IMPOSSIBLE    | no possible value fulfils it: age
                    vt or relative fall of fvc_pct > 100 % against a value 6 to 18 months earlier | 17 | IMPOSSIBLE | no possible value
                    relative fall of fvc_pct >= 10 % against a value 18 to 6 months earlier | 11 | IMPOSSIBLE | the window from 18 to 6 months is empty
                    any course of oral prednisone at least 300 mg/day | 11 | IMPOSSIBLE  | the drug table allows no such dose
                    any course of SC belimumab more than 200 mg/week | 11 | IMPOSSIBLE   | the drug table allows no such dose
                    any course of oral methylprednisolone at least 201 mg/day of prednisone equivalent | 11 | IMPOSSIBLE | the drug table allows no such dose
                    no                                              | 11 | NEVER_MET     | can never be met
                    vt is yes and not (vt is recorded)              | 11 | NEVER_MET     | can never be met
                    if sex is F then sex is M else no               | 11 | NEVER_MET     | can never be met
                    yes                                             | 11 | NEVER_FAILS   | can never fail
                    vt is recorded or not vt is recorded            | 29 | NEVER_FAILS   | one or the other always holds
                    mrss >= 5 or mrss < 6                           | 24 | NEVER_FAILS   | one or the other always holds
                    unknown                                         | 11 | NEVER_KNOWN   | stays unknown
                    mrss >= 5 or mrss >= 3                          | 11 | REDUNDANT     | adds nothing to 'Modified Rodnan
                    mrss >= 5 and mrss >= 3                         | 25 | REDUNDANT     | adds nothing to
                    age < 18 years and age < 66 years               | 30 | REDUNDANT     | adds nothing to
                    vt or mds or vt                                 | 24 | REDUNDANT     | adds nothing to
                    vt or vt and mds                                | 17 | REDUNDANT     | adds nothing to
                    vt and (mds or vt)                              | 19 | REDUNDANT     | adds nothing to
                    subset is diffuse or subset is one of diffuse, limited | 11 | REDUNDANT | adds nothing to
                    vt and mrss >= 0                                | 18 | REDUNDANT     | every possible value fulfils it
                    platelets_g_l < 50 G/L                          | 11 | UNUSUAL       | every usual value (from 100 to 450\u00a0G/L) stands against the case
                    not platelets_g_l > 50 G/L                      | 15 | UNUSUAL       | sign or unit turned round?
                    """)
    void aFaultInARuleIsFoundAtItsPlace(String rule, int column, Kind kind, String words) {
        String text = HEAD + criterion("T-1", "inclusion", rule);
        String place = words.equals("refers to itself") ? "8:9" : "13:" + column;
        only(text, kind, place, words);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    dlco_pct > 40 % and dlco_pct < 60 %
                    dlco_pct > 40 % and dlco_pct < 41 %
                    dlco_pct < 40 % or dlco_pct > 60 %
                    mrss >= 14 and mrss <= 14
                    mrss >= 40
                    vt is yes or vt and mds
                    platelets_g_l >= 50 G/L
                    any course of oral prednisone at least 200 mg/day
                    any course of IV methylprednisolone at least 1000 mg/day of prednisone equivalent
                    at least 1 years since first_raynaud_date and at most 2 years since first_raynaud_date
                    not any course of rituximab or at least 6 months since the last dose of rituximab
                    if sex is M then vt else mds
                    n_is_failed >= 2 and n_is_failed < 4
                    to be judged ("à voir", "to see")
                    crcl_ml_min is recorded and crcl_ml_min < 90 mL/min
                    criterion MSC-LES LES-I4b.IS is met
                    """)
    void aSoundRuleIsLetPass(String rule) {
        assertThat(check(HEAD + criterion("T-1", "inclusion", rule))).isEmpty();
    }

    @Test
    void whatIsComputedOrADonorsMayBeRecorded() {
        String donors = HEAD + criterion("T-1", "inclusion", "any donor is acceptable");
        assertThat(check(donors
                        + criterion("T-2", "inclusion", "donor_relation is recorded", "blocker: timed\npart: donor")))
                .isEmpty();
        assertThat(check(HEAD
                        + criterion("T-1", "inclusion", "crcl_ml_min is recorded")
                        + criterion("T-2", "inclusion", "vt and criterion T-1 is met")))
                .isEmpty();
        only(
                HEAD + criterion("T-1", "inclusion", "dose_mg_day is recorded"),
                Kind.NEVER_MET,
                "13:11",
                "can never be met");
    }

    @Test
    void aUsualValueThatStandsAgainstTheCaseIsFoundInANonInclusionToo() {
        only(
                HEAD + criterion("T-1", "non_inclusion", "platelets_g_l > 50 G/L"),
                Kind.UNUSUAL,
                "13:11",
                "every usual value");
        assertThat(check(HEAD + criterion("T-1", "non_inclusion", "platelets_g_l < 50 G/L")))
                .isEmpty();
    }

    @Test
    void theSameIdTwiceIsRefused() {
        only(
                HEAD + criterion("T-1", "inclusion", "vt") + criterion("T-1", "inclusion", "mds"),
                Kind.UNUSABLE,
                "15:9",
                "criterion 'T-1' stands twice");
    }

    @Test
    void theSameRuleTwiceIsToldUnlessItIsSaid() {
        String first = HEAD + criterion("T-1", "inclusion", "vt");
        only(first + criterion("T-2", "inclusion", "vt"), Kind.REPEATED, "15:9", "same rule as T-1");
        only(first + criterion("T-2", "non_inclusion", "not vt"), Kind.REPEATED, "15:9", "write 'same_as: T-1'");
        assertThat(check(first + criterion("T-2", "non_inclusion", "not vt", "blocker: timed\nsame_as: T-1")))
                .isEmpty();
    }

    @Test
    void theSameTextTwiceIsToldUnlessItIsOneItem() {
        String text = HEAD + criterion("T-1", "inclusion", "vt") + criterion("T-2", "inclusion", "mds");
        only(text.replace("text of T-2", "text of T-1"), Kind.REPEATED, "15:9", "same text as T-1");
        assertThat(check(
                        text.replace("T-1", "T-1.a").replace("T-2", "T-1.b").replace("text of T-1.b", "text of T-1.a")))
                .isEmpty();
    }

    @Test
    void aRepetitionThatIsNoneIsTold() {
        only(
                HEAD
                        + criterion("T-1", "inclusion", "vt")
                        + criterion("T-2", "inclusion", "vt and mds", "blocker: timed\nsame_as: T-1"),
                Kind.NOT_THE_SAME,
                "15:9",
                "only that of T-1 is judged");
    }

    @Test
    void aCriterionNoVerdictTakesUpIsRefused() {
        only(
                HEAD
                        + criterion("T-1", "inclusion", "vt")
                        + criterion("T-2", "inclusion", "mds", "blocker: timed\npart_of: T-1"),
                Kind.NEVER_JUDGED,
                "15:9",
                "said to be part of T-1");
        only(
                HEAD + criterion("T-1", "inclusion", "vt", "blocker: timed\nsame_as: T-1"),
                Kind.NEVER_JUDGED,
                "8:9",
                "said to repeat T-1");
        only(
                HEAD
                        + criterion("T-1", "inclusion", "vt")
                        + criterion("T-2", "inclusion", "donor_consent", "blocker: timed\npart: donor"),
                Kind.NEVER_JUDGED,
                "15:9",
                "no criterion of the recipient asks for a donor");
        assertThat(check(HEAD
                        + criterion("T-1", "inclusion", "any donor is acceptable")
                        + criterion("T-2", "inclusion", "donor_consent", "blocker: timed\npart: donor")))
                .isEmpty();
    }

    @Test
    void criteriaThatRuleOutEveryCaseTogetherAreRefused() {
        only(
                HEAD
                        + criterion("T-1", "inclusion", "mrss >= 15")
                        + criterion("T-2", "inclusion", "vt")
                        + criterion("T-3", "non_inclusion", "mrss > 10"),
                Kind.NEVER_ELIGIBLE,
                "27:11",
                "no case can satisfy both T-1 and this criterion");
        only(
                HEAD
                        + criterion("T-1", "inclusion", "vt or mds")
                        + criterion("T-2", "non_inclusion", "vt")
                        + criterion("T-3", "non_inclusion", "mds"),
                Kind.NEVER_ELIGIBLE,
                "1:7",
                "no case can satisfy all criteria at once");
    }

    @Test
    void aRemarkThatCanNeverBeShownAndOneAlwaysShownAreTold() {
        String remark = "blocker: timed\nremarks:\n  - {fr: t, en: t, when: %s}";
        only(
                HEAD + criterion("T-1", "inclusion", "vt", remark.formatted("vt is yes and not vt is recorded")),
                Kind.NEVER_MET,
                "16:30",
                "this remark can never be shown");
        only(
                HEAD + criterion("T-1", "inclusion", "vt", remark.formatted("yes")),
                Kind.NEVER_FAILS,
                "16:30",
                "this remark is always shown");
        only(
                HEAD + criterion("T-1", "inclusion", "vt")
                        + "warnings:\n  - {fr: t, en: t, source: s, when: mrss < 3 and mrss > 4}\n",
                Kind.CONTRADICTION,
                "16:50",
                "can never hold with");
    }

    @Test
    void anUnknownDiseaseIsRefused() {
        only(
                HEAD.replace("SSc", "SSC") + criterion("T-1", "inclusion", "vt"),
                Kind.UNUSABLE,
                "5:10",
                "unknown disease 'SSC': did you mean 'SSc'?");
    }

    @Test
    void anUnknownRelationOfADonorIsRefused() {
        only(
                HEAD.replace("disease: SSc", "donor_preference: [siblin, spouse]\ndisease: SSc")
                        + criterion("T-1", "inclusion", "vt"),
                Kind.UNUSABLE,
                "5:20",
                "unknown relation 'siblin': did you mean 'sibling'?");
    }

    @Test
    void whatComesWithThePortalIsClean() {
        assertThat(ProgrammeLint.standard(Judging.DICTIONARY))
                .allSatisfy(finding -> assertThat(finding.kind()).isEqualTo(Kind.UNUSED));
    }

    @Test
    void findingsReadInBothLanguages() {
        LintFinding finding = check(HEAD + criterion("T-1", "inclusion", "no")).getFirst();
        assertThat(finding.in("fr")).isEqualTo("test.yaml:13:11: erreur: T-1: ne peut jamais être rempli");
        assertThat(finding.in("en")).isEqualTo("test.yaml:13:11: error: T-1: can never be met");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aFileMayReferToARightOneBeforeItOnly() {
        Source right = new Source("a.yaml", HEAD + criterion("T-1", "inclusion", "vt"));
        Source wrong = new Source("b.yaml", HEAD.replace("TEST", "WRONG") + criterion("W-1", "inclusion", "no"));
        Source last = new Source(
                "c.yaml",
                HEAD.replace("TEST", "LAST")
                        + criterion("L-1", "inclusion", "criterion TEST T-1 is met")
                        + criterion("L-2", "inclusion", "criterion WRONG W-1 is met"));
        ProgrammeLint lint = ProgrammeLint.of(List.of(right, wrong, last), Judging.DICTIONARY);
        assertThat(lint.findings())
                .extracting(finding -> finding.in("en"))
                .containsExactly(
                        "b.yaml:13:11: error: W-1: can never be met", "c.yaml:20:21: error: unknown programme 'WRONG'");
        assertThat(lint.usable()).extracting(Source::name).contains("a.yaml").doesNotContain("b.yaml", "c.yaml");
    }
}
