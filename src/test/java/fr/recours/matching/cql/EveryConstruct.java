package fr.recours.matching.cql;

import fr.recours.matching.ProgrammeLibrary;
import java.util.List;
import java.util.Set;

/** A programme made of every construct of the rule language, those no protocol uses today among them. */
final class EveryConstruct {

    static final String CODE = "TEST";

    /** Answers the rules cannot give, or hardly ever: what is never unknown, what a person judges, all of these at once. */
    static final Set<String> RARE = Set.of(
            "TEST Eligible MET",
            "TEST Eligible UNKNOWN",
            "TEST TSD-4 UNKNOWN",
            "TEST TSD-5 MET",
            "TEST TSD-6 MET",
            "TEST TSD-6 NOT_MET",
            "TEST TST-27 UNKNOWN",
            "TEST TST-28 UNKNOWN",
            "TEST TST-29 UNKNOWN",
            "TEST TST-30 UNKNOWN",
            "TEST TST-35 MET",
            "TEST TST-35 NOT_MET",
            "TEST TST-36 NOT_MET",
            "TEST TST-36 UNKNOWN",
            "TEST TST-37 NOT_MET",
            "TEST TST-38 MET",
            "TEST TST-38 NOT_MET",
            "TEST TST-43 MET",
            "TEST TST-51 UNKNOWN");

    private static final List<String> RULES = List.of(
            "age > 18 years",
            "age >= 18 years",
            "age < 18 years",
            "age <= 18 years",
            "age = 18 years",
            "mrss < 15",
            "mrss <= 15",
            "mrss > 15",
            "mrss >= 15",
            "mrss = 15",
            "crcl_ml_min < 60 mL/min",
            "crcl_ml_min <= 60 mL/min",
            "crcl_ml_min > 60 mL/min",
            "crcl_ml_min >= 60 mL/min",
            "crcl_ml_min = 60 mL/min",
            "crcl_ml_min_m2 >= 20 mL/min/m²",
            "crcl_ml_min_173 <= 40 mL/min/1.73 m²",
            "bsa_m2 > 1.8 m² or bsa_m2 <= 1.6 m²",
            "pao2_mmhg >= 60 mmHg (8 kPa)",
            "pao2_mmhg = 60 mmHg (8 kPa) or paco2_mmhg > 50 mmHg",
            "creatinine_umol_l > 110 µmol/L",
            "cd4_per_ul <= 200 /µL",
            "antibodies is one of Scl70, RNP",
            "antibodies is Scl70",
            "subset is one of diffuse, limited",
            "not (sex is M)",
            "sex is recorded or mrss is recorded",
            "not (pao2_mmhg is recorded) and not (antibodies is recorded)",
            "not (vt is yes)",
            "rhc_done is yes",
            "if vt then mrss >= 15 else dlco_pct < 60 %",
            "if vt is yes then mrss >= 15 else dlco_pct < 60 %",
            "if vt then mrss >= 15 else unknown",
            "if not (mrss is recorded) then vt else if vt is yes then mds else if mds then vt else mgus",
            "unknown",
            "yes and not no",
            "not to be judged (\"question*/ ?\", \"question?\") or vt",
            "to be judged (\"question\", \"question\")",
            "not criterion TST-1 is met and criterion TST-30 is met",
            "at least 30 days since the last dose of rituximab",
            "at least 1 years since the last dose of SC methotrexate",
            "at least 6 months since the last dose of IV cyclophosphamide",
            "at least 6 months since the last dose of oral cyclophosphamide and not cyc_iv_ever",
            "relative fall of fvc_pct > 10 % against a value 6 to 18 months earlier",
            "relative fall of dlco_pct < 15 % against a value 3 to 12 months earlier",
            "hta_crisis_2_measures",
            "hbv_active or hcv_active",
            "childbearing_potential",
            "any donor is acceptable",
            "criterion MSC-ScS SCS-R-I3.organ is met",
            "criterion AHSCT-SSc ASC-N0.declared is known to be met or not (criterion MSC-ScS SCS-R-I2 is known to be met)",
            "at least 6 months since live_vaccine_date",
            "at most 2 years since first_non_raynaud_date",
            "more than 30 days since stable_since or less than 10 days since live_vaccine_date",
            "any course of IV cyclophosphamide for at least 6 months, failed",
            "any course of mycophenolate for at least 90 days, failed",
            "any course of oral mycophenolate at least 2000 mg/day for at least 90 days, failed",
            "any course of azathioprine at least 2 mg/kg/day, failed",
            "any course of an oral corticosteroid at least 6 mg/day of prednisone equivalent for at least 28 days",
            "any course of a corticosteroid more than 10 mg/day of prednisone equivalent, ongoing",
            "any course of an immunosuppressant, stopped for toxicity",
            "any course of a B-cell depleting drug",
            "any course of a B-cell depleting drug, failed",
            "any course of methotrexate at least 20 mg/week for at least 3 months, failed",
            "any course of IV belimumab at least 10 mg/kg for at least 3 months, failed",
            "any course of IV rituximab as 4 doses of 375 mg/m² every 7 days or 2 doses of 1000 mg every 14 days, failed",
            "any course of rituximab as 2 doses of 1000 mg every 14 days",
            "at least 6 months since the last dose of a B-cell depleting drug",
            "n_is_failed >= 2",
            "n_is_failed < 2 or n_is_failed = 3",
            "cyc_iv_pulses >= 6",
            "cyc_iv_grams > 3 g or cyc_iv_grams = 2 g",
            "any course of IV cyclophosphamide at least 500 mg in each of 3 consecutive slices of 30 days, failed",
            "any course of cyclophosphamide at least 1000 mg in each of 2 consecutive slices of 28 days",
            "durations under criteria TST-57, TST-64, TST-65, TST-73 add up to at least 90 days",
            "any course of methotrexate for at least 1 years, failed",
            "if criterion TST-6 is known to be met or no then vt else mds",
            "if mrss is recorded and not no then vt else mds");
    private static final List<String> DONOR_RULES = List.of(
            "age >= 18 years and age < 66 years",
            "donor_relation is one of sibling, parent",
            "not donor_childbearing_potential or donor_effective_contraception",
            "donor_childbearing_potential is yes or donor_sex is recorded",
            "not (vt or mrss > 3) and criterion TSD-1 is met",
            "at least 30 days since the last dose of rituximab or crcl_ml_min < 60 mL/min");

    private EveryConstruct() {}

    static ProgrammeLibrary.Source source() {
        StringBuilder yaml = new StringBuilder("""
                code: TEST
                version: "1"
                name: {fr: t, en: t}
                summary: {fr: t, en: t}
                disease: SSc
                complete: true
                criteria:
                """);
        RULES.forEach(rule -> yaml.append(criterion("TST-" + (1 + RULES.indexOf(rule)), "recipient", rule)));
        DONOR_RULES.forEach(rule -> yaml.append(criterion("TSD-" + (1 + DONOR_RULES.indexOf(rule)), "donor", rule)));
        return new ProgrammeLibrary.Source("constructs.yaml", yaml.toString());
    }

    private static String criterion(String id, String part, String rule) {
        return """
                  - id: %s
                    part: %s
                    kind: inclusion
                    blocker: reversible
                    label: {fr: "l’*/é", en: t}
                    text: {fr: t, en: t}
                    source: none
                    rule: |
                      %s
                """.formatted(id, part, rule);
    }
}
