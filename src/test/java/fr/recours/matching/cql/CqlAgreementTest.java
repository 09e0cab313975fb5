package fr.recours.matching.cql;

import static org.assertj.core.api.Assertions.assertThat;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Judging;
import fr.recours.matching.Truth;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** The reference engine of CQL, run on what we export, gives the answers our engine gives, criterion by criterion. */
class CqlAgreementTest {

    /** What fails must fail again; another seed looks further. */
    private static final String SEED = "2026";

    private static final BothEngines WHOLE = BothEngines.asWritten();
    private static final BothEngines APART = BothEngines.takenApart();
    private static final RandomCases CASES = APART.cases();

    /** Answers that no case gets, or hardly any: a person's part, what is never unknown, all criteria taken apart. */
    private static final Set<String> RARE = Set.of(
            "AHSCT-SSc ASC-I3.lung MET",
            "AHSCT-SSc ASC-I5.RCP MET",
            "AHSCT-SSc ASC-I5.RCP NOT_MET",
            "AHSCT-SSc ASC-N0.declared UNKNOWN",
            "BLINA-SSc BLI-I6.no_trial MET",
            "BLINA-SSc BLI-I6.no_trial NOT_MET",
            "BLINA-SSc BLI-I7.collegial MET",
            "BLINA-SSc BLI-I7.collegial NOT_MET");

    @Property(seed = SEED, tries = 1500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void ofEachCriterionOnRandomCases(@ForAll Random random) {
        agree(APART, CASES.next(random));
    }

    @Property(seed = SEED, tries = 500, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void ofTheVerdictOnRandomCases(@ForAll Random random) {
        agree(WHOLE, CASES.next(random));
    }

    private static void agree(BothEngines both, CaseFile caseFile) {
        if (!both.differences(caseFile).isEmpty()) {
            CaseFile smallest = both.reduced(caseFile);
            assertThat(both.differences(smallest)).as("on %s", smallest).isEmpty();
        }
    }

    @Example
    void onTheWorkedCases() {
        for (CaseFile caseFile : BothEngines.workedCases()) {
            agree(APART, caseFile);
            agree(WHOLE, caseFile);
        }
    }

    /** A year more makes the clearance less than 30 mL/min. */
    @Example
    void onTheBirthdayOfALeapDay() {
        CaseFile caseFile = Judging.caseOf("""
                {"id": "leap", "reference_date": "2026-03-11", "facts": {"disease": "SLE", "sex": "F", "birth_date": "2008-02-29",
                 "weight_kg": 40, "creatinine_umol_l": 170}, "measured_on": {"creatinine_umol_l": "2026-02-28"}}""");
        assertThat(Judging.outcome(Judging.judge("AHSCT-SLE", caseFile), "ALE-N4.CrCl30")
                        .truth())
                .isEqualTo(Truth.MET);
        agree(APART, caseFile);
    }

    /** Told 17 years old on 28 February, she is not born on the leap day 18 years before. */
    @Example
    void onAnAgeToldOnTheDayBeforeALeapDay() {
        for (int year : List.of(2024, 2025, 2026)) {
            CaseFile caseFile = Judging.caseOf("""
                    {"id": "leap", "reference_date": "%1$d-02-28", "facts": {"disease": "SLE", "sex": "F", "age_years": 17},
                     "measured_on": {"age_years": "%1$d-02-28"}}""".formatted(year));
            assertThat(Judging.outcome(Judging.judge("AHSCT-SLE", caseFile), "ALE-I1.min")
                            .truth())
                    .isEqualTo(Truth.NOT_MET);
            agree(APART, caseFile);
            agree(WHOLE, caseFile);
        }
    }

    /** A fall holds a raw value against a raw one: 60 then 50, whatever 50 is corrected to. */
    @Example
    void onACorrectedValue() {
        for (String now : List.of("\"dlco_pct\": 50, ", "\"dlco_pct\": 52, ", "")) {
            CaseFile caseFile = Judging.caseOf("""
                    {"id": "dlco", "reference_date": "2026-03-11",
                     "facts": {"disease": "SSc", %s"dlco_hb_corrected_pct": 61, "pft_baseline": {"date": "2025-03", "dlco_pct": 60}}}""".formatted(now));
            agree(APART, caseFile);
        }
    }

    /** An hour that is not told may be any of its day. */
    @Example
    void onPressuresWithoutAnHour() {
        for (String second :
                List.of("2026-02-28", "2026-03-01", "2026-03-01T07:00", "2026-03-02", "2019-02-28T08:00")) {
            CaseFile caseFile = Judging.caseOf("""
                    {"id": "bp", "reference_date": "2026-03-11", "facts": {"disease": "SSc", "bp_readings": [
                     {"datetime": "2026-02-28", "sbp": 170, "dbp": 90}, {"datetime": "%s", "sbp": 170, "dbp": 90},
                     {"datetime": "2019-03-01T08:00", "sbp": 120, "dbp": 80}]}}""".formatted(second));
            agree(APART, caseFile);
        }
    }

    @AfterContainer
    static void told() {
        System.out.println("CQL, each criterion by itself: " + APART.tally());
        System.out.println("CQL, with the verdicts: " + WHOLE.tally());
    }

    /** An agreement on cases that all come out alike would prove little. */
    @Example
    void everyCriterionGetsEveryAnswer() {
        Tally apart = new Tally();
        Tally whole = new Tally();
        for (int seed = 0; seed < 1500; seed++) {
            CaseFile caseFile = CASES.next(new Random(seed));
            APART.count(caseFile, apart);
            WHOLE.count(caseFile, whole);
        }
        assertThat(apart.rarerThan(5))
                .filteredOn(answer -> !answer.startsWith(EveryConstruct.CODE) && !answer.contains(" Eligible "))
                .isSubsetOf(RARE);
        assertThat(apart.rarerThan(1))
                .filteredOn(answer -> answer.startsWith(EveryConstruct.CODE))
                .isSubsetOf(EveryConstruct.RARE);
        assertThat(whole.rarerThan(5))
                .filteredOn(answer -> answer.contains(" Eligible ") && !answer.startsWith(EveryConstruct.CODE))
                .isEmpty();
    }
}
