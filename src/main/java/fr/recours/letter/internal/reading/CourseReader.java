package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the courses of treatment; a drug that is only planned, denied or an allergy is none. */
final class CourseReader {

    /** Drugs that treat no auto-immune disease: they are told as an allergy or not at all. */
    private static final Set<String> PROTECTORS = Set.of("mesna", "lidocaine");

    private static final int REACH = 5;

    private final Page page;
    private final Zones zones;
    private final Dictionary dictionary;
    private final CourseDates courseDates;
    private final List<CourseDraft> drafts = new ArrayList<>();
    private final List<Candidate> allergies = new ArrayList<>();
    private final List<Candidate> steroidNow = new ArrayList<>();

    CourseReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.dictionary = dictionary;
        this.courseDates = new CourseDates(page, dates);
    }

    List<CourseDraft> read() {
        CourseDraft last = null;
        for (Segment segment : new Segments(page, zones).cut()) {
            Drug drug = dictionary.drug(segment.name().drug()).orElseThrow();
            if (allergy(segment, drug) || PROTECTORS.contains(drug.name())) {
                last = null;
                continue;
            }
            CourseDraft draft = draft(segment, drug);
            boolean told =
                    draft.has("start") || draft.has("end") || draft.outcomes().contains(Outcome.INEFFICACY);
            boolean vague = segment.name().vague() && !draft.has("dose_mg_day");
            if (vague && draft.outcomes().contains(Outcome.ONGOING)) {
                steroidNow.add(Candidate.of(
                        "on_prednisone_now",
                        Value.yes(),
                        draft.quotations(CourseDraft.OUTCOME).getFirst()));
            }
            if (denied(segment) || aside(segment, draft) || vague || planned(segment) && !told) {
                last = null;
                continue;
            }
            if (segment.listed() && last != null) {
                shareOutcome(last, draft);
            }
            last = keep(draft);
        }
        return drafts;
    }

    /** « Sous corticoïdes », without a dose that would make it a course. */
    List<Candidate> steroidNow() {
        return steroidNow;
    }

    List<Candidate> allergies() {
        return allergies;
    }

    /** Joins a mention to the course it speaks of, or begins a new one. */
    private CourseDraft keep(CourseDraft draft) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            CourseDraft earlier = drafts.get(i);
            if (earlier.agreesWith(draft)) {
                earlier.absorb(draft);
                return earlier;
            }
        }
        drafts.add(draft);
        return draft;
    }

    /** « échec du MTX, de l'Imurel et du Cellcept », « MTX et Imurel inefficaces »: one outcome for all. */
    private static void shareOutcome(CourseDraft before, CourseDraft draft) {
        Set<Outcome> failed = Set.of(Outcome.INEFFICACY, Outcome.ADVERSE_EVENT);
        if (draft.outcomes().isEmpty()) {
            before.outcomes().stream()
                    .filter(failed::contains)
                    .toList()
                    .forEach(outcome -> draft.outcome(
                            outcome, before.quotations(CourseDraft.OUTCOME).getFirst()));
        } else if (before.outcomes().isEmpty() && before.bare()) {
            draft.outcomes().stream()
                    .filter(failed::contains)
                    .toList()
                    .forEach(outcome -> before.outcome(
                            outcome, draft.quotations(CourseDraft.OUTCOME).getFirst()));
        }
    }

    private CourseDraft draft(Segment segment, Drug drug) {
        Hit hit = segment.hit();
        CourseDraft draft = new CourseDraft(drug.name(), page.quote(hit.from(), hit.to()));
        String brand = segment.name().brand();
        if (brand != null) {
            draft.put("brand", brand, page.quote(hit.from(), hit.to()));
        }
        DoseReader doses = new DoseReader(page, segment, drug, draft);
        doses.pulses();
        route(segment, drug, draft);
        boolean pulsed = draft.has("n_doses") || draft.part("route") == Route.IV;
        doses.read(pulsed);
        courseDates.read(segment, draft, pulsed, doses.several());
        fullCourse(segment, drug, draft);
        indication(segment, draft);
        new OutcomeReader(page, segment, draft).read();
        return draft;
    }

    private void route(Segment segment, Drug drug, CourseDraft draft) {
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
                    if (hit.is(entry.getKey())) {
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
    }

    /** « pour l'atteinte articulaire », « (arthrites) »: such a course counts as no failed immunosuppressant (D.15). */
    private void indication(Segment segment, CourseDraft draft) {
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

    /** The whole scheme of rituximab: four weekly 375 mg/m², or 1 g twice two weeks apart (clinical.md A.4, LES-I4 vi). */
    private void fullCourse(Segment segment, Drug drug, CourseDraft draft) {
        if (!drug.depletesB()) {
            return;
        }
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit != null && hit.is(Cue.FULL_COURSE)) {
                draft.put("full_course", true, page.quote(hit.from(), hit.to()));
                if (page.token(hit.from()).form().startsWith("j")) {
                    draft.put("n_doses", 2, page.quote(hit.from(), hit.to()));
                }
            }
        }
        Integer pulses = (Integer) draft.part("n_doses");
        for (int i = segment.from(); i < segment.to() && pulses != null; i++) {
            Hit unit = page.startingAt(i + 1);
            String name = unit == null
                    ? ""
                    : unit.term(Term.UnitName.class).map(Term.UnitName::unit).orElse("");
            boolean weekly = page.is(i, "375") && name.equals("dose:mg/m²") && pulses == 4;
            boolean twice = (page.is(i, "1") && name.equals("dose:g") || page.is(i, "1000") && name.equals("dose:mg"))
                    && pulses == 2;
            if (unit != null && (weekly || twice)) {
                draft.put("full_course", true, page.quote(i, unit.to()));
            }
        }
    }

    private boolean allergy(Segment segment, Drug drug) {
        Hit hit = segment.hit();
        for (int i = hit.from() - 1; i >= segment.from() && hit.from() - i <= REACH; i--) {
            if (page.is(i, Cue.ALLERGY)) {
                boolean denied = new Negations(page).negated(hit);
                if (!denied) {
                    allergies.add(Candidate.of(
                            "drug_allergies", new Value.Codes(List.of(drug.name())), page.quote(i, hit.to())));
                }
                return true;
            }
            if (page.is(i, ",") || page.is(i, ";")) {
                return false;
            }
        }
        return false;
    }

    /** « Jamais d'Endoxan », « Endoxan contre-indiqué », « Endoxan refusé par la patiente », « refuse l'Endoxan ». */
    private boolean denied(Segment segment) {
        Hit hit = segment.hit();
        int after = page.is(hit.to(), ":") ? hit.to() + 1 : hit.to();
        return new Negations(page).negated(hit)
                || page.is(after, Cue.UNWILLING)
                || page.isAny(after, WordList.EXCLUDED)
                || unwanted(hit);
    }

    /** « Pas de cystite sous cyclophosphamide » tells of the bladder, not of a treatment of today. */
    private boolean aside(Segment segment, CourseDraft draft) {
        int before = segment.hit().from() - 1;
        boolean under = page.is(before, "sous")
                && page.hit(before - 1) instanceof Hit finding
                && finding.has(Term.Finding.class);
        return under && !draft.has("start") && !draft.has("end") && !draft.has("n_doses") && !draft.has("dose_mg_day");
    }

    private boolean unwanted(Hit drug) {
        int before = drug.from() - 1;
        while (page.isAny(before, WordList.AMONG_DENIALS) && page.token(before).isWord() || page.is(before, "'")) {
            before--;
        }
        return page.is(before, Cue.UNWILLING);
    }

    /** Wished or not given yet. */
    private boolean planned(Segment segment) {
        Hit hit = segment.hit();
        int last = page.sentenceEnd(hit.from());
        int after = page.is(hit.to(), ":") ? hit.to() + 1 : hit.to();
        boolean missing = page.is(after, "non")
                && (page.isAny(after + 1, WordList.DONE) || page.isAny(after + 1, WordList.BEGUN));
        if (missing || zones.plannedTreatment(hit.from()) || page.is(last - 1, "?")) {
            return true;
        }
        for (int i = hit.to(); i < Math.min(segment.to(), hit.to() + REACH); i++) {
            if (page.is(i, Cue.PLANNED)) {
                return true;
            }
        }
        return false;
    }
}
