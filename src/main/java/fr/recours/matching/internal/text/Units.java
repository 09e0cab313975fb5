package fr.recours.matching.internal.text;

import fr.recours.matching.Bilingual;
import java.util.Map;

/** Units as they are written in each language. */
public final class Units {

    private static final Map<String, Bilingual> WORDS = Map.ofEntries(
            Map.entry("years", new Bilingual("ans", "years")),
            Map.entry("months", new Bilingual("mois", "months")),
            Map.entry("weeks", new Bilingual("SA", "weeks")),
            Map.entry("days", new Bilingual("jours", "days")),
            Map.entry("points", new Bilingual("points", "points")),
            Map.entry("WU", new Bilingual("UW", "WU")),
            Map.entry("× ULN", new Bilingual("× N", "× ULN")),
            Map.entry("mg/day", new Bilingual("mg/j", "mg/day")),
            Map.entry("mg/kg/day", new Bilingual("mg/kg/j", "mg/kg/day")),
            Map.entry("mg/week", new Bilingual("mg/sem", "mg/week")),
            Map.entry("mL/min/1.73 m²", new Bilingual("mL/min/1,73 m²", "mL/min/1.73 m²")),
            Map.entry("mg/month", new Bilingual("mg/mois", "mg/month")));

    private Units() {}

    public static Bilingual label(String unit) {
        Bilingual words = WORDS.get(unit);
        return words == null ? new Bilingual(unit, unit) : words;
    }
}
