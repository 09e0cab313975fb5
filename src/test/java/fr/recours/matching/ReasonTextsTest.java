package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of an explanation as a physician reads them: each true on its face, what decides first. */
class ReasonTextsTest {

    private static final String CYC = "\"drug\": \"cyclophosphamide\"";
    private static final String RTX = "\"drug\": \"rituximab\"";
    private static final String FALL = "relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier";

    private static CriterionOutcome judged(String rule, String content) {
        String told = content.replace("CYC", CYC).replace("RTX", RTX);
        return Judging.rule(
                rule.replace("FALL", FALL),
                Judging.caseOf("{\"id\": \"X\", \"reference_date\": \"2026-06-30\", %s}".formatted(told)));
    }

    /** {@code label = value | threshold | why unknown | note}, as far as there are any. */
    private static String lines(CriterionOutcome outcome, String language) {
        return outcome.reasons().stream()
                .map(reason -> line(reason, language).replace('\u00a0', ' '))
                .collect(Collectors.joining(" ¦ "));
    }

    private static String line(Reason reason, String language) {
        String value = reason.value().in(language);
        String threshold = reason.threshold().in(language);
        String note = reason.note().in(language);
        return reason.label().in(language)
                + (value.isEmpty() ? "" : " = " + value)
                + (threshold.isEmpty() ? "" : " [" + threshold + "]")
                + (reason.unknown() == null ? "" : " " + reason.unknown())
                + (note.isEmpty() ? "" : " (" + note + ")");
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # the line without an end that decides
                    at least 6 months since the last dose of IV cyclophosphamide | "treatments": [{CYC, "route": "IV", "start": "2026-03-01"}] | Dernière dose de cyclophosphamide IV = depuis 01/03/2026, fin inconnue [≥ 6 mois plus tôt]
                    at least 6 months since the last dose of rituximab | "treatments": [{RTX, "end": "2024-06-01"}, {RTX, "start": "2026-05-01"}] | Dernière dose de rituximab = depuis 01/05/2026, fin inconnue [≥ 6 mois plus tôt]
                    at least 6 months since the last dose of rituximab | "treatments": [{RTX, "end": "2024-06-01"}, {RTX, "start": "2024-05"}] | Dernière dose de rituximab = depuis mai 2024, fin inconnue [≥ 6 mois plus tôt] NEVER_RECORDED
                    at least 6 months since the last dose of rituximab | "treatments": [{RTX, "end": "2024-06-01"}, {RTX}] | Dernière dose de rituximab = date de fin inconnue [≥ 6 mois plus tôt] NEVER_RECORDED
                    at least 6 months since the last dose of rituximab | "treatments": [{RTX, "start": "2026-06-01"}, {RTX, "outcome": "ongoing"}] | Dernière dose de rituximab = en cours [≥ 6 mois plus tôt]
                    at least 160 days since the last dose of rituximab | "treatments": [{RTX, "end": "2026-01"}, {RTX, "end": "2025-06-30"}] | Dernière dose de rituximab = janv. 2026 [≥ 160 jours plus tôt] PARTIAL_DATE
                    at least 6 months since the last dose of SC methotrexate | "treatments": [{"drug": "methotrexate", "end": "2026-06-01"}] | Dernière dose de méthotrexate SC = 01/06/2026, voie inconnue [≥ 6 mois plus tôt] NEVER_RECORDED
                    # true on its side of the threshold
                    crcl_ml_min < 40 mL/min | "facts": {"sex": "F", "weight_kg": 78.25, "creatinine_umol_l": 173, "age_years": 55} | = 39,98 mL/min [< 40 mL/min]
                    crcl_ml_min < 39 mL/min | "facts": {"sex": "F", "weight_kg": 78.25, "creatinine_umol_l": 173, "age_years": 55} | = 40 mL/min [< 39 mL/min]
                    cd4_per_ul < 200 /µL | "facts": {"cd4_per_ul": {"value": 0.1996, "unit": "G/L"}} | = 0,1996 G/L [< 200 /µL]
                    cd4_per_ul < 300 /µL | "facts": {"cd4_per_ul": {"value": 0.1996, "unit": "G/L"}} | = 0,2 G/L [< 300 /µL]
                    FALL | "facts": {"fvc_pct": {"value": 72.03, "date": "2026-06-01"}, "pft_baseline": {"date": "2025-06-01", "fvc_pct": 80}} | = 80 → 72,03 % : 9,96 % (7,97 points) [≥ 10 %, valeur initiale 6 à 18 mois avant la RCP]
                    FALL | "facts": {"fvc_pct": {"value": 71.99, "date": "2026-06-01"}, "pft_baseline": {"date": "2025-06-01", "fvc_pct": 80}} | = 80 → 71,99 % : 10 % (8,01 points) [≥ 10 %
                    any course of azathioprine at least 2 mg/kg/day | "facts": {"weight_kg": 60.001, "is_history_complete": true}, "treatments": [{"drug": "azathioprine", "dose_mg_day": 120}] | : dose = 120 mg/j, soit 1,99997 mg/kg/j [≥ 2 mg/kg/j] (120 / 60,001 kg = 1,99997 mg/kg/j)
                    any course of an oral corticosteroid at least 6 mg/day of prednisone equivalent | "treatments": [{"drug": "methylprednisolone", "route": "PO", "dose_mg_day": 5}] | : dose = 5 mg/j, soit 6,25 mg/j [≥ 6 mg/j (équivalent prednisone)]
                    # an earlier value that does not count
                    FALL | "facts": {"fvc_pct": {"value": 72, "date": "2026-06-01"}, "pft_baseline": {"date": "2023-09", "fvc_pct": 80}} | = 80 (sept. 2023) → 72 % [≥ 10 %, valeur initiale 6 à 18 mois avant la RCP] OUT_OF_WINDOW (80 (sept. 2023) ne compte pas : plus de 18 mois avant la RCP)
                    FALL | "facts": {"fvc_pct": {"value": 72, "date": "2026-06-01"}, "pft_baseline": {"date": "2026-03", "fvc_pct": 80}} | (80 (mars 2026) ne compte pas : moins de 6 mois avant la RCP)
                    FALL | "facts": {"fvc_pct": {"value": 72, "date": "2026-06-01"}, "pft_baseline": {"date": "2025", "fvc_pct": 80}} | = 80 (2025) → 72 % [≥ 10 %, valeur initiale 6 à 18 mois avant la RCP] PARTIAL_DATE (80 (2025) ne compte pas : date trop imprécise pour la situer 6 à 18 mois avant la RCP)
                    FALL | "facts": {"fvc_pct": {"value": 72, "date": "2026-06-01"}} | = ? → 72 % [≥ 10 %, valeur initiale 6 à 18 mois avant la RCP] NEVER_RECORDED
                    # blood pressures that do not tell
                    hta_crisis_2_measures | "facts": {"bp_readings": [{"datetime": "2026-02-28 19:59", "sbp": 165, "dbp": 90}, {"datetime": "2026-02-28 08:00", "sbp": 170, "dbp": 90}]} | = deux mesures à 11 h 59 d’intervalle : 170/90 le 28/02/2026, 165/90 le 28/02/2026 OUT_OF_WINDOW
                    hta_crisis_2_measures | "facts": {"bp_readings": [{"datetime": "2026-02-28 08:00", "sbp": 120, "dbp": 70}, {"datetime": "2026-02-28 10:05", "sbp": 121, "dbp": 70}]} | = deux mesures à 2 h 05 d’intervalle : 120/70
                    hta_crisis_2_measures | "facts": {"bp_readings": [{"datetime": "2026-02-28", "sbp": 165, "dbp": 90}, {"datetime": "2026-02-28", "sbp": 170, "dbp": 90}]} | = heure de mesure inconnue : 165/90 le 28/02/2026, 170/90 le 28/02/2026 PARTIAL_DATE
                    hta_crisis_2_measures | "facts": {"bp_readings": [{"datetime": "2026-02-28 08:00", "sbp": 165, "dbp": 90}]} | = une seule mesure : 165/90 le 28/02/2026 NEVER_RECORDED
                    # the fact, not the rule
                    cyc_iv_ever | "facts": {"is_history_complete": true}, "treatments": [] | = non (déduit : liste déclarée complète, aucune ligne de cyclophosphamide IV)
                    cyc_iv_ever | "treatments": [{CYC, "route": "IV"}] | = oui (déduit : une ligne de cyclophosphamide IV)
                    on_prednisone_now | "facts": {"steroids_history_complete": true}, "treatments": [] | = non (déduit : liste déclarée complète, aucune ligne de corticoïde par voie orale en cours)
                    pregnant | "facts": {"sex": "M"} | = non (déduit : Sexe à la naissance : Homme)
                    mgus is yes | "facts": {"mgus_g_l": 0} | = non (déduit : Pic monoclonal ≤ 0 g/L)
                    hcv_active | "facts": {"hcv_pos": false} | = non (déduit : Anti-VHC (ou PCR) : non)
                    # a question waits for its condition
                    pasp_echo > 50 mmHg and to be judged ("q", "q") | "facts": {} | PAPs à l’échographie [> 50 mmHg] NEVER_RECORDED
                    pasp_echo > 50 mmHg and to be judged ("q", "q") | "facts": {"pasp_echo": 60} | q NEEDS_JUDGEMENT ¦ PAPs à l’échographie = 60 mmHg
                    if vt then to be judged ("q", "q") else no | "facts": {} | Tachycardie ventriculaire NEVER_RECORDED
                    # what was given, before that nothing else was
                    any course of IV cyclophosphamide, failed | "facts": {"is_history_complete": true}, "treatments": [{CYC, "route": "PO", "start": "2024"}] | Cyclophosphamide (depuis 2024) : voie = Voie orale [Intraveineuse] ¦ Liste des immunosuppresseurs complète = oui (aucune autre ligne)
                    any course of IV cyclophosphamide or any course of oral mycophenolate at least 2000 mg/day | "facts": {"is_history_complete": true}, "treatments": [{"drug": "CellCept", "dose_mg_day": 1500}] | Mycophénolate : dose = 1500 mg/j [≥ 2000 mg/j] ¦ Liste
                    any course of azathioprine at least 2 mg/kg/day | "facts": {"is_history_complete": true}, "treatments": [{"drug": "azathioprine", "dose_mg_day": 120}] | Azathioprine : dose = 120 mg/j, poids inconnu [≥ 2 mg/kg/j] NEVER_RECORDED
                    """)
    void eachLineIsTrueOnItsFace(String rule, String content, String lines) {
        assertThat(lines(judged(rule, content), "fr")).contains(lines);
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    at least 6 months since the last dose of rituximab | "treatments": [{RTX, "start": "2026-05-01"}] | = since 1 May 2026, end unknown [≥ 6 months earlier]
                    FALL | "facts": {"fvc_pct": {"value": 72, "date": "2026-06-01"}, "pft_baseline": {"date": "2023-09", "fvc_pct": 80}} | = 80 (Sep 2023) → 72 % [≥ 10 %, earlier value 6 to 18 months before the RCP] OUT_OF_WINDOW (80 (Sep 2023) does not count: more than 18 months before the RCP)
                    hta_crisis_2_measures | "facts": {"bp_readings": [{"datetime": "2026-02-28 19:59", "sbp": 165, "dbp": 90}, {"datetime": "2026-02-28 08:00", "sbp": 170, "dbp": 90}]} | = two readings 11 h 59 apart: 170/90 on 28 Feb 2026, 165/90 on 28 Feb 2026
                    cyc_iv_ever | "facts": {"is_history_complete": true}, "treatments": [] | = no (derived: list declared complete, no course of cyclophosphamide IV)
                    any course of azathioprine at least 2 mg/kg/day | "treatments": [{"drug": "azathioprine", "dose_mg_day": 120}] | = 120 mg/day, weight unknown
                    """)
    void soItIsInEnglish(String rule, String content, String lines) {
        assertThat(lines(judged(rule, content), "en")).contains(lines);
    }

    @Test
    void aQuestionIsNoReasonWhileWhatItGoesWithIsUnknown() {
        assertThat(lines(judged("pasp_echo > 50 mmHg and to be judged (\"q\", \"q\")", "\"facts\": {}"), "fr"))
                .doesNotContain("NEEDS_JUDGEMENT");
        assertThat(lines(judged("if vt then to be judged (\"q\", \"q\") else no", "\"facts\": {}"), "fr"))
                .doesNotContain("NEEDS_JUDGEMENT");
    }

    @Test
    void theEndOfALineThatDecidesIsAskedFor() {
        CriterionOutcome outcome = judged(
                "at least 6 months since the last dose of rituximab",
                "\"treatments\": [{RTX, \"end\": \"2024\"}, {RTX}]");
        assertThat(outcome.reasons().getFirst().elementKey()).isEqualTo("end");
    }

    @Test
    void toAnOverlapNoProgrammeIsForAnotherDisease() {
        Eligibility verdict = Judging.mscScs("{\"facts\": {\"disease\": \"overlap\"}}");
        assertThat(verdict.notes().stream().map(Bilingual::fr))
                .containsExactly(
                        "Programme écrit pour une maladie isolée\u00a0: Sclérodermie systémique",
                        "Chevauchement\u00a0: à discuter en RCP");
        assertThat(Judging.mscScs("{\"facts\": {\"disease\": \"SLE\"}}")
                        .notes()
                        .getFirst()
                        .fr())
                .startsWith("Programme pour une autre maladie");
    }
}
