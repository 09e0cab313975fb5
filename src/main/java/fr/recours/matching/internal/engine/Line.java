package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Drug;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Truth;
import fr.recours.matching.internal.rule.Drugs;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Dates;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A line of treatment and its drug: by which route it was given, and what it is called in an explanation. */
final class Line {

    private final TreatmentCourse course;
    private final Drug drug;
    private @Nullable Bilingual name;
    /** What was said of it once is the same whichever rule asks. */
    private final Map<Asked, Bilingual> labels = new EnumMap<>(Asked.class);

    private final Map<Rule.Ending, Judged> endings = new EnumMap<>(Rule.Ending.class);

    /** What a rule may ask of a line. */
    enum Asked {
        ROUTE("voie", "route"),
        GIVEN("reçu", "given"),
        DOSE("dose", "dose"),
        LENGTH("durée", "length"),
        PULSES("bolus", "pulses"),
        WHOLE("schéma complet", "full course"),
        OUTCOME("issue", "outcome"),
        END("fin", "end"),
        STOPPED(
                "arrêt pour effet indésirable avant la dose ou la durée\u00a0: à arbitrer",
                "stopped for an adverse event before its dose or length: to be arbitrated");

        private final String fr;
        private final String en;

        Asked(String fr, String en) {
            this.fr = fr;
            this.en = en;
        }
    }

    Line(TreatmentCourse course, Drug drug) {
        this.course = course;
        this.drug = drug;
    }

    /** The lines of these drugs, but those surely given by another route. */
    static List<Line> of(Facts facts, Drugs drugs) {
        return of(facts, drugs, false);
    }

    /** The lines of these drugs surely given by another route than asked. */
    static List<Line> otherwise(Facts facts, Drugs drugs) {
        return drugs.route() == null ? List.of() : of(facts, drugs, true);
    }

    private static List<Line> of(Facts facts, Drugs drugs, boolean otherwise) {
        List<Line> lines = List.of();
        List<TreatmentCourse> courses = facts.treatments();
        for (int i = 0; i < courses.size(); i++) {
            Drug drug = drugs.of(courses.get(i)).orElse(null);
            if (drug != null && (by(courses.get(i), drug, drugs.route()) == Truth.NOT_MET) == otherwise) {
                lines = lines.isEmpty() ? new ArrayList<>(courses.size()) : lines;
                lines.add(facts.line(i, drug));
            }
        }
        return lines;
    }

    TreatmentCourse course() {
        return course;
    }

    Drug drug() {
        return drug;
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
        Route told = told(course, drug);
        if (told != null) {
            return Truth.of(told == asked);
        }
        if (course.nDoses() != null || course.doseMgMonth() != null) {
            return asked == Route.IV ? Truth.MET : Truth.UNKNOWN;
        }
        return drug == null || drug.usualRoute() == null ? Truth.UNKNOWN : Truth.of(drug.usualRoute() == asked);
    }

    /** That of the line, else that of its brand; none where neither tells. */
    private static @Nullable Route told(TreatmentCourse course, @Nullable Drug drug) {
        return course.route() != null || drug == null
                ? course.route()
                : drug.form(course.brand()).map(Drug.Form::route).orElse(null);
    }

    /** By which route it was given: that told, else that by which the drug is usually given. */
    @Nullable
    Route route() {
        Route told = told(course, drug);
        return told == null ? drug.usualRoute() : told;
    }

    boolean is(Outcome outcome) {
        return course.outcomes().contains(outcome);
    }

    /** Stopped, whenever that was: an adverse event ended it. */
    boolean stopped() {
        return is(Outcome.ADVERSE_EVENT) && !is(Outcome.ONGOING);
    }

    /** {@code Azathioprine (févr. 2024 – avr. 2025) : dose}. */
    Bilingual label(Asked asked) {
        return labels.computeIfAbsent(asked, what -> {
            Bilingual named = name();
            return new Bilingual(named.fr() + what.fr, named.en() + what.en);
        });
    }

    /** What was judged of it. @param told what was found, to which it adds where the line comes from */
    Judged leaf(Course judged, Supplier<Finding> told) {
        Source source = course.source();
        return source == null
                ? Judged.leaf(judged, told)
                : Judged.leaf(judged, () -> told.get().from(source));
    }

    /** @param judging how it ended as a rule asks, worked out once */
    Judged ended(Rule.Ending asked, Function<Rule.Ending, Judged> judging) {
        return endings.computeIfAbsent(asked, judging);
    }

    private Bilingual name() {
        Bilingual known = name;
        if (known == null) {
            Bilingual dates = dates();
            known = new Bilingual(
                    drug.label().fr() + dates.fr() + "\u00a0: ", drug.label().en() + dates.en() + ": ");
            name = known;
        }
        return known;
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
