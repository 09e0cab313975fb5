package fr.recours.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules on cases made for them: corners the MSC-ScS table does not reach. */
class RuleEvaluationTest {

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    crcl_ml_min < 60 mL/min | "facts": {"sex": "M", "weight_kg": 60, "creatinine_umol_l": 100, "age_years": 60} | MET
                    crcl_ml_min < 60 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83.2, "age_years": 60} | NOT_MET
                    crcl_ml_min < 60 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83, "birth_date": "1946"} | MET
                    crcl_ml_min = 60 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83.2, "birth_date": "1966"}, "measured_on": {"creatinine_umol_l": "2026-06"} | UNKNOWN
                    crcl_ml_min > 60 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83.2, "birth_date": "1966"}, "measured_on": {"creatinine_umol_l": "2026-06-15"} | UNKNOWN
                    crcl_ml_min = 90 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83.2, "birth_date": "1966"} | NOT_MET
                    crcl_ml_min < 60 mL/min | "facts": {"weight_kg": 60, "creatinine_umol_l": 83, "age_years": 60} | UNKNOWN
                    crcl_ml_min < 60 mL/min | "facts": {"sex": "F", "weight_kg": 60, "creatinine_umol_l": 83} | UNKNOWN
                    crcl_ml_min < 60 mL/min | "facts": {"sex": "F", "weight_kg": [{"value": 60, "date": "2026-01-01"}, {"value": 61, "date": "2026-01-01"}], "creatinine_umol_l": 83, "age_years": 60} | UNKNOWN
                    crcl_ml_min < 60 mL/min | "facts": {"crcl_ml_min": 50, "sex": "F", "weight_kg": 60, "creatinine_umol_l": 60, "age_years": 30} | MET
                    crcl_ml_min < 40 mL/min | "facts": {"sex": "M", "weight_kg": 100, "creatinine_umol_l": 369, "age_years": 20} | NOT_MET
                    crcl_ml_min_m2 < 20 mL/min/m² | "facts": {"crcl_ml_min": 42, "weight_kg": 81, "height_cm": 196} | NOT_MET
                    crcl_ml_min < 60 mL/min | "facts": {"sex": ["F", "F"], "weight_kg": [{"value": 60, "date": "2026"}, {"value": 60.0, "date": "2026-01-01"}], "creatinine_umol_l": 84, "age_years": 60} | MET
                    bsa_m2 > 1.8 m²         | "facts": {"weight_kg": 80, "height_cm": 180} | MET
                    bsa_m2 > 1.8 m²         | "facts": {"weight_kg": 80} | UNKNOWN
                    age < 40 years          | "facts": {"birth_date": [{"value": "1980-01-01"}, {"value": "1990-01-01"}]} | UNKNOWN
                    age < 60 years          | "facts": {"birth_date": [{"value": "1980-01-01"}, {"value": "1990-01-01"}]} | MET
                    age <= 18 years         | "facts": {"birth_date": "2008-06-30"} | MET
                    age = 18 years          | "facts": {"birth_date": "2008-06-30"} | MET
                    age = 18 years          | "facts": {"birth_date": "2008"} | UNKNOWN
                    age = 18 years          | "facts": {"birth_date": "2007"} | NOT_MET
                    age > 40 years          | "facts": {"age_years": 40}, "measured_on": {"age_years": "2024-01"} | MET
                    age > 40 years          | "facts": {"age_years": {"value": 40, "unit": "months"}} | WRONG
                    subset is diffuse       | "facts": {"subset": [{"value": "diffuse", "date": "2025"}, {"value": "limited", "date": "2025"}]} | UNKNOWN
                    antibodies is Scl70     | "facts": {"antibodies": ["RNP", "Scl70"]} | MET
                    antibodies is Scl70     | "facts": {"antibodies": ["RNP"]} | NOT_MET
                    vt                      | "facts": {"vt": [{"value": true, "date": "2025-01-01"}, {"value": false, "date": "2025-02-01"}]} | NOT_MET
                    vt is yes               | "facts": {"vt": [true, false]} | UNKNOWN
                    not (vt is yes)         | "facts": {"vt": [true, false]} | UNKNOWN
                    vt is yes               | "facts": {"vt": [false, false]} | NOT_MET
                    vt is yes               | "facts": {} | NOT_MET
                    vt                      | "facts": {"vt": [{"value": true, "date": "2025-01-01"}, {"value": false, "date": "2025-01-01"}]} | UNKNOWN
                    rhc_done                | "facts": {"pawp_mmhg": 12} | MET
                    rhc_done                | "facts": {"rhc_done": false, "pawp_mmhg": 12} | NOT_MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-01", "sbp": 165, "dbp": 90}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 165, "dbp": 90}]} | MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01 12:01", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 165, "dbp": 90}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01 12:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 165, "dbp": 90}]} | MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 165, "dbp": 90}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-03", "sbp": 165, "dbp": 90}]} | MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 120, "dbp": 80}]} | NOT_MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-02", "sbp": 120, "dbp": 80}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-02", "sbp": 120, "dbp": 80}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-03", "sbp": 120, "dbp": 80}]} | NOT_MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 166, "dbp": 90}, {"datetime": "2026-01-01", "sbp": 165, "dbp": 90}, {"datetime": "2026-01-04", "sbp": 120, "dbp": 80}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-02-28 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-02-28 19:59", "sbp": 165, "dbp": 90}]} | UNKNOWN
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-02-28 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-02-28 20:00", "sbp": 165, "dbp": 90}]} | MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2019-02-01 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-05-28 08:00", "sbp": 165, "dbp": 90}]} | MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2019-02-01", "sbp": 120, "dbp": 80}, {"datetime": "2026-05-28", "sbp": 165, "dbp": 90}]} | NOT_MET
                    hta_crisis_2_measures   | "facts": {"bp_readings": [{"datetime": "2026-07-01 08:00", "sbp": 165, "dbp": 90}, {"datetime": "2026-05-28 08:00", "sbp": 165, "dbp": 90}]} | UNKNOWN
                    last_bp_high            | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-01 20:00", "sbp": 160, "dbp": 80}]} | MET
                    last_bp_high            | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-01 20:00", "sbp": 159, "dbp": 99}]} | NOT_MET
                    last_bp_high            | "facts": {"bp_readings": [{"datetime": "2026-01-01 08:00", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-01 20:00", "sbp": 159, "dbp": 100}]} | MET
                    last_bp_high            | "facts": {"bp_readings": [{"datetime": "2026-01-01 20:00", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-01 08:00", "sbp": 170, "dbp": 110}]} | NOT_MET
                    last_bp_high            | "facts": {"bp_readings": [{"datetime": "2026-01-01", "sbp": 120, "dbp": 80}, {"datetime": "2026-01-01 08:00", "sbp": 170, "dbp": 110}]} | UNKNOWN
                    last_bp_high            | "facts": {} | UNKNOWN
                    cyc_iv_ever             | "facts": {}, "treatments": [{"drug": "cyclophosphamide", "dose_mg_month": 750}] | MET
                    cyc_iv_ever             | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide"}] | UNKNOWN
                    at least 6 months since the last dose of rituximab | "treatments": [{"drug": "rituximab"}] | UNKNOWN
                    at least 6 months since the last dose of rituximab | "treatments": [{"drug": "rituximab", "end": "2025-01", "outcome": "ongoing"}] | MET
                    at least 6 months since the last dose of SC methotrexate | "treatments": [{"drug": "methotrexate", "route": "PO", "end": "2026-06"}] | UNKNOWN
                    at least 2 years since the last dose of oral methotrexate | "treatments": [{"drug": "methotrexate", "route": "PO", "end": "2024-06-30"}] | MET
                    at least 10 days since the last dose of rituximab | "treatments": [{"drug": "rituximab", "end": "2026-06-21"}] | NOT_MET
                    at most 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06-30"} | MET
                    at most 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06-29"} | NOT_MET
                    less than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06-30"} | NOT_MET
                    less than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-07-01"} | MET
                    at least 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06-30"} | MET
                    at least 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-07-01"} | NOT_MET
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06-30"} | NOT_MET
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-06"} | UNKNOWN
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2024-05"} | MET
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2023"} | MET
                    more than 2 years since first_non_raynaud_date | "facts": {} | UNKNOWN
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": [{"value": "2020"}, {"value": "2025"}]} | UNKNOWN
                    more than 2 years since first_non_raynaud_date | "facts": {"first_non_raynaud_date": [{"value": "2020"}, {"value": "2019"}]} | MET
                    at least 1 months since first_non_raynaud_date | "facts": {"first_non_raynaud_date": "2026-05-31"} | MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days, failed | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "n_doses": 3, "dose_mg_day": 500, "start": "2024", "end": "2024", "outcome": "inefficacy"}] | UNKNOWN
                    any course of rituximab for at least 6 months, failed  | "treatments": [{"drug": "rituximab", "start": "2025-01-31", "end": "2025-07-30", "outcome": "inefficacy"}] | MET
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}]} | MET
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}, {"value": 89, "date": "2026-06-01"}]} | UNKNOWN
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"pft_baseline": {"date": "2025-06", "fvc_pct": 90}} | UNKNOWN
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90, "date": "2025-06-01"}, {"value": 76, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}]} | UNKNOWN
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 76, "date": "2025-06-01"}, {"value": 90, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}]} | UNKNOWN
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90, "date": "2025-06-01"}, {"value": 80, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}]} | MET
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 76, "date": "2025-06-01"}, {"value": 75, "date": "2025-06-01"}, {"value": 70, "date": "2026-06-01"}]} | NOT_MET
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90, "date": "2025-06-20"}, {"value": 76, "date": "2025-07-10"}, {"value": 70, "date": "2026-06-01"}]} | NOT_MET
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 76, "date": "2025-07-10"}, {"value": 90, "date": "2025-06-20"}, {"value": 70, "date": "2026-06-01"}]} | NOT_MET
                    relative fall of dlco_pct >= 15 % against a value 6 to 18 months earlier | "facts": {"dlco_pct": [{"value": 60, "date": "2025-06-01"}, {"value": 50, "date": "2026-06-01"}], "dlco_hb_corrected_pct": [{"value": 58, "date": "2026-06-01"}]} | MET
                    relative fall of dlco_pct >= 15 % against a value 6 to 18 months earlier | "facts": {"dlco_pct": [{"value": 60, "date": "2025-06-01"}, {"value": 58, "date": "2026-06-01"}], "dlco_hb_corrected_pct": [{"value": 70, "date": "2025-06-01"}]} | NOT_MET
                    relative fall of dlco_pct >= 15 % against a value 6 to 18 months earlier | "facts": {"dlco_pct": [{"value": 60, "date": "2025-06-01"}], "dlco_hb_corrected_pct": [{"value": 50, "date": "2026-06-01"}]} | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "cumulative_g": 3}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "dose_mg_kg": 15}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 0, "cumulative_g": 3}] | NOT_MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_day": 500}] | MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_day": 499}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 5, "dose_mg_day": 500}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_month": 500}] | MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_month": 499}] | NOT_MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "cumulative_g": 3}] | MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 3, "dose_mg_day": 500, "start": "2025-01-01", "end": "2025-03-02"}] | MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 3, "dose_mg_day": 500, "start": "2025-01-01", "end": "2025-03-01"}] | UNKNOWN
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 3, "dose_mg_day": 400, "start": "2025-01-01", "end": "2025-03-01"}] | NOT_MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 3, "dose_mg_day": 500, "start": "2025-01-01", "end": "2025-02-25"}] | NOT_MET
                    any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "cyclophosphamide", "route": "IV", "n_doses": 6, "dose_mg_day": 300, "start": "2025-01-01", "end": "2025-03-17"}] | MET
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "start": "2025-03-03", "end": "2025-03-17"}] | MET
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 999, "start": "2025-03-03", "end": "2025-03-17"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "start": "2025-03-03", "end": "2025-03-18"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "start": "2025-03", "end": "2025-03-17"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "start": "2025-03-03", "end": "2025-03"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "start": "2025-03-03"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "dose_mg_day": 1000, "end": "2025-03-17"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 2, "start": "2025-03-03", "end": "2025-03-17"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 3, "dose_mg_day": 1000, "start": "2025-03-03", "end": "2025-03-17"}] | UNKNOWN
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "n_doses": 1}] | NOT_MET
                    any course of rituximab as 2 doses of 1000 mg every 14 days | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "dose_mg_day": 1000}] | UNKNOWN
                    any course of rituximab for at least 1 years | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "start": "2024-01-01", "end": "2024-12-31"}] | MET
                    any course of rituximab for at least 1 years | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "start": "2024-01-01", "end": "2024-12-30"}] | NOT_MET
                    any course of rituximab, ongoing | "treatments": [{"drug": "rituximab", "outcome": ["adverse_event", "ongoing"]}] | MET
                    any course of rituximab, ongoing | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "outcome": "adverse_event"}] | NOT_MET
                    any course of rituximab, ongoing | "facts": {"is_history_complete": true}, "treatments": [{"drug": "rituximab", "end": "2026-06"}] | UNKNOWN
                    any course of IV methylprednisolone at least 500 mg/day | "treatments": [{"drug": "Solumédrol", "dose_mg_day": 500}] | MET
                    any course of mycophenolate at least 2000 mg/day | "treatments": [{"drug": "Myfortic", "dose_mg_day": 1440}] | MET
                    crcl_ml_min < 60 mL/min | "facts": {"sex": ["F", "M"], "weight_kg": 60, "creatinine_umol_l": 83, "age_years": 60} | UNKNOWN
                    relative fall of fvc_pct >= 10 % against a value 6 to 18 months earlier | "facts": {"fvc_pct": [{"value": 90}, {"value": 70, "date": "2026-06-01"}]} | UNKNOWN
                    """)
    void isJudged(String rule, String part, String truth) {
        String json = "{\"id\": \"X\", \"reference_date\": \"2026-06-30\", " + part + "}";
        if (truth.equals("WRONG")) {
            assertThat(CaseFileJson.read(json, Judging.DICTIONARY).errors()).isNotEmpty();
            return;
        }
        assertThat(Judging.rule(rule, Judging.caseOf(json)).truth()).hasToString(truth);
    }

    @Test
    void whatIsUndecidedByADerivationAsksForItsInputs() {
        CaseFile caseFile = Judging.caseOf("""
                {"id": "X", "reference_date": "2026-06-30",
                 "facts": {"hbsag_pos": true, "alt_x_uln": 1}}
                """);
        assertThat(Judging.rule("hbv_active", caseFile).reasons().stream().map(Reason::elementKey))
                .containsExactly("hbv_active", "hbv_dna_detectable");
        CaseFile empty = Judging.caseOf("{\"id\": \"X\", \"reference_date\": \"2026-06-30\"}");
        assertThat(Judging.rule("hbv_active", empty).reasons().stream().map(Reason::elementKey))
                .containsExactly("hbv_active");
    }
}
