package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * « 6 bolus de 1 200 mg », « 750 mg x 6 »: a course has no part for the dose of one pulse, so that number and dose together tell
 * the cumulated dose, of the drugs that have one. Doses by the surface tell none, nor do pulses of different doses.
 */
final class PulseDose {

    /** Letters between the number of pulses and their dose. */
    private static final int FARTHEST = 40;

    private static final Map<String, Integer> POWERS =
            Map.of("dose:mg", 0, "dose:g", 3, "dose:mg/month", 0, "dose:g/month", 3);
    private static final Set<String> BETWEEN_DOSES = Set.of("puis", "a", "-", "→", ">", "ou", "et");
    private static final String CUMULATED = "cumulative_g";
    private static final String NUMBER = "n_doses";

    private final Page page;
    private final Segment segment;
    private final Drug drug;
    private final CourseDraft draft;

    PulseDose(Page page, Segment segment, Drug drug, CourseDraft draft) {
        this.page = page;
        this.segment = segment;
        this.drug = drug;
        this.draft = draft;
    }

    /** A dose with the words that tell it. */
    private record Told(BigDecimal milligrams, Quotation words) {}

    void read() {
        boolean cumulates =
                drug.usualDoses().stream().anyMatch(limit -> limit.field().equals(CUMULATED));
        if (!cumulates
                || draft.part("route") != Route.IV
                || draft.has(CUMULATED)
                || !(draft.part(NUMBER) instanceof Integer pulses)) {
            return;
        }
        Quotation number = draft.quotations(NUMBER).getFirst();
        List<Told> doses = doses(number);
        if (doses.stream().map(Told::milligrams).distinct().count() == 1) {
            BigDecimal each = doses.getFirst().milligrams();
            Quotation words = Quotation.of(
                    page.text,
                    Math.min(number.start(), doses.getFirst().words().start()),
                    Math.max(number.end(), doses.getFirst().words().end()));
            draft.put(
                    CUMULATED,
                    Units.plain(each.multiply(BigDecimal.valueOf(pulses)).movePointLeft(3)),
                    words);
        }
    }

    private List<Told> doses(Quotation number) {
        List<Told> doses = new ArrayList<>();
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit unit = page.isNumber(i) ? page.startingAt(i + 1) : null;
            Integer power = unit == null
                    ? null
                    : POWERS.get(unit.term(Term.UnitName.class)
                            .map(Term.UnitName::unit)
                            .orElse(""));
            if (unit != null && power != null && !summed(i, unit)) {
                BigDecimal milligrams = new BigDecimal(page.token(i).form())
                        .movePointRight(power)
                        .stripTrailingZeros();
                Quotation words = page.quote(i, unit.to());
                boolean near = words.start() - number.end() <= FARTHEST && number.start() - words.end() <= FARTHEST;
                if (near && changed(i)) {
                    return List.of();
                }
                if (near && ofOnePulse(milligrams)) {
                    doses.add(new Told(milligrams, words));
                }
            }
        }
        return doses;
    }

    /** « 500 puis 750 mg », « 500 à 750 mg ». */
    private boolean changed(int index) {
        return page.isNumber(index - 2) && page.isAny(index - 1, BETWEEN_DOSES);
    }

    private boolean ofOnePulse(BigDecimal milligrams) {
        return drug.doses().stream()
                .anyMatch(limit -> limit.route() == Route.IV
                        && limit.field().equals("dose_mg_day")
                        && limit.range().contains(milligrams));
    }

    /** « 6 g au total ». */
    private boolean summed(int index, Hit unit) {
        return page.is(index - 1, Cue.CUMULATED)
                || page.is(index - 2, Cue.CUMULATED)
                || page.is(unit.to(), Cue.CUMULATED);
    }
}
