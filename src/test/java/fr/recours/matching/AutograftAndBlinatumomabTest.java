package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each criterion of the two autografts and of blinatumomab: met, not met, unknown, and each side of every border. */
class AutograftAndBlinatumomabTest {

    private static final String AHSCT_SSC = "AHSCT-SSc";
    private static final String AHSCT_SLE = "AHSCT-SLE";
    private static final String BLINA_SSC = "BLINA-SSc";
    private static final String CASES = "/cases/";

    @ParameterizedTest(name = "{0}: {3} is {2}")
    @CsvFileSource(resources = CASES + "ahsct-ssc-criteria.csv", delimiter = '|', quoteCharacter = '`')
    void autograftInSystemicSclerosis(String criterion, String change, Standing standing, String why) {
        stands(AHSCT_SSC, criterion, change, standing, why);
    }

    @ParameterizedTest(name = "{0}: {3} is {2}")
    @CsvFileSource(resources = CASES + "ahsct-sle-criteria.csv", delimiter = '|', quoteCharacter = '`')
    void autograftInLupus(String criterion, String change, Standing standing, String why) {
        stands(AHSCT_SLE, criterion, change, standing, why);
    }

    @ParameterizedTest(name = "{0}: {3} is {2}")
    @CsvFileSource(resources = CASES + "blina-ssc-criteria.csv", delimiter = '|', quoteCharacter = '`')
    void blinatumomab(String criterion, String change, Standing standing, String why) {
        stands(BLINA_SSC, criterion, change, standing, why);
    }

    private static void stands(String programme, String criterion, String change, Standing standing, String why) {
        Eligibility eligibility = Judging.eligibleBut(programme, change);
        assertThat(Judging.outcome(eligibility, criterion).standing()).as(why).isEqualTo(standing);
    }

    @ParameterizedTest
    @ValueSource(strings = {AHSCT_SSC, AHSCT_SLE, BLINA_SSC})
    void theUnchangedCaseIsEligible(String programme) {
        assertThat(Judging.eligibleBut(programme, "{}").result()).isEqualTo(Result.ELIGIBLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {AHSCT_SSC, AHSCT_SLE, BLINA_SSC})
    void whoIsTooYoungWaitsForTheBirthday(String programme) {
        Eligibility eligibility = Judging.eligibleBut(programme, "{\"facts\": {\"birth_date\": \"2008-10-31\"}}");
        assertThat(eligibility.result()).isEqualTo(Result.NOT_YET);
        assertThat(eligibility.possibleFrom()).isEqualTo(LocalDate.of(2026, 10, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {AHSCT_SSC, AHSCT_SLE, BLINA_SSC})
    void noCriterionIsWithoutItsCases(String programme) {
        Map<String, Set<String>> seen = new HashMap<>();
        Judging.resource(CASES + programme.toLowerCase(Locale.ROOT) + "-criteria.csv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .forEach(cells -> seen.computeIfAbsent(cells[0].strip(), id -> new HashSet<>())
                        .add(cells[2].strip()));
        Map<String, Criterion> judged = Judging.programme(programme, Criterion::standsAlone);
        assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(judged.keySet());
        Set<String> formalities = judged.values().stream()
                .filter(criterion -> criterion.stage() == Criterion.Stage.INCLUSION)
                .map(Criterion::id)
                .collect(Collectors.toSet());
        assertThat(seen).allSatisfy((id, standings) -> {
            if (formalities.contains(id)) {
                assertThat(standings).as(id).containsExactly("UNKNOWN");
            } else {
                assertThat(standings).as(id).contains("BLOCKING", "SATISFIED", "UNKNOWN");
            }
        });
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvFileSource(resources = CASES + "warnings.csv", delimiter = '|', quoteCharacter = '`')
    void aWarningIsToldWhenItHoldsAndChangesNothing(String programme, String change, String words, boolean told) {
        Eligibility plain = Judging.eligibleBut(programme, "{}");
        Eligibility eligibility = Judging.eligibleBut(programme, change);
        assertThat(eligibility.notes().stream().anyMatch(note -> note.fr().contains(words)))
                .as(eligibility.notes().toString())
                .isEqualTo(told);
        assertThat(eligibility.result()).isEqualTo(plain.result());
        assertThat(eligibility.blocking()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    AHSCT-SSc | ASC-I3.indication | {"facts": {"other_cardiac_causes_excluded": false, "other_renal_causes_excluded": false, "ild_on_imaging": false}} | sans atteinte viscérale
                    AHSCT-SSc | ASC-I4.activity   | {"facts": {"progressive_despite_6m_is": false}} | d’emblée
                    AHSCT-SSc | ASC-N2.PH         | {"facts": {"rhc_done": false}} | Cathétérisme droit obligatoire
                    AHSCT-SSc | ASC-N2.PH         | {"facts": {"mpap_fluid": null}} | Pas de valeurs après remplissage
                    AHSCT-SSc | ASC-N2.PH         | {"facts": {"mpap_rhc": 21}} | UPSIDE
                    AHSCT-SSc | ASC-N13.neoplasia | {"facts": {"mgus": true}} | deux myélogrammes
                    AHSCT-SSc | ASC-N0.declared   | {"facts": {"ahsct_contraindication_declared": true}} | sans motif
                    AHSCT-SLE | ALE-N5.PASP50     | {"facts": {"pasp_echo": 51}} | jusqu’au cathétérisme
                    AHSCT-SLE | ALE-N5.PASP50     | {"facts": {"pasp_echo": 40, "mpap_rhc": 60}} | Le seuil publié ne parle que de l’échographie
                    AHSCT-SSc | ASC-N14.psy       | {"facts": {"drug_or_alcohol_abuse": true, "drug_or_alcohol_last_use": "2020"}} | seul l’abus en cours
                    AHSCT-SSc | ASC-N14.psy       | {"facts": {"drug_or_alcohol_abuse": true}, "measured_on": {"drug_or_alcohol_abuse": "2020"}} | seul l’abus en cours
                    AHSCT-SSc | ASC-N14.psy       | {"facts": {"drug_or_alcohol_abuse": false, "drug_or_alcohol_last_use": "2026-03-01"}} | 60 jours au plus
                    AHSCT-SLE | ALE-N9.psy        | {"facts": {"drug_or_alcohol_abuse": true, "drug_or_alcohol_last_use": "2020"}} | seul l’abus en cours
                    MSC-ScS   | SCS-R-N3.psy      | {"facts": {"drug_or_alcohol_abuse": true, "drug_or_alcohol_last_use": "2020"}} | seul l’abus en cours
                    MSC-ScS   | SCS-R-N3.psy      | {"facts": {"drug_or_alcohol_abuse": false, "drug_or_alcohol_last_use": "2026-03-01"}} | 60 jours au plus
                    MSC-ScS   | SCS-R-I3.washout6m | {"facts": {"relapse_after_ahsct": true}} | demander la date
                    BLINA-SSc | BLI-I5.no_ahsct   | {"facts": {"dlco_pct": 44, "drug_or_alcohol_abuse": true, "drug_or_alcohol_last_use": "2020"}} | seul l’abus en cours
                    AHSCT-SLE | ALE-N4.CrCl30     | {"facts": {"crcl_ml_min": 29}} | la RCP décide
                    BLINA-SSc | BLI-I5.no_ahsct   | {"facts": {"dlco_pct": 44, "pvr_wu": null, "subset": "limited"}} | seulement non indiquée
                    BLINA-SSc | BLI-I5.no_ahsct   | {"facts": {"dlco_pct": 44, "ahsct_refused": false, "relapse_after_ahsct": false}} | à discuter d’abord
                    """)
    void aRemarkIsShownWhenTheCaseStandsOnIt(String programme, String criterion, String change, String words) {
        assertThat(Judging.outcome(Judging.eligibleBut(programme, change), criterion)
                        .notes())
                .anySatisfy(note -> assertThat(note.fr()).contains(words));
    }
}
