package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.PartialDate;
import fr.recours.matching.TreatmentCourse.Outcome;
import fr.recours.matching.TreatmentCourse.Route;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the courses of treatment; a drug that is only planned, denied or an allergy is none. */
final class CourseReader {

    /** Drugs that treat no auto-immune disease: they are told as an allergy or not at all. */
    private static final Set<String> PROTECTORS = Set.of("mesna", "lidocaine");

    private static final Set<String> ENDS = Set.of(".", ",", ";", "ni", "et");

    private final Page page;
    private final Zones zones;
    private final Dictionary dictionary;
    private final CourseDates courseDates;
    private final Segments segments;
    private final GraftSegments grafts;
    private final CourseDetails details;
    private final SteroidPhases phases;
    private final Tapers tapers;
    private final Restarts restarts;
    private final Ungiven ungiven;
    private final List<CourseDraft> drafts = new ArrayList<>();
    private final CourseAllergies allergies;
    private final List<Candidate> steroidNow = new ArrayList<>();
    private final List<Candidate> denied = new ArrayList<>();

    CourseReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.dictionary = dictionary;
        this.courseDates = new CourseDates(page, dates);
        this.segments = new Segments(page, zones, dates);
        this.grafts = new GraftSegments(page, dates);
        this.phases = new SteroidPhases(page, dates, dictionary);
        this.tapers = new Tapers(page, phases);
        this.restarts = new Restarts(page, dates, phases);
        this.details = new CourseDetails(page, dates);
        this.ungiven = new Ungiven(page, zones);
        this.allergies = new CourseAllergies(page);
    }

    List<CourseDraft> read() {
        CourseDraft last = null;
        Hit lastHit = null;
        for (Segment cut : restarts.part(segments.cut())) {
            Segment bracket = grafts.bracket(cut);
            Segment segment = bracket == null ? cut : bracket;
            Drug drug = dictionary.drug(segment.name().drug()).orElseThrow();
            if (allergies.has(segment, drug) || PROTECTORS.contains(drug.name())) {
                last = null;
                continue;
            }
            CourseDraft draft = draft(segment, drug);
            DateMention grafted = bracket == null ? null : grafts.day(bracket);
            if (grafted != null && !draft.has("start") && !draft.has("end")) {
                Quotation day = page.quote(grafted.from(), grafted.to());
                draft.put("start", grafted.date(), day);
                draft.put("end", grafted.date(), day);
            }
            boolean vague = segment.name().vague() && !draft.has("dose_mg_day") && !draft.has("dose_mg_kg");
            if (neverOrNotNow(segment, drug, draft)) {
                last = null;
                continue;
            }
            boolean steroid = drug.prednisoneFactor() != null;
            if (vague && steroid && draft.outcomes().contains(Outcome.ONGOING) && !past(draft)) {
                steroidNow.add(Candidate.of(
                        "on_prednisone_now",
                        Value.yes(),
                        draft.quotations(CourseDraft.OUTCOME).getFirst()));
            }
            if (ungiven.denied(segment) || ungiven.aside(segment, draft) || vague || ungiven.planned(segment, draft)) {
                last = null;
                continue;
            }
            if (segment.listed() && last != null) {
                SharedOutcomes.share(last, draft);
            }
            if (last != null && lastHit != null) {
                new SharedStarts(page).share(lastHit, last, segment, draft);
            }
            if (last != null && last.drug.equals(draft.drug) && segment.hit().to() == segment.from() + 1) {
                last.followedBy(draft);
            }
            CourseDraft joined = tapers.join(segment, draft, drafts);
            last = joined == null ? keep(draft) : joined;
            lastHit = segment.hit();
        }
        return drafts;
    }

    /** « Hémorragie alvéolaire en 2019 sous corticoïdes »: of a day before, not since. */
    private boolean past(CourseDraft draft) {
        return draft.part("start") instanceof PartialDate start
                && !draft.since()
                && start.latest().getYear() < page.reference.getYear();
    }

    /** « Jamais de cyclophosphamide », « pas de corticoïdes »: no course, and that is told. */
    private boolean neverOrNotNow(Segment segment, Drug drug, CourseDraft draft) {
        Hit hit = segment.hit();
        DrugDenials denials = new DrugDenials(page);
        if (!denials.negated(hit)) {
            return false;
        }
        int from = denials.start(hit);
        Drug.Pulses pulses = drug.pulses();
        boolean oral = drug.prednisoneFactor() != null && draft.part("route") != Route.IV;
        if (pulses != null && draft.part("route") != Route.PO) {
            if (denials.never(hit)) {
                denied.add(Candidate.of(pulses.ever(), Value.no(), page.quote(from, hit.to())));
            }
        } else if (oral && ends(page.is(hit.to(), "0") || page.is(hit.to(), "jamai") ? hit.to() + 1 : hit.to())) {
            denied.add(Candidate.of("on_prednisone_now", Value.no(), page.quote(from, hit.to())));
        }
        return true;
    }

    /** Nothing follows that narrows a denial: « pas de corticoïdes à forte dose », « pas de prednisone > 10 mg ». */
    private boolean ends(int index) {
        Hit next = page.startingAt(index);
        return !page.has(index)
                || page.isBreak(index)
                || page.isAny(index, ENDS)
                || page.is(index, "(") && page.is(index + 1, "0") // « pas de corticoïdes (0) »
                || next != null && (next.is(Cue.NOW) || next.is(Cue.ONGOING));
    }

    /** What a letter says was never given, or is not given now. */
    List<Candidate> denied() {
        return denied;
    }

    /** « Sous corticoïdes », without a dose that would make it a course. */
    List<Candidate> steroidNow() {
        return steroidNow;
    }

    List<Candidate> allergies() {
        return allergies.read();
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

    private CourseDraft draft(Segment segment, Drug drug) {
        Hit hit = segment.hit();
        CourseDraft draft = new CourseDraft(drug.name(), page.quote(hit.from(), hit.to()));
        String brand = segment.name().brand();
        if (brand != null) {
            Hit own = page.hits.stream()
                    .filter(other -> other.from() > hit.to() && other.to() <= segment.to())
                    .filter(other ->
                            other.has(Term.DrugName.class) && other.terms().equals(hit.terms()))
                    .findFirst()
                    .orElse(hit); // « méthotrexate 20 mg (Nordimet) »
            draft.put("brand", brand, page.quote(own.from(), own.to()));
        }
        PulseReader pulses = new PulseReader(page, segment, drug, draft);
        pulses.read();
        DoseReader doses = new DoseReader(page, segment, drug, draft, pulses);
        details.route(segment, drug, draft);
        boolean pulsed = draft.has("n_doses") || draft.part("route") == Route.IV;
        doses.read(pulsed);
        new PulseDose(page, segment, drug, draft).read();
        courseDates.read(segment, draft, pulsed, doses.several());
        details.fullCourse(segment, drug, draft);
        details.indication(segment, draft);
        new OutcomeReader(page, segment, drug, draft).read();
        if (phases.oral(segment) && phases.lowered(segment)) {
            draft.lowered();
        }
        return draft;
    }
}
