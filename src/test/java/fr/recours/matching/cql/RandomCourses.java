package fr.recours.matching.cql;

import fr.recours.matching.Drug;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lines of treatment: as some criterion asks, nearly so, and any. */
final class RandomCourses {

    private static final Pattern DOSE = Pattern.compile("Course\\.dose_mg_\\w+[^\\n<>]* [<>]=? (\\d+(\\.\\d+)?)");

    /** Lines that fail a criterion of refractory lupus when they last as long; the dose in milligrams. */
    private enum Line {
        PREDNISONE("prednisone", Route.PO, "day", "6", 28),
        METHYLPREDNISOLONE("methylprednisolone", Route.PO, "day", "4.8", 28),
        MYCOPHENOLATE("mycophenolate", Route.PO, "day", "2000", 90),
        AZATHIOPRINE("azathioprine", Route.PO, "kg", "2", 90),
        METHOTREXATE("methotrexate", Route.SC, "week", "20", 90),
        LEFLUNOMIDE("leflunomide", Route.PO, "day", "10", 90),
        CICLOSPORIN("ciclosporin", Route.PO, "kg", "2.5", 90),
        BELIMUMAB("belimumab", Route.SC, "week", "200", 90),
        BELIMUMAB_IV("belimumab", Route.IV, "kg", "10", 90);

        private final String drug;
        private final Route route;
        private final String per;
        private final BigDecimal dose;
        private final int days;

        Line(String drug, Route route, String per, String dose, int days) {
            this.drug = drug;
            this.route = route;
            this.per = per;
            this.dose = new BigDecimal(dose);
            this.days = days;
        }
    }

    private final List<Drug> drugs;
    private final List<BigDecimal> doses;
    private final RandomDays days;

    /** @param text the libraries, one after another */
    RandomCourses(List<Drug> all, String text, RandomDays days) {
        this.drugs = all.stream()
                .filter(drug -> text.contains("'" + drug.name() + "'"))
                .toList();
        this.doses = DOSE.matcher(text)
                .results()
                .map(found -> new BigDecimal(found.group(1)))
                .distinct()
                .toList();
        this.days = days;
    }

    /** None to five. */
    List<TreatmentCourse> some(LocalDate reference, Random random) {
        List<TreatmentCourse> courses = new ArrayList<>();
        List<Drug> few = List.of(drugs.get(random.nextInt(drugs.size())), drugs.get(random.nextInt(drugs.size())));
        if (random.nextInt(12) == 0) {
            courses.add(TreatmentCourse.of("rituximb"));
        }
        for (int count = random.nextInt(6); count > 0; count--) {
            courses.add(
                    switch (random.nextInt(8)) {
                        case 0 -> infusions(reference, random);
                        case 1 -> pulses(reference, random);
                        case 2, 3, 4 -> line(reference, random);
                        default -> any(few.get(random.nextInt(few.size())), reference, random);
                    });
        }
        return courses;
    }

    /** Long and strong enough for a criterion, or nearly. */
    private static TreatmentCourse line(LocalDate reference, Random random) {
        Line line = Line.values()[random.nextInt(Line.values().length)];
        BigDecimal dose = random.nextInt(6) == 0 ? line.dose.subtract(new BigDecimal("0.1")) : line.dose;
        int length = random.nextInt(4) == 0 ? line.days / 2 : line.days + random.nextInt(5) - 1;
        LocalDate end = reference.minusDays(random.nextInt(200));
        return TreatmentCourse.builder(line.drug)
                .route(random.nextInt(4) == 0 ? null : line.route)
                .doseMgDay(line.per.equals("day") ? dose : null)
                .doseMgKg(line.per.equals("kg") ? dose : null)
                .doseMgWeek(line.per.equals("week") ? dose : null)
                .start(PartialDate.of(end.minusDays(length - 1L)))
                .end(random.nextInt(8) == 0 ? null : PartialDate.of(end))
                .outcomes(outcomes(random))
                .build();
    }

    private TreatmentCourse any(Drug drug, LocalDate reference, Random random) {
        Route[] routes = Route.values();
        List<String> brands =
                drug.forms().stream().flatMap(form -> form.names().stream()).toList();
        LocalDate end = days.onABorder(reference, random).plusDays(random.nextInt(30));
        LocalDate start = days.onABorder(random.nextBoolean() ? end : reference, random);
        return TreatmentCourse.builder(drug.name())
                .brand(brands.isEmpty() ? null : maybe(random, brands.get(random.nextInt(brands.size()))))
                .route(maybe(random, routes[random.nextInt(3)]))
                .nDoses(seldom(random, random.nextInt(8)))
                .doseMgDay(maybe(random, dose(random)))
                .doseMgWeek(maybe(random, dose(random)))
                .doseMgMonth(seldom(random, dose(random)))
                .doseMgKg(seldom(random, dose(random)))
                .cumulativeG(maybe(random, BigDecimal.valueOf(1 + random.nextInt(6))))
                .start(maybe(random, RandomDays.partial(start, random)))
                .end(maybe(random, RandomDays.partial(end, random)))
                .months(seldom(random, 1 + random.nextInt(8)))
                .durationDays(seldom(random, 26 + random.nextInt(70)))
                .outcomes(outcomes(random))
                .indication(seldom(random, random.nextBoolean() ? "polyarthrite" : "peau"))
                .build();
    }

    /** A series of infusions of rituximab, whole or nearly. */
    private static TreatmentCourse infusions(LocalDate reference, Random random) {
        boolean two = random.nextBoolean();
        LocalDate end = reference.minusDays(random.nextInt(400));
        LocalDate start = end.minusDays((two ? 14 : 21) + random.nextInt(3) / 2);
        return TreatmentCourse.builder("rituximab")
                .route(maybe(random, Route.IV))
                .nDoses(two ? 2 : 3 + random.nextInt(2))
                .doseMgDay(
                        random.nextInt(4) == 0
                                ? null
                                : BigDecimal.valueOf(two ? 999 + random.nextInt(2) : 600 + 75 * random.nextInt(2)))
                .cumulativeG(seldom(random, BigDecimal.TWO))
                .fullCourse(seldom(random, random.nextBoolean()))
                .start(random.nextInt(4) == 0 ? RandomDays.partial(start, random) : PartialDate.of(start))
                .end(PartialDate.of(end))
                .outcomes(outcomes(random))
                .build();
    }

    /** Pulses of cyclophosphamide about once a month, more or less. */
    private static TreatmentCourse pulses(LocalDate reference, Random random) {
        int count = 2 + random.nextInt(6);
        LocalDate end = reference.minusDays(random.nextInt(200) - 5);
        LocalDate start = end.minusDays((long) (count - 1) * (14 + 7 * random.nextInt(4)) + random.nextInt(5) - 2);
        return TreatmentCourse.builder("cyclophosphamide")
                .route(maybe(random, Route.IV))
                .nDoses(random.nextInt(6) == 0 ? null : count)
                .doseMgDay(maybe(random, BigDecimal.valueOf(250L * (1 + random.nextInt(4)))))
                .doseMgMonth(maybe(random, BigDecimal.valueOf(499 + random.nextInt(2))))
                .doseMgKg(seldom(random, BigDecimal.TEN))
                .cumulativeG(seldom(random, BigDecimal.valueOf(3)))
                .start(random.nextInt(8) == 0 ? null : RandomDays.partial(start, random))
                .end(random.nextInt(8) == 0 ? null : RandomDays.partial(end, random))
                .months(seldom(random, 1 + random.nextInt(8)))
                .outcomes(outcomes(random))
                .build();
    }

    /** More often a failure than not. */
    private static Set<TreatmentCourse.Outcome> outcomes(Random random) {
        TreatmentCourse.Outcome[] outcomes = TreatmentCourse.Outcome.values();
        return switch (random.nextInt(4)) {
            case 0 -> Set.of();
            case 1 -> Set.of(outcomes[random.nextInt(outcomes.length)]);
            default -> Set.of(TreatmentCourse.Outcome.INEFFICACY);
        };
    }

    /** On a threshold of some rule, beside it, or what makes 2 mg/kg of a round weight. */
    private BigDecimal dose(Random random) {
        BigDecimal border = doses.isEmpty() ? BigDecimal.TEN : doses.get(random.nextInt(doses.size()));
        return switch (random.nextInt(4)) {
            case 0 -> border.subtract(BigDecimal.ONE).max(BigDecimal.ONE);
            case 1 -> BigDecimal.valueOf(List.of(1440, 120, 150, 600).get(random.nextInt(4)));
            default -> border;
        };
    }

    private static <T> @Nullable T seldom(Random random, T value) {
        return random.nextInt(5) == 0 ? value : null;
    }

    private static <T> @Nullable T maybe(Random random, T value) {
        return random.nextBoolean() ? value : null;
    }
}
