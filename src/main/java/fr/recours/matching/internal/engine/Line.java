package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.text.Dates;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line of treatment and its drug: by which route it was given, and what it is called in an explanation. */
record Line(TreatmentCourse course, Drug drug) {

    /** The lines of these drugs, but those surely given by another route. */
    static List<Line> of(Facts facts, Drugs drugs) {
        List<Line> lines = new ArrayList<>();
        for (TreatmentCourse course : facts.treatments()) {
            drugs.of(course)
                    .map(drug -> new Line(course, drug))
                    .filter(line -> line.by(drugs.route()) != Truth.NOT_MET)
                    .ifPresent(lines::add);
        }
        return lines;
    }

    /** Whether it was given by this route. */
    Truth by(@Nullable Route route) {
        return by(course, drug, route);
    }

    /** The route told, else that of the brand; pulses are taken as intravenous, the rest as the drug is usually given. */
    static Truth by(TreatmentCourse course, @Nullable Drug drug, @Nullable Route asked) {
        if (asked == null || asked == course.route()) {
            return Truth.MET;
        }
        if (course.route() != null) {
            return Truth.NOT_MET;
        }
        Route brand = drug == null
                ? null
                : drug.form(course.brand()).map(Drug.Form::route).orElse(null);
        if (brand != null) {
            return Truth.of(brand == asked);
        }
        if (course.nDoses() != null || course.doseMgMonth() != null) {
            return asked == Route.IV ? Truth.MET : Truth.UNKNOWN;
        }
        return drug == null || drug.usualRoute() == null ? Truth.UNKNOWN : Truth.of(drug.usualRoute() == asked);
    }

    boolean is(Outcome outcome) {
        return course.outcomes().contains(outcome);
    }

    /** Stopped, whenever that was: an adverse event ended it. */
    boolean stopped() {
        return is(Outcome.ADVERSE_EVENT) && !is(Outcome.ONGOING);
    }

    /** {@code Azathioprine (févr. 2024 – avr. 2025) : dose}. */
    Bilingual label(String fr, String en) {
        Bilingual dates = dates();
        return new Bilingual(
                drug.label().fr() + dates.fr() + "\u00a0: " + fr, drug.label().en() + dates.en() + ": " + en);
    }

    private Bilingual dates() {
        PartialDate start = course.start();
        PartialDate end = course.end();
        if (start == null && end == null) {
            return Finding.NONE;
        }
        if (end == null) {
            Bilingual since = Dates.partial(Objects.requireNonNull(start));
            return new Bilingual(" (depuis " + since.fr() + ")", " (since " + since.en() + ")");
        }
        Bilingual to = Dates.partial(end);
        if (start == null) {
            return new Bilingual(" (jusqu’à " + to.fr() + ")", " (until " + to.en() + ")");
        }
        Bilingual from = Dates.partial(start);
        return new Bilingual(" (" + from.fr() + " – " + to.fr() + ")", " (" + from.en() + " – " + to.en() + ")");
    }
}
