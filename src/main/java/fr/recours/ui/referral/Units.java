package fr.recours.ui.referral;

import fr.recours.ui.kit.Texts;

/** Units as written on screen: the dictionary's own, save the few that are words. */
final class Units {

    private Units() {}

    static String shown(String unit) {
        return switch (unit) {
            case "years" -> Texts.text("form.unit.years");
            case "months" -> Texts.text("form.unit.months");
            case "days" -> Texts.text("form.unit.days");
            case "weeks" -> Texts.text("form.unit.weeks");
            case "points" -> Texts.text("form.unit.points");
            case "mg/day" -> Texts.text("form.unit.mgDay");
            case "mg/week" -> Texts.text("form.unit.mgWeek");
            case "mg/month" -> Texts.text("form.unit.mgMonth");
            case "× ULN" -> Texts.text("form.unit.uln");
            case "IU/mL" -> Texts.text("form.unit.iu");
            case "WU" -> Texts.text("form.unit.wood");
            default -> unit;
        };
    }
}
