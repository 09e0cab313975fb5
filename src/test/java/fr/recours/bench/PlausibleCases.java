package fr.recours.bench;

import fr.recours.matching.CaseFile;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Invented cases with values that go together, gaps as in real files, a French question and letter: number n is always the same case. How
 * often something is found and measured is a guess of the right size, no epidemiology.
 */
public final class PlausibleCases {

    /** No case knows anything later. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private PlausibleCases() {}

    public static PlausibleCase of(long number) {
        Draw draw = new Draw(new SplittableRandom(number * 0x9E3779B97F4A7C15L + 7));
        LocalDate seen = TODAY.minusDays(draw.between(0, 1200));
        double kind = draw.unit();
        String disease = kind < 0.55 ? "SSc" : kind < 0.95 ? "SLE" : kind < 0.97 ? "overlap" : "other";
        boolean scleroderma = !disease.equals("SLE");
        String sex = draw.chance(scleroderma ? 0.82 : 0.9) ? "F" : "M";
        LocalDate birth = seen.minusDays((long) (365.25 * draw.normal(scleroderma ? 50 : 37, 13, 16, 84)));
        LocalDate onset = seen.minusDays(draw.between(120, 365 * 14));
        double severity = draw.normal(0, 1, -2.5, 2.5);
        PlausibleFacts facts = new PlausibleFacts(draw, seen);
        if (draw.chance(0.98)) {
            facts.code("disease", disease, 1);
        }
        facts.code("sex", sex, 0.99);
        facts.day("birth_date", PartialDate.of(birth), 0.99);
        common(facts, draw, sex, severity);
        if (scleroderma) {
            scleroderma(facts, draw, severity, onset);
        } else {
            lupus(facts, draw, severity);
        }
        bearing(facts, draw, sex, (seen.toEpochDay() - birth.toEpochDay()) / 365);
        List<TreatmentCourse> courses = PlausibleCourses.of(draw, scleroderma, severity, onset, seen);
        CaseFile caseFile = new CaseFile("P" + number, seen, facts.observations(), courses, List.of());
        return new PlausibleCase(caseFile, PlausibleText.of(caseFile, draw), PlausibleLetter.of(caseFile, draw));
    }

    private static void common(PlausibleFacts facts, Draw draw, String sex, double severity) {
        facts.number("weight_kg", draw.normal(sex.equals("F") ? 62 : 76, 13, 38, 130), 0, 0.8);
        facts.number("height_cm", draw.normal(sex.equals("F") ? 163 : 176, 7, 140, 205), 0, 0.75);
        facts.number("creatinine_umol_l", draw.normal(72 + 9 * severity, 20, 35, 400), 0, 0.8);
        facts.number("lvef_pct", draw.normal(61 - 2 * severity, 6, 18, 78), 0, 0.6);
        facts.number("neutrophils_g_l", draw.normal(5, 1.8, 0.3, 15), 1, 0.6);
        facts.number("platelets_g_l", draw.normal(255, 75, 12, 700), 0, 0.65);
        facts.number("hb_g_dl", draw.normal(12.4 - 0.4 * severity, 1.5, 6.5, 18), 1, 0.7);
        facts.number("alt_x_uln", Math.exp(draw.normal(-0.5, 0.5, -2, 2.3)), 1, 0.5);
        facts.number("ast_x_uln", Math.exp(draw.normal(-0.5, 0.5, -2, 2.3)), 1, 0.5);
        facts.number("crp_mg_l", Math.exp(draw.normal(1.6 + 0.3 * severity, 1, 0, 5.5)), 0, 0.55);
        facts.number("cd4_per_ul", draw.normal(620, 260, 60, 1600), 0, 0.15);
        facts.number("pao2_mmhg", draw.normal(86 - 4 * severity, 9, 48, 104), 0, 0.2);
        facts.number("paco2_mmhg", draw.normal(38, 3, 29, 55), 0, 0.2);
        facts.number("bili_x_uln", Math.exp(draw.normal(-0.7, 0.4, -2, 2)), 1, 0.4);
        facts.flag("mgus", 0.01, 0.2);
        facts.flag("infection_uncontrolled", 0.02, 0.4);
        facts.flag("hiv_pos", 0.004, 0.45);
        facts.flag("htlv_pos", 0.002, 0.15);
        facts.flag("hbsag_pos", 0.006, 0.45);
        facts.flag("hcv_pos", 0.008, 0.45);
        facts.flag("malignancy_active", 0.015, 0.5);
        facts.flag("malignancy_history", 0.05, 0.45);
        facts.flag("mds", 0.003, 0.3);
        facts.flag("psychiatric_uncontrolled", 0.02, 0.3);
        facts.flag("drug_or_alcohol_abuse", 0.03, 0.35);
        facts.flag("ventricular_arrhythmia_uncontrolled", 0.015, 0.35);
        facts.flag("hypertension_uncontrolled", 0.03, 0.4);
        facts.flag("social_security", 0.98, 0.6);
        facts.flag("consent_signed", 0.6, 0.15);
        facts.flag("is_history_complete", 0.85, 0.6);
        facts.flag("steroids_history_complete", 0.85, 0.45);
        facts.flag("donor_available", 0.4, 0.25);
    }

    private static void scleroderma(PlausibleFacts facts, Draw draw, double severity, LocalDate onset) {
        boolean diffuse = draw.chance(0.62);
        facts.code("subset", diffuse ? "diffuse" : "limited", 0.85);
        facts.flag("acr_eular_2013", 0.94, 0.75);
        facts.day("first_non_raynaud_date", PartialDate.parse(onset.toString().substring(0, 7)), 0.65);
        facts.codes(
                "antibodies",
                diffuse ? draw.one("Scl70", "Scl70", "RNA_pol_III", "RNP") : draw.one("centromere", "Scl70", "PM_Scl"),
                0.75);
        facts.number("mrss", draw.normal(diffuse ? 21 + 5 * severity : 8 + 2 * severity, 6, 0, 51), 0, 0.8);
        facts.flag("skin_rapidly_progressive", diffuse ? 0.5 : 0.1, 0.5);
        facts.flag("progressive", 0.5 + 0.15 * severity, 0.55);
        facts.flag("digital_ulcers", 0.4, 0.4);
        boolean lung = draw.chance(0.5 + 0.12 * severity);
        facts.flag("ild_on_imaging", lung ? 1 : 0, 0.8);
        double fvc = draw.normal((lung ? 74 : 96) - 8 * severity, 12, 28, 135);
        double dlco = draw.normal((lung ? 52 : 72) - 8 * severity, 12, 15, 120);
        facts.number("fvc_pct", fvc, 0, 0.82);
        facts.number("dlco_pct", dlco, 0, 0.78);
        facts.number("tlc_pct", fvc + draw.normal(3, 6, -12, 15), 0, 0.5);
        facts.baseline("fvc_pct", fvc + draw.normal(5 + 4 * severity, 6, -15, 30), 0.4);
        facts.baseline("dlco_pct", dlco + draw.normal(5 + 4 * severity, 6, -15, 30), 0.35);
        facts.flag("other_lung_causes_excluded", 0.93, lung ? 0.6 : 0.2);
        facts.flag("ild_life_threatening", lung ? 0.1 : 0, 0.3);
        facts.flag("lung_transplant_excluded", 0.5, 0.1);
        facts.number("pasp_echo", draw.normal(31 + 5 * severity, 8, 14, 95), 0, 0.65);
        if (draw.chance(0.25 + 0.08 * severity)) {
            facts.flag("rhc_done", 1, 1);
            double pressure = draw.normal(20 + 3 * severity, 6, 8, 60);
            facts.number("mpap_rhc", pressure, 0, 0.9);
            facts.flag("pah_confirmed_rhc", pressure > 25 ? 0.95 : 0.02, 0.8);
        }
        facts.flag("urine_sediment_abnormal", 0.06, 0.35);
        facts.flag("tma_haemolysis", 0.02, 0.2);
        facts.flag("pericardial_effusion_treated", 0.04, 0.25);
        facts.flag("af_flutter_at_recurrent", 0.04, 0.3);
        facts.flag("chf_refractory", 0.01, 0.3);
        facts.flag("chf_reversible", 0.03, 0.25);
        facts.flag("vt", 0.02, 0.25);
        facts.flag("avb_2_3", 0.01, 0.25);
        facts.flag("pericardial_effusion_haemodynamic", 0.01, 0.3);
        facts.flag("other_cardiac_causes_excluded", 0.9, 0.2);
        facts.flag("other_renal_causes_excluded", 0.9, 0.15);
        facts.flag("creatinine_recent_rise", 0.04, 0.3);
        facts.flag("cyc_cystopathy", 0.01, 0.25);
        facts.flag("cyc_contraindicated", 0.08, 0.3);
        facts.flag("cyc_iv_resistant", 0.3, 0.35);
        facts.flag("relapse_after_ahsct", 0.03, 0.25);
        facts.flag("ahsct_refused", 0.06, 0.2);
        facts.flag("toxic_exposure_or_ems_ef", 0.01, 0.25);
    }

    private static void lupus(PlausibleFacts facts, Draw draw, double severity) {
        facts.flag("acr_1997_sle", 0.94, 0.7);
        facts.flag("eular_acr_2019_sle", 0.93, 0.4);
        facts.flag("ana_positive", 0.98, 0.8);
        facts.codes("antibodies", draw.one("DNA", "DNA", "Sm", "SSA", "RNP", "antiphospholipid"), 0.8);
        facts.number("selena_sledai", draw.normal(9 + 3 * severity, 5, 0, 40), 0, 0.72);
        facts.number("complement_c3", draw.normal(0.8 - 0.1 * severity, 0.2, 0.2, 1.9), 2, 0.5);
        facts.number("proteinuria_g_24h", Math.exp(draw.normal(-0.5 + 0.6 * severity, 1, -3, 2.6)), 1, 0.55);
        facts.codes("sle_organ_threatening_list", draw.one("nephritis", "nephritis", "CNS", "cytopenia", "lung"), 0.45);
        facts.number("dlco_pct", draw.normal(82 - 5 * severity, 12, 25, 120), 0, 0.25);
        facts.number("pasp_echo", draw.normal(27 + 3 * severity, 6, 14, 80), 0, 0.45);
        facts.flag("chf_signs", 0.03, 0.4);
        facts.flag("liver_due_to_sle", 0.1, 0.1);
        facts.flag("cytopenia_due_to_sle", 0.4, 0.2);
        if (draw.chance(0.8)) {
            facts.flag("on_prednisone_now", 1, 0.9);
            facts.day("stable_since", PartialDate.of(facts.seen().minusDays(draw.between(5, 200))), 0.5);
        }
    }

    private static void bearing(PlausibleFacts facts, Draw draw, String sex, long age) {
        if (sex.equals("M")) {
            facts.flag("partner_childbearing_potential", 0.3, 0.2);
            return;
        }
        boolean may = age < 48;
        facts.flag("childbearing_potential", may ? 0.93 : 0.02, 0.6);
        facts.flag("pregnant", may ? 0.01 : 0, 0.5);
        facts.flag("breastfeeding", may ? 0.01 : 0, 0.35);
        facts.flag("effective_contraception", may ? 0.75 : 0.2, may ? 0.5 : 0.1);
    }
}
