package fr.recours.bench;

import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The lines of treatment of an invented case, one after another since its first sign. */
final class PlausibleCourses {

    private PlausibleCourses() {}

    static List<TreatmentCourse> of(Draw draw, boolean scleroderma, double severity, LocalDate onset, LocalDate seen) {
        List<TreatmentCourse> courses = new ArrayList<>();
        LocalDate start = onset.plusDays(draw.between(30, 300));
        int lines = (int) Math.round(draw.normal(2.2 + 0.6 * severity, 1, 0, 6));
        for (int line = 0; line < lines && start.isBefore(seen); line++) {
            boolean last = line == lines - 1;
            LocalDate end = start.plusDays(draw.between(60, 700));
            boolean ongoing = end.isAfter(seen) || last && draw.chance(0.4);
            courses.add(course(draw, scleroderma, start, end, ongoing));
            start = end.plusDays(draw.between(0, 60));
        }
        if (draw.chance(scleroderma ? 0.35 : 0.8)) {
            courses.add(steroid(draw, seen));
        }
        return courses;
    }

    private static TreatmentCourse course(
            Draw draw, boolean scleroderma, LocalDate start, LocalDate end, boolean ongoing) {
        TreatmentCourse.Builder course = scleroderma
                ? draw.one(
                        cyclophosphamide(draw),
                        cyclophosphamide(draw),
                        mycophenolate(draw),
                        mycophenolate(draw),
                        methotrexate(draw),
                        rituximab())
                : draw.one(
                        mycophenolate(draw),
                        mycophenolate(draw),
                        cyclophosphamide(draw),
                        methotrexate(draw),
                        azathioprine(draw),
                        rituximab(),
                        belimumab());
        if (draw.chance(0.9)) {
            course.start(partial(draw, start));
        }
        if (ongoing) {
            return course.outcomes(Set.of(Outcome.ONGOING)).build();
        }
        if (draw.chance(0.85)) {
            course.end(partial(draw, end));
        }
        if (draw.chance(0.85)) {
            course.outcomes(Set.of(draw.one(
                    Outcome.INEFFICACY,
                    Outcome.INEFFICACY,
                    Outcome.INEFFICACY,
                    Outcome.ADVERSE_EVENT,
                    Outcome.SUCCESS)));
        }
        return course.build();
    }

    private static PartialDate partial(Draw draw, LocalDate day) {
        return PartialDate.parse(day.toString().substring(0, draw.chance(0.3) ? 10 : 7));
    }

    private static TreatmentCourse.Builder cyclophosphamide(Draw draw) {
        TreatmentCourse.Builder course =
                TreatmentCourse.builder("cyclophosphamide").route(Route.IV);
        return draw.chance(0.7)
                ? course.nDoses(draw.between(3, 9)).doseMgDay(BigDecimal.valueOf(draw.one(500, 750, 1000)))
                : course;
    }

    private static TreatmentCourse.Builder mycophenolate(Draw draw) {
        return TreatmentCourse.builder("mycophenolate")
                .route(Route.PO)
                .doseMgDay(BigDecimal.valueOf(draw.one(1000, 1500, 2000, 2000, 3000)));
    }

    private static TreatmentCourse.Builder methotrexate(Draw draw) {
        return TreatmentCourse.builder("methotrexate")
                .route(draw.one(Route.PO, Route.SC))
                .doseMgWeek(BigDecimal.valueOf(draw.one(10, 15, 20, 25)));
    }

    private static TreatmentCourse.Builder azathioprine(Draw draw) {
        return TreatmentCourse.builder("azathioprine")
                .route(Route.PO)
                .doseMgDay(BigDecimal.valueOf(draw.one(50, 100, 150)));
    }

    private static TreatmentCourse.Builder rituximab() {
        return TreatmentCourse.builder("rituximab").route(Route.IV).nDoses(2).doseMgDay(BigDecimal.valueOf(1000));
    }

    private static TreatmentCourse.Builder belimumab() {
        return TreatmentCourse.builder("belimumab").route(Route.IV).doseMgKg(BigDecimal.TEN);
    }

    private static TreatmentCourse steroid(Draw draw, LocalDate seen) {
        return TreatmentCourse.builder("prednisone")
                .route(Route.PO)
                .doseMgDay(BigDecimal.valueOf(draw.one(5, 7, 10, 15, 20)))
                .start(partial(draw, seen.minusDays(draw.between(60, 1500))))
                .outcomes(Set.of(draw.one(Outcome.ONGOING, Outcome.ONGOING, Outcome.INEFFICACY)))
                .build();
    }
}
