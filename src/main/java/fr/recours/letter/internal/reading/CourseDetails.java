package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads how a course was given and what for: its route, its indication, and whether the scheme was whole. */
final class CourseDetails {

    private static final int REACH = 5;
    private static final Set<String> NUMBERED = Set.of("cl", "class", "stad", "type", "grad");
    private static final int WEEKS_REACH = 8;

    private final Page page;
    private final NumberedDays days;

    CourseDetails(Page page, List<DateMention> dates) {
        this.page = page;
        this.days = new NumberedDays(page, dates);
    }

    void route(Segment segment, Drug drug, CourseDraft draft) {
        Map<Cue, Route> routes = Map.of(
                Cue.ORAL, Route.PO,
                Cue.INTRAVENOUS, Route.IV,
                Cue.SUBCUTANEOUS, Route.SC,
                Cue.INTRAMUSCULAR, Route.IM,
                Cue.LOCAL, Route.TOPICAL);
        Hit name = segment.hit();
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null) {
                for (Map.Entry<Cue, Route> entry : routes.entrySet()) {
                    if (hit.is(entry.getKey()) && !page.isAny(i - 1, NUMBERED)) { // « rechute rénale cl IV »
                        draft.put("route", entry.getValue(), page.quote(hit.from(), hit.to()));
                    }
                }
            }
        }
        String implied = segment.name().route();
        Optional<Route> own = drug.form(segment.name().brand()).map(Drug.Form::route);
        Route usual = implied != null ? Route.valueOf(implied) : own.orElse(drug.usualRoute());
        if (!draft.has("route") && usual != null) {
            draft.put("route", usual, page.quote(name.from(), name.to()));
        }
        for (int i = segment.from(); i < segment.to() && !draft.has("route"); i++) {
            boolean injected = page.is(i, "bolu") && drug.doses().stream().anyMatch(limit -> limit.route() == Route.IV);
            if (injected) {
                draft.put("route", Route.IV, page.quote(i, i + 1));
            }
        }
        if (!draft.has("route") && drug.pulses() != null && draft.has("n_doses") && !draft.has("dose_mg_day")) {
            draft.put("route", Route.IV, draft.quotations("n_doses").getFirst()); // « EDX 750 x6 », « six cures »
        }
    }

    /** « pour l'atteinte articulaire », « (arthrites) »: such a course counts as no failed immunosuppressant (D.15). */
    void indication(Segment segment, CourseDraft draft) {
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            boolean joints = hit != null && hit.is(Cue.JOINTS);
            boolean stopped = false;
            for (int before = i - 1; joints && before >= segment.from() && i - before <= REACH; before--) {
                stopped |= page.is(before, Cue.STOPPED);
                boolean motive = page.is(before, Cue.MOTIVE) && !page.is(before - 1, Cue.STOPPED);
                if ((motive || before == i - 1 && page.is(before, "(")) && !stopped && hit != null) {
                    draft.put("indication", "articulaire", page.quote(before, hit.to()));
                }
            }
        }
    }

    /** « 375 mg/m² par semaine pendant 4 semaines ». */
    private void weekly(Segment segment, CourseDraft draft) {
        for (int i = segment.from(); i < segment.to(); i++) {
            int lasts = i;
            while (lasts < Math.min(segment.to(), i + WEEKS_REACH) && !page.is(lasts, Cue.FOR)) {
                lasts++;
            }
            Hit four = page.startingAt(lasts + 1);
            boolean count = page.is(lasts + 1, "4")
                    || four != null
                            && four.term(Term.Count.class)
                                    .filter(told -> told.number() == 4)
                                    .isPresent();
            if (page.is(i, "375") && page.is(lasts, Cue.FOR) && count && page.is(lasts + 2, Cue.WEEKS)) {
                draft.put("n_doses", 4, page.quote(lasts + 1, lasts + 3));
            }
        }
    }

    /** The whole scheme of rituximab: four weekly 375 mg/m², or 1 g twice two weeks apart (clinical.md A.4, LES-I4 vi). */
    void fullCourse(Segment segment, Drug drug, CourseDraft draft) {
        if (!drug.depletesB()) {
            return;
        }
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.is(Cue.FULL_COURSE) && !days.undone(segment)) {
                draft.put("full_course", true, page.quote(hit.from(), hit.to()));
                if (IntStream.range(hit.from(), hit.to())
                        .anyMatch(at -> page.token(at).form().startsWith("j"))) {
                    draft.put("n_doses", 2, page.quote(hit.from(), hit.to()));
                }
            }
        }
        weekly(segment, draft);
        Quotation both = days.scheme(segment);
        if (both != null) {
            draft.put("full_course", true, both);
            draft.put("n_doses", 2, both);
        }
        Integer pulses = (Integer) draft.part("n_doses");
        for (int i = segment.from(); i < segment.to() && pulses != null; i++) {
            Hit unit = page.startingAt(i + 1);
            String name = unit == null
                    ? ""
                    : unit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse("");
            boolean weekly = page.is(i, "375") && name.startsWith("dose:mg/m²") && pulses == 4;
            boolean twice = (page.is(i, "1") && name.equals("dose:g") || page.is(i, "1000") && name.equals("dose:mg"))
                    && pulses == 2;
            if (unit != null && (weekly || twice)) {
                draft.put("full_course", true, page.quote(i, unit.to()));
            }
        }
    }
}
