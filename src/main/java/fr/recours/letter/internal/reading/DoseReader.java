package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the doses of a course: per day, week, month or kilogram, cumulated dose. A dose without its period is
 * read by the one limit of the drug it fits (methotrexate 20: per week), never for pulses.
 */
final class DoseReader {

    private static final Set<String> CLOSE = Set.of(",", ";", ".", ")");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Page page;
    private final Segment segment;
    private final Drug drug;
    private final CourseDraft draft;
    private final PulseReader pulses;
    private final ForeignDoses foreign;
    private final List<DoseChoice.Dose> doses = new ArrayList<>();

    DoseReader(Page page, Segment segment, Drug drug, CourseDraft draft, PulseReader pulses) {
        this.page = page;
        this.segment = segment;
        this.drug = drug;
        this.draft = draft;
        this.pulses = pulses;
        this.foreign = new ForeignDoses(page, segment);
    }

    /** Whether several doses are told, of which one is today's: then a lone date is that of one dose, not of the course. */
    boolean several() {
        return doses.stream().map(DoseChoice.Dose::amount).distinct().count() > 1;
    }

    void read(boolean pulsed) {
        for (int i = segment.from(); i < segment.to(); i++) {
            if (page.isNumber(i) && !ForeignDoses.bound(page, i)) {
                number(i, pulsed);
            }
        }
        new DoseChoice(page, draft).among(doses, several());
    }

    private void number(int index, boolean pulsed) {
        Hit unit = page.startingAt(index + 1);
        String name = unit == null
                ? ""
                : unit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse("");
        BigDecimal number = new BigDecimal(page.token(index).form());
        if (name.equals("g/24 h")) {
            name = "dose:g/day";
        } else if (name.equals("G/L") && page.token(index + 1).raw().equals("G") && page.is(index + 2, "(")) {
            name = "dose:g"; // « CELLCEPT 3G (03/24 - ) »
        }
        boolean daily = name.isEmpty()
                && (index == segment.hit().to() || index > segment.hit().to() && year(index - 1))
                && page.is(index + 1, "/")
                && page.isAny(index + 2, Set.of("j", "jour"));
        boolean weekly = name.isEmpty()
                && index >= segment.hit().to()
                && index <= segment.hit().to() + 1
                && page.is(index + 1, "/")
                && page.isAny(index + 2, Set.of("sem", "semain"));
        if (weekly) {
            name = "dose:mg/week"; // « RoActemra SC 162/sem »
        }
        boolean again = name.isEmpty()
                && page.is(index - 1, Cue.NOW)
                && !doses.isEmpty()
                && doses.getLast().field().equals("dose_mg_day")
                && (page.isBreak(index + 1) || page.isAny(index + 1, CLOSE)); // « 40 mg/j, actuellement 20 »
        if (daily || again) {
            name = "dose:mg/day"; // « Plaquenil 400/j », « Plaquenil depuis 2012 400/j »
        }
        int to = daily || weekly ? index + 3 : unit == null || name.isEmpty() ? index + 1 : unit.to();
        int tenths = name.equals("dose:g") && page.isUnit(index + 1) ? new SpokenDose(page).tenths(to) : 0;
        if (tenths > 0) {
            number = number.add(BigDecimal.valueOf(tenths).movePointLeft(1));
            to++;
        }
        boolean relayed =
                pulsed && name.startsWith("dose:mg/kg") && page.is(index - 1, "puis"); // « 1 g x3 puis 1 mg/kg »
        if (relayed || name.equals("g/L") || name.isEmpty() && !bareDose(index) || foreign.is(index)) {
            return;
        }
        Optional<DoseChoice.Dose> dose =
                switch (name) {
                    case "dose:mg/day" -> dose("dose_mg_day", number, index, to);
                    case "dose:g/day" -> dose("dose_mg_day", number.multiply(THOUSAND), index, to);
                    case "dose:µg/day" -> dose("dose_mg_day", number.divide(THOUSAND), index, to);
                    case "dose:mg/week" -> dose("dose_mg_week", number, index, to);
                    case "dose:mg/month" -> dose("dose_mg_month", number, index, to);
                    case "dose:g/month" -> dose("dose_mg_month", number.multiply(THOUSAND), index, to);
                    case "dose:mg/kg" -> dose("dose_mg_kg", number, index, to);
                    case "dose:g/kg" -> dose("dose_mg_kg", number.multiply(THOUSAND), index, to);
                    case "dose:mg" -> amount(number, index, to, pulsed);
                    case "dose:g" -> amount(number.multiply(THOUSAND), index, to, pulsed);
                    case "" ->
                        new Tablets(page).strength(to)
                                ? amount(number, index, to, pulsed) // « Imurel 50 : 2 cp/j »
                                : guess(number, index, to, pulsed);
                    default -> Optional.empty();
                };
        dose.ifPresent(doses::add);
    }

    private boolean year(int index) {
        return page.isNumber(index) && page.token(index).form().matches("(19|20)\\d\\d");
    }

    /** « Plaquenil 400 »: a number right after the name, that is neither date nor count. */
    private boolean bareDose(int index) {
        boolean after = index == segment.hit().to()
                || index == segment.hit().to() + 1 && page.is(index - 1, Cue.LINK) && !page.is(index - 1, "en");
        return after
                && !new Tablets(page).counts(index) // « Plaquenil 1 cp matin et soir »
                && !page.is(index + 1, "/")
                && !(page.is(index + 1, "j") && page.is(index + 2, "/")) // « 1 j/2 »
                && !page.is(index + 1, Cue.PULSE)
                && !page.is(index + 1, Cue.MONTHS)
                && !page.is(index + 1, Cue.YEARS)
                && !page.is(index + 1, Cue.WEEKS)
                && !(page.hit(index + 1) instanceof Hit next && next.has(Term.Month.class))
                && PulseReader.whole(page.token(index).form()) < 1900;
    }

    private Optional<DoseChoice.Dose> amount(BigDecimal milligrams, int from, int to, boolean pulsed) {
        Tablets tablets = new Tablets(page);
        if (tablets.strength(to)) {
            BigDecimal daily = tablets.daily(to);
            return daily == null
                    ? Optional.empty()
                    : dose("dose_mg_day", milligrams.multiply(daily), from, tablets.end(to));
        }
        CumulatedDose cumulated = new CumulatedDose(page, segment);
        if (cumulated.is(from, to)) {
            draft.put("cumulative_g", Units.plain(milligrams.divide(THOUSAND)), cumulated.words(from, to));
            return Optional.empty();
        }
        Hit next = page.startingAt(to);
        if (next != null && next.is(Cue.TWICE)) {
            return dose("dose_mg_day", milligrams.add(milligrams), from, next.to());
        }
        if (next != null && next.is(Cue.THRICE)) {
            return dose("dose_mg_day", milligrams.multiply(BigDecimal.valueOf(3)), from, next.to());
        }
        if (next != null && next.is(Cue.SUBCUTANEOUS) && page.is(next.to(), "/") && page.is(next.to() + 1, Cue.WEEKS)) {
            return dose("dose_mg_week", milligrams, from, next.to() + 2); // « 162 mg SC/semaine »
        }
        if (cumulated.near(from, to, Cue.MONTHLY)) {
            return dose("dose_mg_month", milligrams, from, to);
        }
        return guess(milligrams, from, to, pulsed);
    }

    private Optional<DoseChoice.Dose> guess(BigDecimal amount, int from, int to, boolean pulsed) {
        int daily = drug.usualRoute() == Route.PO ? pulses.times(to) : 0;
        if (daily > 0) { // « 150 mg x 2 »
            return dose("dose_mg_day", amount.multiply(BigDecimal.valueOf(daily)), from, to + 2);
        }
        List<Drug.DoseLimit> fitting = drug.doses().stream()
                .filter(limit ->
                        limit.range().contains(amount) && !limit.field().equals("dose_mg_kg"))
                .toList();
        long fields = fitting.stream().map(Drug.DoseLimit::field).distinct().count();
        return pulsed || fields != 1
                ? Optional.empty()
                : dose(fitting.getFirst().field(), amount, from, to);
    }

    /** A dose the drug cannot have is no dose: methotrexate by the day. */
    private Optional<DoseChoice.Dose> dose(String field, BigDecimal amount, int from, int to) {
        Route route = (Route) draft.part("route");
        boolean refused = drug.limits((String) draft.part("brand")).stream()
                .anyMatch(limit -> limit.field().equals(field)
                        && (limit.route() == null || limit.route() == route)
                        && !limit.range().contains(amount));
        return refused || amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new DoseChoice.Dose(field, Units.plain(amount), from, to));
    }
}
