package fr.recours.matching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** What cannot be is refused at its line and key, what hardly can is told, and the other lines are judged (D.15, D.16). */
class BadInputTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path NO_PROGRAMMES = Path.of("no", "programmes");

    private static final ByteArrayOutputStream OUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERR = new ByteArrayOutputStream();

    /** One for all lines, as for the lines of a file: dictionary and programmes are read once. */
    private static final CaseJudge JUDGE = new CaseJudge(printed(OUT), printed(ERR), "en", false, NO_PROGRAMMES);

    private static final String RIGHT = "{\"id\": \"R\", \"reference_date\": \"2026-01-14\"}";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    # one thing and its contrary
                    "facts": {"chf_reversible": true, "chf_refractory": true} | chf_refractory: warning: told reversible too: please check
                    "facts": {"chf_reversible": true, "chf_refractory": true}, "measured_on": {"chf_reversible": "2020", "chf_refractory": "2025"} | -
                    "facts": {"chf_reversible": true, "chf_refractory": false} | -
                    "facts": {"pah_confirmed_rhc": false, "mpap_rhc": 26} | pah_confirmed_rhc: warning: 'no', yet a mean PAP > 25\u00a0mmHg at the same catheterisation: please check
                    "facts": {"pah_confirmed_rhc": false, "mpap_rhc": 25} | -
                    "facts": {"pah_confirmed_rhc": false, "mpap_rhc": 26}, "measured_on": {"mpap_rhc": "2024", "pah_confirmed_rhc": "2025"} | -
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "outcome": "success"}] | cyc_iv_resistant: warning: resistance told, yet the outcome is told a success: please check
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "outcome": "success"}, {"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "outcome": "inefficacy"}] | -
                    "facts": {"cyc_iv_resistant": true, "is_history_complete": true}, "treatments": [{"drug": "azathioprine"}] | cyc_iv_resistant: warning: resistance told, without any course in a list told complete: please check
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "azathioprine"}] | -
                    "facts": {"cyc_iv_resistant": true, "cyc_iv_ever": false} | cyc_iv_ever: warning: Ever IV cyclophosphamide: 'no' is kept, but the contrary follows (derived: Date of the autograft: recorded or Relapse after AHSCT: yes or Resistant to IV CYC: yes)
                    # the misprint of a protocol
                    "treatments": [{"drug": "rituximab", "schedule": "1 g deux fois par jour durant deux semaines"}] | treatments[0].schedule: rituximab twice a day: a slip of the source text, please correct; usual scheme: 375 mg/m² × 4 or 1 g × 2
                    "treatments": [{"drug": "rituximab", "schedule": "1 g 2x/j"}] | treatments[0].schedule: rituximab twice a day: a slip of the source text, please correct; usual scheme: 375 mg/m² × 4 or 1 g × 2
                    "treatments": [{"drug": "rituximab", "schedule": "1 g deux fois à deux semaines (J1-J15)"}] | -
                    "treatments": [{"drug": "mycophenolate", "schedule": "1 g deux fois par jour"}] | -
                    # clearance against Cockcroft-Gault
                    "facts": {"birth_date": "1960-03-01", "sex": "F", "weight_kg": 60, "creatinine_umol_l": 80, "crcl_ml_min": 80} | crcl_ml_min: warning: Creatinine clearance (CG): 80\u00a0mL/min is kept, but 58.5\u00a0mL/min follows (Cockcroft-Gault: (140 − 65) × 60 kg × 1.04 / 80 µmol/L)
                    "facts": {"birth_date": "1960-03-01", "sex": "F", "weight_kg": 60, "creatinine_umol_l": 80, "crcl_ml_min": 58} | -
                    # systolic pressure against the tricuspid velocity
                    "facts": {"trv_m_s": 2.94, "pasp_echo": 44.6} | -
                    "facts": {"trv_m_s": 2.94, "pasp_echo": 60} | pasp_echo: warning: does not agree with the TR velocity: PASP ≈ 4 × TRV² + right atrial pressure (0 to 20)
                    "facts": {"trv_m_s": {"value": 2.94, "date": "2025-01"}, "pasp_echo": {"value": 60, "date": "2025-06"}} | -
                    "facts": {"trv_m_s": 2.94, "pasp_echo": 30} | pasp_echo: warning: does not agree with the TR velocity: PASP ≈ 4 × TRV² + right atrial pressure (0 to 20)
                    # mean against systolic pressure of one catheterisation
                    "facts": {"mpap_rhc": 31, "pasp_rhc": 30} | mpap_rhc: mean PAP above the systolic PAP of the same catheterisation
                    "facts": {"mpap_rhc": 31, "pasp_rhc": 30}, "measured_on": {"mpap_rhc": "2025-01-06", "pasp_rhc": "2025-07-01"} | -
                    "facts": {"mpap_rhc": 31, "pasp_rhc": 30}, "measured_on": {"mpap_rhc": "2025-07-01", "pasp_rhc": "2025-01-06"} | -
                    "facts": {"mpap_rhc": 31, "pasp_rhc": 30}, "measured_on": {"mpap_rhc": "2025-01-06"} | mpap_rhc: mean PAP above the systolic PAP of the same catheterisation
                    "facts": {"mpap_rhc": 31, "pasp_rhc": 30}, "measured_on": {"mpap_rhc": "2025-01-06", "pasp_rhc": "2025"} | mpap_rhc: mean PAP above the systolic PAP of the same catheterisation
                    "facts": {"mpap_rhc": 30, "pasp_rhc": 30} | -
                    "facts": {"mpap_fluid": 31, "pasp_fluid": 30} | mpap_fluid: mean PAP above the systolic PAP of the same catheterisation
                    # a fall is measured from an older value
                    "facts": {"fvc_pct": 81, "pft_baseline": {"date": "2025-06-01", "fvc_pct": 95}}, "measured_on": {"fvc_pct": "2025-01-01"} | pft_baseline.fvc_pct: the initial value must come before the current one (1 Jan 2025)
                    "facts": {"fvc_pct": 81, "pft_baseline": {"date": "2025-01-01", "fvc_pct": 95}}, "measured_on": {"fvc_pct": "2025-01-01"} | pft_baseline.fvc_pct: the initial value must come before the current one (1 Jan 2025)
                    "facts": {"fvc_pct": 81, "pft_baseline": {"date": "2024-12-31", "fvc_pct": 95}}, "measured_on": {"fvc_pct": "2025-01-01"} | -
                    "facts": {"fvc_pct": 81, "pft_baseline": {"date": "2025", "fvc_pct": 95}}, "measured_on": {"fvc_pct": "2025-06-01"} | -
                    "facts": {"fvc_pct": 81, "pft_baseline": {"date": "2025-06-01", "fvc_pct": 95}} | -
                    # a donor denied, and one who agrees
                    "facts": {"donor_available": false}, "donors": [{"relation": "sibling", "willing": true}] | donor_available: warning: 'no', yet a candidate donor is willing: please check
                    "facts": {"donor_available": false}, "donors": [{"relation": "sibling", "willing": false}] | -
                    "facts": {"donor_available": true}, "donors": [{"relation": "sibling", "willing": true}] | -
                    # a value without a date is taken as of today, and told beside one that differs
                    "facts": {"mrss": [14, {"value": 16, "date": "2026-01-04"}]} | mrss: warning: one value without a date is taken as of today, another differs (4 Jan 2026): date both
                    "facts": {"mrss": [16, {"value": 16, "date": "2026-01-04"}]} | -
                    "facts": {"mrss": [{"value": 14, "date": "2026-01-09"}, {"value": 16, "date": "2026-01-04"}]} | -
                    "facts": {"mrss": [14, {"value": 16, "date": "2025-10-13"}]} | -
                    # liver tests in the laboratory's unit, with its upper limit of normal
                    "facts": {"ast_x_uln": {"value": 40, "unit": "U/L", "uln": 40}} | -
                    "facts": {"alt_x_uln": {"value": 101, "unit": "UI/L", "uln": 50}} | alt_x_uln: warning: 2.02: unusual, check value and unit (from 0 to 1\u00a0× ULN)
                    "facts": {"bili_x_uln": {"value": 17, "unit": "μmol/L", "uln": 17}} | -
                    "facts": {"ast_x_uln": {"value": 120, "unit": "U/L"}} | ast_x_uln.uln: the laboratory's upper limit of normal: to be given with the unit U/L, and with it alone
                    "facts": {"ast_x_uln": {"value": 120, "unit": "U/L", "uln": 0}} | ast_x_uln.uln: the laboratory's upper limit of normal: to be given with the unit U/L, and with it alone
                    "facts": {"ast_x_uln": {"value": 1, "uln": 40}} | ast_x_uln.uln: the laboratory's upper limit of normal: to be given with the unit U/L, and with it alone
                    "facts": {"bili_x_uln": {"value": 17, "unit": "mg/L", "uln": 10}} | bili_x_uln.uln: the laboratory's upper limit of normal: to be given with the unit µmol/L, and with it alone
                    "facts": {"bili_x_uln": {"value": 1, "unit": "mg/L"}} | bili_x_uln: possible units: × ULN, µmol/L + uln
                    "facts": {"mrss": {"value": 22, "uln": 10}} | mrss.uln: unknown key
                    # what a measured value carries
                    "facts": {"dlco_pct": {"value": 33, "unit": "%", "date": "2025-01-12", "date_precision": "month", "method": "DLCO SB", "source": "PFT of 12/01/2025"}} | -
                    "facts": {"dlco_pct": {"value": 33, "date": "2025-01", "date_precision": "year", "source": {"quotation": "DLCO 33 %"}}} | -
                    "facts": {"dlco_pct": {"value": 33, "date": null, "date_precision": null, "method": null, "source": null}} | -
                    "facts": {"pft_baseline": {"date": "2025-01", "source": "PFT", "fvc_pct": 86, "dlco_pct": {"value": 72, "method": "SB"}}} | -
                    "facts": {"dlco_pct": {"value": 33, "date": "2025-01", "date_precision": "day"}} | dlco_pct.date_precision: expected year, month or day, beside a date at least as precise
                    "facts": {"dlco_pct": {"value": 33, "date": "2025-01", "date_precision": "week"}} | dlco_pct.date_precision: expected year, month or day, beside a date at least as precise
                    "facts": {"dlco_pct": {"value": 33, "date_precision": "month"}} | dlco_pct.date_precision: expected year, month or day, beside a date at least as precise
                    "facts": {"dlco_pct": {"value": 33, "date": "2025-01", "date_precision": 7}} | dlco_pct.date_precision: expected year, month or day, beside a date at least as precise
                    "facts": {"dlco_pct": {"value": 33, "method": 3}} | dlco_pct.method: expected a text
                    "facts": {"dlco_pct": {"value": 33, "source": 3}} | dlco_pct.source: expected a text, or {"quotation": the words of the letter}
                    "facts": {"dlco_pct": {"value": 33, "source": {"page": 3}}} | dlco_pct.source: expected a text, or {"quotation": the words of the letter}
                    "facts": {"dlco_pct": {"value": 33, "sources": "PFT"}} | dlco_pct.sources: unknown key, did you mean 'source'?
                    "facts": {"pft_baseline": {"date": "2025-01", "source": 3, "fvc_pct": 86}} | pft_baseline.source: expected a text, or {"quotation": the words of the letter}
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": {"value": 86, "method": 3}}} | pft_baseline.fvc_pct.method: expected a text
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": {"value": 86, "date": "2025-02"}}} | pft_baseline.fvc_pct.date: unknown key
                    # where a line of treatment and a donor come from
                    "treatments": [{"drug": "azathioprine", "source": "CRH"}], "donors": [{"source": {"quotation": "sa sœur"}}] | -
                    "treatments": [{"drug": "azathioprine", "source": 3}] | treatments[0].source: expected a text, or {"quotation": the words of the letter}
                    "treatments": [{"drug": "azathioprine", "source": {"page": 3}}] | treatments[0].source: expected a text, or {"quotation": the words of the letter}
                    "treatments": [{"drug": "azathioprine", "method": 3}] | treatments[0].method: expected a text
                    "treatments": [{"drug": "azathioprine", "sources": "CRH"}] | treatments[0].sources: unknown key, did you mean 'source'?
                    "donors": [{"relation": "sibling", "source": true}] | donors[0].source: expected a text, or {"quotation": the words of the letter}
                    "donors": [{"relation": "sibling", "source": "CRH", "method": []}] | donors[0].method: expected a text
                    "donors": [{"relation": "sibling", "sorce": "CRH"}] | donors[0].sorce: unknown key, did you mean 'source'?
                    # a titre as laboratories write it
                    "facts": {"ana_titre": "1/320"} | -
                    "facts": {"ana_titre": {"value": "1 / 80", "date": "2025-01"}} | -
                    "facts": {"ana_titre": "1/20"} | ana_titre: 20: outside the possible values (from 40 to 10240)
                    "facts": {"ana_titre": "2/320"} | ana_titre: expected a whole number
                    "facts": {"mrss": "1/20"} | mrss: expected a whole number
                    # antibodies that no list holds
                    "facts": {"antibodies": ["Scl70", "Mi2"]} | antibodies: warning: not on the list, kept as it is; possible values: Scl70, centromere, RNA_pol_III, RNP, PM_Scl, Ku, Th_To, fibrillarin, DNA, Sm, SSA, SSB, antiphospholipid
                    # units as they are typed
                    "facts": {"creatinine_umol_l": {"value": 80, "unit": "umol/L"}} | -
                    "facts": {"creatinine_umol_l": {"value": 80, "unit": "μmol/L"}} | -
                    "facts": {"cd4_per_ul": {"value": 380, "unit": "/mm3"}} | -
                    "facts": {"cd4_per_ul": {"value": 380, "unit": "10^6/L"}} | -
                    "facts": {"creatinine_umol_l": {"value": 80, "unit": "mmol/L"}} | creatinine_umol_l: possible units: µmol/L, mg/L
                    # blood pressures out of the usual
                    "facts": {"bp_readings": [{"datetime": "2026-01-01T08:00", "sbp": 150, "dbp": 95}, {"datetime": "2026-01-01T20:00", "sbp": 90, "dbp": 50}]} | -
                    "facts": {"bp_readings": [{"datetime": "2026-01-01T08:00", "sbp": 151, "dbp": 95}]} | bp_readings: warning: 151/95: unusual, please check (SBP 90 to 150, DBP 50 to 95 mmHg)
                    "facts": {"bp_readings": [{"datetime": "2026-01-01T08:00", "sbp": 110, "dbp": 49}]} | bp_readings: warning: 110/49: unusual, please check (SBP 90 to 150, DBP 50 to 95 mmHg)
                    # the physician's number
                    "facts": {"referring_doctor": "Dr Martin, 10101010101, Lille"} | -
                    "facts": {"referring_doctor": "Dr Martin, RPPS 10 101 010 101, Paris 13"} | -
                    "facts": {"referring_doctor": "Dr Martin, Paris 13"} | -
                    "facts": {"referring_doctor": "123"} | referring_doctor: an RPPS number has 11 figures: check it
                    "facts": {"referring_doctor": "Dr Martin, 101010101012"} | referring_doctor: an RPPS number has 11 figures: check it
                    # CD4 against lymphocytes
                    "facts": {"cd4_per_ul": {"value": 900, "date": "2025-01"}, "lymphocytes_g_l": {"value": 0.8, "date": "2025-06"}} | -
                    "facts": {"cd4_per_ul": {"value": 0.9, "unit": "G/L"}, "lymphocytes_g_l": {"value": 800, "unit": "/mm³"}} | cd4_per_ul: warning: CD4 above the lymphocytes: check the units
                    # units easily mistaken
                    "facts": {"platelets_g_l": 310000} | platelets_g_l: 310000: outside the possible values (from 0 to 3000\u00a0G/L)
                    "facts": {"platelets_g_l": {"value": 310000, "unit": "/mm³"}} | -
                    "facts": {"hb_g_dl": 122} | hb_g_dl: 122: outside the possible values (from 2 to 25\u00a0g/dL)
                    "facts": {"hb_g_dl": {"value": 122, "unit": "g/L"}} | -
                    "facts": {"creatinine_umol_l": 8} | creatinine_umol_l: 8: outside the possible values (from 20 to 2000\u00a0µmol/L)
                    "facts": {"creatinine_umol_l": {"value": 8, "unit": "mg/L"}} | -
                    "facts": {"pao2_mmhg": 9.5} | pao2_mmhg: 9.5: outside the possible values (from 20 to 150\u00a0mmHg)
                    "facts": {"pao2_mmhg": {"value": 9.5, "unit": "kPa"}} | -
                    "facts": {"pao2_mmhg": 52} | pao2_mmhg: warning: 52: unusual, check value and unit (from 60 to 100\u00a0mmHg)
                    "facts": {"pao2_mmhg": {"value": 7, "unit": "kPa"}} | pao2_mmhg: warning: 7: unusual, check value and unit (from 8 to 13.3\u00a0kPa)
                    "facts": {"paco2_mmhg": {"value": 6.7, "unit": "kPa"}} | paco2_mmhg: warning: 6.7: unusual, check value and unit (from 4.3 to 6.4\u00a0kPa)
                    "facts": {"pao2_mmhg": {"value": 2.6, "unit": "kPa"}} | pao2_mmhg: 2.6: outside the possible values (from 2.7 to 20\u00a0kPa)
                    "facts": {"cd4_per_ul": 0.2} | cd4_per_ul: warning: 0.2: unusual, check value and unit (from 200 to 1500\u00a0/µL)
                    "facts": {"cd4_per_ul": {"value": 0.2, "unit": "G/L"}} | -
                    "facts": {"lymphocytes_g_l": 1500} | lymphocytes_g_l: 1500: outside the possible values (from 0 to 300\u00a0G/L)
                    "facts": {"neutrophils_g_l": 2500} | neutrophils_g_l: 2500: outside the possible values (from 0 to 100\u00a0G/L)
                    # methotrexate by the day; rituximab within a day
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "methotrexate", "dose_mg_day": 15}] | treatments[0].dose_mg_day: 15: outside the possible doses (from 0 to 5\u00a0mg/day); usual dose: 10–25 mg per week ¦ treatments[0].dose_mg_day: warning: methotrexate is given once a week: write the dose per week
                    "treatments": [{"drug": "methotrexate", "dose_mg_day": 5}] | treatments[0].dose_mg_day: warning: methotrexate is given once a week: write the dose per week
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 1000, "n_doses": 3, "start": "2025-03-03", "end": "2025-03-03"}] | treatments[0].n_doses: more than 2 g of rituximab within a day; usual scheme: 375 mg/m² × 4 or 1 g × 2
                    "treatments": [{"drug": "methotrexate", "dose_mg_day": 5, "dose_mg_week": 15}] | -
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 1000, "n_doses": 2, "start": "2025-03-03", "end": "2025-03-03"}] | -
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 1000, "n_doses": 3, "start": "2025-03-03", "end": "2025-03-31"}] | -
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 1000, "n_doses": 3, "start": "2025-03", "end": "2025-03"}] | -
                    "treatments": [{"drug": "rituximab", "dose_mg_day": 1000, "start": "2025-03-03", "end": "2025-03-03"}] | -
                    "treatments": [{"drug": "rituximab", "n_doses": 3, "start": "2025-03-03", "end": "2025-03-03"}] | -
                    # doses by the route of the brand; of every route, while none is known
                    "treatments": [{"drug": "Solumédrol", "dose_mg_day": 4000}] | treatments[0].dose_mg_day: 4000: outside the possible doses (from 0 to 1500\u00a0mg/day)
                    "treatments": [{"drug": "Solumédrol", "dose_mg_day": 1000}] | -
                    "treatments": [{"drug": "Médrol", "dose_mg_day": 500}] | treatments[0].dose_mg_day: 500: outside the possible doses (from 0 to 160\u00a0mg/day)
                    "treatments": [{"drug": "Médrol", "route": "IV", "dose_mg_day": 500}] | -
                    "treatments": [{"drug": "methylprednisolone", "dose_mg_day": 1500}] | -
                    "treatments": [{"drug": "methylprednisolone", "dose_mg_day": 1501}] | treatments[0].dose_mg_day: 1501: outside the possible doses (from 0 to 160\u00a0mg/day or from 0 to 1500\u00a0mg/day)
                    "treatments": [{"drug": "Endoxan", "dose_mg_day": 4500}] | treatments[0].dose_mg_day: 4500: outside the possible doses (from 100 to 3000\u00a0mg/day or from 0 to 250\u00a0mg/day); usual dose: 500–1000 mg/m² monthly; Euro-Lupus 500 mg
                    "treatments": [{"drug": "Endoxan", "dose_mg_day": 3000}] | -
                    "treatments": [{"drug": "Endoxan", "route": "PO", "dose_mg_day": 300}] | treatments[0].dose_mg_day: 300: outside the possible doses (from 0 to 250\u00a0mg/day); usual dose: 500–1000 mg/m² monthly; Euro-Lupus 500 mg
                    "treatments": [{"drug": "Benlysta", "dose_mg_week": 400}] | treatments[0].dose_mg_week: 400: outside the possible doses (from 0 to 200\u00a0mg/week); usual dose: 10 mg/kg every 4 weeks; 200 mg weekly
                    "treatments": [{"drug": "Benlysta", "route": "IV", "dose_mg_kg": 30}] | treatments[0].dose_mg_kg: 30: outside the possible doses (from 1 to 20\u00a0mg/kg); usual dose: 10 mg/kg every 4 weeks; 200 mg weekly
                    # mycophenolate of one salt under the name of another
                    "treatments": [{"drug": "mycophenolate", "dose_mg_day": 2160}] | treatments[0].dose_mg_day: warning: a dose of Myfortic? tell the brand (1440 mg are worth 2000 mg)
                    "treatments": [{"drug": "mycophenolate", "dose_mg_day": 2250}] | -
                    "treatments": [{"drug": "mycophenolate", "dose_mg_day": 0}] | treatments[0].dose_mg_day: warning: 0: unusual dose, check it and its unit (from 2000 to 3000\u00a0mg/day)
                    "treatments": [{"drug": "mycophenolate", "dose_mg_day": 4500}] | treatments[0].dose_mg_day: 4500: outside the possible doses (from 0 to 4000\u00a0mg/day); usual dose: 2000–3000 mg/day (sodium salt 1440)
                    # pulses of cyclophosphamide: 100 to 3000 mg each
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 12, "cumulative_g": 1.1}] | treatments[0].cumulative_g: warning: 1.1: unusual dose, check it and its unit (from 3 to 15\u00a0g) ¦ treatments[0].cumulative_g: warning: does not agree with the number of pulses: from 100 to 3000\u00a0mg a pulse
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 12, "cumulative_g": 1.2}] | treatments[0].cumulative_g: warning: 1.2: unusual dose, check it and its unit (from 3 to 15\u00a0g)
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 2, "cumulative_g": 6}] | -
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 2, "cumulative_g": 6.1}] | treatments[0].cumulative_g: warning: does not agree with the number of pulses: from 100 to 3000\u00a0mg a pulse
                    "treatments": [{"drug": "Endoxan", "route": "PO", "n_doses": 1, "cumulative_g": 9}] | -
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 0, "cumulative_g": 4}] | treatments[0].n_doses: warning: 0: unusual, check value and unit (from 1 to 12)
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 6}] | -
                    "treatments": [{"drug": "rituximab", "n_doses": 2, "cumulative_g": 6}] | treatments[0].cumulative_g: warning: does not agree with the number of pulses: from 100 to 1200\u00a0mg a pulse
                    "treatments": [{"drug": "rituximab", "n_doses": 2, "cumulative_g": 2.4}] | -
                    # a drug and the brand of another
                    "treatments": [{"drug": "mycophenolate", "brand": "Endoxan", "route": "PO"}] | treatments[0].brand: warning: Endoxan is Cyclophosphamide, not Mycophenolate: please check
                    "treatments": [{"drug": "mycophenolate", "brand": "CellCept", "route": "PO"}] | -
                    "treatments": [{"drug": "mycophenolate", "brand": "générique", "route": "PO"}] | -
                    # resistance to cyclophosphamide takes six pulses
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 5}] | cyc_iv_resistant: warning: resistance told after 5 pulses; it takes 6 at least: please check
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 6}] | -
                    "facts": {"cyc_iv_resistant": true}, "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 5}, {"drug": "Endoxan", "route": "IV"}] | -
                    "facts": {"cyc_iv_resistant": false}, "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 5}] | -
                    # six pulses without effect: nobody says whether that is resistance
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 4, "outcome": "inefficacy"}, {"drug": "Endoxan", "route": "IV", "n_doses": 2, "outcome": ["inefficacy"]}] | cyc_iv_resistant: warning: 6 pulses without effect: is it resistance? tell yes or no
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 5, "outcome": "inefficacy"}, {"drug": "Endoxan", "route": "IV", "outcome": "inefficacy"}] | -
                    "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 6, "outcome": "adverse_event"}] | -
                    "treatments": [{"drug": "Endoxan", "route": "PO", "n_doses": 6, "outcome": "inefficacy"}] | -
                    "facts": {"cyc_iv_resistant": false}, "treatments": [{"drug": "Endoxan", "route": "IV", "n_doses": 6, "outcome": "inefficacy"}] | -
                    # a length told and the dates
                    "treatments": [{"drug": "Arava", "start": "2025-01-01", "end": "2025-02-01", "months": 12}] | treatments[0].months: warning: does not agree with the start and the end: please check
                    "treatments": [{"drug": "Arava", "start": "2025-01-01", "end": "2025-12-31", "months": 2}] | treatments[0].months: warning: does not agree with the start and the end: please check
                    "treatments": [{"drug": "Arava", "start": "2020-01-01", "end": "2025-12-31", "months": 72}] | -
                    "treatments": [{"drug": "Arava", "start": "2025", "end": "2025", "months": 12}] | -
                    "treatments": [{"drug": "Arava", "start": "2025-01-01", "end": "2025-02-01", "duration_days": 90}] | treatments[0].duration_days: warning: does not agree with the start and the end: please check
                    # the weight of the time
                    "facts": {"weight_kg": [{"value": 70, "date": "2024-03-01"}, {"value": 90, "date": "2026-01-10"}]}, "treatments": [{"drug": "Imurel", "dose_mg_day": 150, "start": "2024-01-01", "end": "2024-06-01"}] | -
                    "facts": {"weight_kg": [{"value": 90, "date": "2024-03-01"}, {"value": 70, "date": "2026-01-10"}]}, "treatments": [{"drug": "Imurel", "dose_mg_day": 150, "start": "2024-01-01", "end": "2024-06-01"}] | treatments[0].dose_mg_day: warning: 1.67\u00a0mg/kg/day: unusual dose, check it and its unit (from 2 to 2.5\u00a0mg/kg/day)
                    # outcomes
                    "treatments": [{"drug": "CellCept", "outcome": ["success", "inefficacy"]}] | treatments[0].outcome: warning: success and inefficacy at once: please check
                    "treatments": [{"drug": "CellCept", "end": "2025-12", "outcome": "ongoing"}] | treatments[0].outcome: warning: ongoing, yet an end is given: please check
                    "treatments": [{"drug": "CellCept", "end": "2026-01", "outcome": "ongoing"}] | -
                    "treatments": [{"drug": "CellCept", "end": "2025-12", "outcome": "success"}] | -
                    # a dose by the day against limits by the kilogram: those of one route do not speak of it
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "Benlysta", "route": "IV", "dose_mg_day": 6000}] | treatments[0].dose_mg_day: 6000: outside the possible values (from 0 to 5000\u00a0mg/day)
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "Benlysta", "route": "IV", "dose_mg_day": 60}] | -
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "Néoral", "dose_mg_day": 660}] | treatments[0].dose_mg_day: 11\u00a0mg/kg/day: outside the possible doses (from 0 to 10\u00a0mg/kg/day)
                    "treatments": [{"drug": "prednisolone", "dose_mg_day": 250}] | treatments[0].dose_mg_day: 250: outside the possible doses (from 0 to 200\u00a0mg/day)
                    # order of dates
                    "facts": {"birth_date": "1980-05-05", "first_non_raynaud_date": "1980-05-05"} | first_non_raynaud_date: date before birth, or on its day
                    "facts": {"birth_date": "1980", "first_non_raynaud_date": "1980"} | -
                    "facts": {"disease": "SSc", "first_non_raynaud_date": "2020"}, "measured_on": {"disease": "2019-06"} | first_non_raynaud_date: warning: after the date given to the disease: please check
                    "facts": {"first_non_raynaud_date": "2020"}, "treatments": [{"drug": "CellCept", "start": "2019-12"}] | treatments[0].start: warning: before the first sign of the disease: please check
                    "facts": {"fvc_pct": 70}, "measured_on": {"fvc_pct": "2025-01-10"}, "treatments": [{"drug": "CellCept", "start": "2025-02"}] | fvc_pct: warning: measured before the last treatment began (Feb 2025): ask for a newer value
                    "facts": {"fvc_pct": 70}, "measured_on": {"fvc_pct": "2025-01-10"}, "treatments": [{"drug": "CellCept", "start": "2024", "end": "2025-02"}] | fvc_pct: warning: measured before the last treatment ended (Feb 2025): ask for a newer value
                    "facts": {"fvc_pct": 70}, "measured_on": {"fvc_pct": "2025-03-10"}, "treatments": [{"drug": "CellCept", "start": "2024", "end": "2025-02"}] | -
                    # skin score against the subset
                    "facts": {"subset": "sine", "mrss": 21} | mrss: warning: score above 20 in a non-diffuse subset: please check
                    "facts": {"subset": "limited", "mrss": 20} | -
                    # SLEDAI
                    "facts": {"selena_sledai": 106} | selena_sledai: 106: outside the possible values (from 0 to 105\u00a0points)
                    "facts": {"selena_sledai": 6.5} | selena_sledai: expected a whole number
                    # pregnancy
                    "facts": {"pregnant": true, "sex": "M"} | pregnant: warning: unlikely: check sex and age ¦ pregnant: warning: Pregnant: 'yes' is kept, but the contrary follows (derived: Sex at birth: Male)
                    "facts": {"pregnant": true, "sex": "F", "birth_date": "1971-01-13"} | pregnant: warning: unlikely: check sex and age
                    "facts": {"pregnant": true, "sex": "F", "birth_date": "1971-01-15"} | -
                    "facts": {"pregnant": true, "sex": "F", "age_years": 56} | pregnant: warning: unlikely: check sex and age
                    "facts": {"pregnant": true, "sex": "F", "age_years": 55} | -
                    "facts": {"gestational_age_wk": 44} | gestational_age_wk: 44: outside the possible values (from 4 to 43\u00a0weeks)
                    # stated against derived
                    "facts": {"cyc_iv_ever": false}, "treatments": [{"drug": "Endoxan", "route": "IV", "start": "2024"}] | cyc_iv_ever: warning: Ever IV cyclophosphamide: 'no' is kept, but the contrary follows (derived: a course of cyclophosphamide IV)
                    "facts": {"acr_eular_2013": false, "acr_eular_2013_score": 12} | acr_eular_2013: warning: ACR/EULAR 2013 criteria met: 'no' is kept, but the contrary follows (derived: ACR/EULAR 2013 score ≥\u00a09\u00a0points)
                    "facts": {"n_is_failed": 3, "is_history_complete": true}, "treatments": [{"drug": "CellCept", "outcome": "inefficacy"}] | n_is_failed: warning: Number of failed immunosuppressants: 3 is kept, but 1 follows (Mycophenolate)
                    "facts": {"rhc_done": false, "mpap_rhc": 22} | rhc_done: warning: Right heart catheter done: 'no' is kept, but the contrary follows (derived: Mean PAP (RHC): recorded or Systolic PAP (RHC): recorded or PVR: recorded or PAWP: recorded or PAH confirmed by RHC: recorded as yes)
                    "facts": {"pah_confirmed_rhc": true, "mpap_rhc": 18} | pah_confirmed_rhc: warning: PAH confirmed by RHC: 'yes' is kept, but the contrary follows (derived: Mean PAP (RHC) ≤\u00a020\u00a0mmHg)
                    # usual doses of each drug (D.15, D.10)
                    "treatments": [{"drug": "Endoxan", "route": "IV", "dose_mg_month": 400}] | treatments[0].dose_mg_month: warning: 400: unusual dose, check it and its unit (from 500 to 1500\u00a0mg/month)
                    "treatments": [{"drug": "CellCept", "dose_mg_day": 1500}] | treatments[0].dose_mg_day: warning: 1500: unusual dose, check it and its unit (from 2000 to 3000\u00a0mg/day)
                    "treatments": [{"drug": "Myfortic", "dose_mg_day": 1440}] | -
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "Imurel", "dose_mg_day": 100}] | treatments[0].dose_mg_day: warning: 1.67\u00a0mg/kg/day: unusual dose, check it and its unit (from 2 to 2.5\u00a0mg/kg/day)
                    "treatments": [{"drug": "Arava", "dose_mg_day": 40}] | treatments[0].dose_mg_day: warning: 40: unusual dose, check it and its unit (from 10 to 20\u00a0mg/day)
                    "treatments": [{"drug": "Benlysta", "route": "SC", "dose_mg_week": 100}] | treatments[0].dose_mg_week: warning: 100: unusual dose, check it and its unit (200\u00a0mg/week)
                    "treatments": [{"drug": "Saphnelo", "dose_mg_month": 150}] | treatments[0].dose_mg_month: warning: 150: unusual dose, check it and its unit (from 300 to 330\u00a0mg/month)
                    "facts": {"weight_kg": 60}, "treatments": [{"drug": "Néoral", "dose_mg_day": 500}] | treatments[0].dose_mg_day: warning: 8.33\u00a0mg/kg/day: unusual dose, check it and its unit (from 2.5 to 5\u00a0mg/kg/day)
                    "treatments": [{"drug": "RoActemra", "route": "IV", "dose_mg_kg": 4}] | treatments[0].dose_mg_kg: warning: 4: unusual dose, check it and its unit (8\u00a0mg/kg)
                    "treatments": [{"drug": "Enbrel", "dose_mg_week": 100}] | treatments[0].dose_mg_week: warning: 100: unusual dose, check it and its unit (from 25 to 50\u00a0mg/week)
                    "treatments": [{"drug": "Plaquenil", "dose_mg_day": 600}] | treatments[0].dose_mg_day: warning: 600: unusual dose, check it and its unit (from 200 to 400\u00a0mg/day)
                    "treatments": [{"drug": "Cortancyl", "dose_mg_day": 80}] | treatments[0].dose_mg_day: warning: 80: unusual dose, check it and its unit (from 2.5 to 60\u00a0mg/day)
                    "treatments": [{"drug": "Ofev", "dose_mg_day": 100}] | treatments[0].dose_mg_day: warning: 100: unusual dose, check it and its unit (from 200 to 300\u00a0mg/day)
                    "treatments": [{"drug": "Blincyto", "dose_mg_day": 0.04}] | treatments[0].dose_mg_day: warning: 0.04: unusual dose, check it and its unit (from 0.009 to 0.028\u00a0mg/day)
                    "treatments": [{"drug": "Novatrex", "dose_mg_week": 30}] | treatments[0].dose_mg_week: warning: 30: unusual dose, check it and its unit (from 7.5 to 25\u00a0mg/week)
                    "treatments": [{"drug": "Endoxan", "route": "IV", "cumulative_g": 16}] | treatments[0].cumulative_g: warning: 16: unusual dose, check it and its unit (from 3 to 15\u00a0g)
                    # types, units, ranges, dates to come
                    "facts": {"birth_date": "2025-02-30"} | birth_date: expected a date: YYYY, YYYY-MM or YYYY-MM-DD
                    "facts": {"mrss": 12, "mrss": 13} | not readable as JSON, column 73
                    "facts": {"mrss": true} | mrss: expected a whole number
                    "facts": {"vt": 1} | vt: expected yes or no
                    "facts": {"first_raynaud_date": "2026-06"} | first_raynaud_date: date after the reference date
                    "facts": {"live_vaccine_date": "2026-06"} | live_vaccine_date: date after the reference date
                    "measured_on": {"mrss": "2026-13"}, "facts": {"mrss": 12} | measured_on.mrss: expected a date: YYYY, YYYY-MM or YYYY-MM-DD
                    "facts": {"dlco_pct": {"value": 60, "unit": "mL"}} | dlco_pct: possible units: %
                    "donors": [{"birth_date": "2027"}] | donors[0].birth_date: date after the reference date
                    "donors": [{"age_years": 130}] | donors[0].age_years: 130: outside the possible values (from 0 to 110\u00a0years)
                    "facts": {"pft_baseline": {"date": "2027-01", "fvc_pct": 80}} | pft_baseline.date: warning: measured after the reference date: does not count
                    "facts": {"bp_readings": [{"datetime": "2027-01-01T10:00", "sbp": 140, "dbp": 90}]} | bp_readings: warning: measured after the reference date: does not count
                    "facts": {"mrss": [{"value": 12, "date": "2025-12-01"}, {"value": 20, "date": "2025-12-01"}]} | mrss: warning: several values of the same day that differ: please check
                    "facts": {"childbearing_potential": true, "sex": "M"} | childbearing_potential: warning: Child-bearing potential: 'yes' is kept, but the contrary follows (derived: Sex at birth: Male)
                    "facts": {"age_years": 40, "birth_date": "1980-05-01"} | age_years: warning: does not agree with the date of birth: please check
                    "facts": {"age_years": 45, "birth_date": "1980-05-01"} | -
                    "facts": {"age_years": 46, "birth_date": "1980-05-01"} | age_years: warning: does not agree with the date of birth: please check
                    "facts": {"age_years": {"value": 40, "date": "2020-05-01"}, "birth_date": "1980-05-01"} | -
                    "facts": {"age_years": 45, "birth_date": "1980"} | -
                    "facts": {"mrss": [{"value": 12, "date": "2025-12-01"}, {"value": 12, "date": "2025-12-01"}]} | -
                    "facts": {"hb_g_dl": [{"value": 12, "date": "2025-12-01"}, {"value": 12.0, "date": "2025-12-01"}]} | -
                    "facts": {"hb_g_dl": [{"value": 12, "date": "2025-12-01"}, {"value": 120, "unit": "g/L", "date": "2025-12-01"}]} | hb_g_dl: warning: several values of the same day that differ: please check
                    "facts": {"disease": ["SSc", "SLE"]} | disease: warning: several values of the same day that differ: please check
                    "facts": {"mrs": 12} | mrs: unknown key, did you mean 'mrss'?
                    "facts": {"mrss": "12"} | mrss: expected a whole number
                    "treatments": [{"drug": "rituximab", "start": "2025-06", "end": "2025-05"}] | treatments[0].end: the end comes before the start
                    "treatments": [{"drug": "rituximab", "start": "2026-02"}] | treatments[0].start: warning: after the reference date: planned, does not count yet
                    "facts": {"first_raynaud_date": "1970", "birth_date": "1980"} | first_raynaud_date: date before birth, or on its day
                    "facts": {"mrss": -1} | mrss: -1: outside the possible values (from 0 to 51\u00a0points)
                    "facts": {"crcl_ml_min_173": 40} | crcl_ml_min_173: unknown key, did you mean 'crcl_ml_min'?
                    # wrong and missing parts
                    "facts": [] | facts: expected an object
                    "facts": null, "measured_on": null, "treatments": null, "donors": null | -
                    "treatments": {} | treatments: expected a list
                    "donors": [3] | donors[0]: expected an object
                    "measured_on": {"mrss": null}, "facts": {"mrss": null} | -
                    "facts": {"is_history_complete": true}, "treatments": null | is_history_complete: warning: without 'treatments': does not count; no line is written []
                    "facts": {"mrss": {"value": 12, "date": null}} | -
                    "facts": {"mrss": {"value": null, "date": "2025-12"}} | -
                    "facts": {"mrss": {"value": 12, "date": "december"}} | mrss.date: expected a date
                    "facts": {"mrss": {"value": 12, "date": 2025}} | mrss.date: expected a date
                    "facts": {"hb_g_dl": {"value": 12, "unit": 5}} | hb_g_dl.unit: expected a unit
                    "facts": {"hb_g_dl": {"value": 12, "unit": null}} | -
                    "facts": {"mrss": {"date": "2025-12"}} | mrss: expected a whole number
                    "facts": {"drug_allergies": 3} | drug_allergies: expected a list of texts
                    "facts": {"drug_allergies": ["mesna", 3]} | drug_allergies: expected a list of texts
                    "facts": {"n_is_failed": {"value": 3, "unit": "lines"}} | n_is_failed: possible units: –
                    # groups
                    "facts": {"pft_baseline": 80} | pft_baseline: expected an object: date and values of fvc_pct, tlc_pct, dlco_pct
                    "facts": {"pft_baseline": {"fvc_pct": 80}} | pft_baseline.date: expected a date
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": null}} | -
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": "80"}} | pft_baseline.fvc_pct: expected a number
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pct": 8}} | pft_baseline.fvc_pct: 8: outside the possible values (from 10 to 180\u00a0%)
                    "facts": {"pft_baseline": {"date": "2025-01", "fvc_pc": 80}} | pft_baseline.fvc_pc: unknown key, did you mean 'fvc_pct'?
                    "facts": {"complement": {"c3": 0.9}} | -
                    "facts": {"complement": {"c3": 0.9, "date": null}} | -
                    "facts": {"complement": {"c3": 0.9, "date": "soon"}} | complement.date: expected a date
                    # blood pressures
                    "facts": {"bp_readings": "165/95"} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"bp_readings": [{"datetime": "2026-01-02", "sbp": "165", "dbp": 95}]} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"bp_readings": [{"datetime": "2026-01-02", "sbp": 165}]} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"bp_readings": [{"sbp": 165, "dbp": 95}]} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"bp_readings": [{"datetime": "2026-01-02 8 h", "sbp": 165, "dbp": 95}]} | bp_readings: expected a list of {datetime, sbp, dbp}
                    "facts": {"bp_readings": [{"datetime": "2026-01-02", "sbp": 301, "dbp": 95}]} | bp_readings: SBP 40 to 300, DBP 20 to 200 mmHg, SBP above DBP
                    "facts": {"bp_readings": [{"datetime": "2026-01-02", "sbp": 165, "dbp": 19}]} | bp_readings: SBP 40 to 300, DBP 20 to 200 mmHg, SBP above DBP
                    "facts": {"bp_readings": [{"datetime": "2026-01-02", "sbp": 95, "dbp": 95}]} | bp_readings: SBP 40 to 300, DBP 20 to 200 mmHg, SBP above DBP
                    # treatments and donors
                    "treatments": [{"drug": null}, {}] | treatments[0].drug: expected the drug (INN) ¦ treatments[1].drug: expected the drug (INN)
                    "treatments": [{"drug": 3}] | treatments[0].drug: expected a text
                    "treatments": [{"drug": "rituximab", "mrss": 12}] | treatments[0].mrss: unknown key
                    "treatments": [{"drug": "rituximab", "n_doses": 2.5}] | treatments[0].n_doses: expected a whole number
                    "donors": [{"sex": null, "available": true}] | donors[0].available: unknown key
                    "donors": [{"willing": "yes"}] | donors[0].willing: expected yes or no
                    """)
    @CsvFileSource(resources = "/cases/bad-dates-and-keys.csv", delimiter = '|', quoteCharacter = '`')
    void isToldAtItsLineAndKey(String part, String told) {
        OUT.reset();
        ERR.reset();
        boolean right = JUDGE.line("<stdin>", 2, wrong(part));
        List<String> expected = told.equals("-") ? List.of() : List.of(told.split(" ¦ "));
        boolean refused = expected.stream().anyMatch(line -> !line.contains(": warning: "));
        assertThat(lines(ERR))
                .containsExactlyElementsOf(
                        expected.stream().map(line -> "<stdin>:2: " + line).toList());
        assertThat(right).isEqualTo(!refused);
        assertThat(lines(OUT).stream().map(BadInputTest::id))
                .containsExactlyElementsOf(refused ? List.of() : List.of("W"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "facts": {"vt": 1}              | 1 | R, R
                    "facts": {"mrss": 12, "mrss": 13} | 1 | R, R
                    "facts": {"mrss": 45}           | 0 | R, W, R
                    """)
    void theOtherLinesAreJudged(String part, int expectedStatus, String judged) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new MatchCommand(printed(out), printed(err), NO_PROGRAMMES)
                .run(
                        List.of(),
                        new ByteArrayInputStream(
                                (RIGHT + "\n" + wrong(part) + "\n" + RIGHT).getBytes(StandardCharsets.UTF_8)));
        assertThat(lines(err)).singleElement().asString().startsWith("<stdin>:2: ");
        assertThat(status).isEqualTo(expectedStatus);
        assertThat(lines(out).stream().map(BadInputTest::id)).containsExactly(judged.split(", "));
    }

    private static String wrong(String part) {
        return "{\"id\": \"W\", \"reference_date\": \"2026-01-14\", " + part + "}";
    }

    private static PrintStream printed(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static String id(String verdict) {
        return JSON.readTree(verdict).path("id").stringValue();
    }
}
