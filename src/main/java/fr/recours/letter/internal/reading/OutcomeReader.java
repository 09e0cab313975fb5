package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Drug;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.Set;

/** Reads how a course went: « réponse nulle », « arrêt pour cytolyse », « au long cours », « malgré ». */
final class OutcomeReader {

    private static final int CONDITION_REACH = 4;
    private static final int DENIAL_REACH = 4;

    /** Between a denial and what is denied. */
    private static final Set<String> PASSED = Set.of("de", "d", "'", "ete", "eu", "montr", "apport");

    private static final Set<String> DEGREES = Set.of(
            "tre", "vraiment", "assez", "suffisamment", "totalement", "completement", "reellement", "notabl", "net");

    private static final Set<String> BEFORE_VERDICT = Set.of(",", "(", ":");
    private static final Set<String> BEHIND_VERDICT = Set.of(",", ".", ";", ")");

    private static final Set<String> TO_JUDGE =
            Set.of("juger", "evaluer", "reevaluer", "apprecier", "preciser", "confirmer", "voir");

    private final Page page;
    private final Segment segment;
    private final CourseDraft draft;
    private final Drug drug;
    private final Relapses relapses;

    OutcomeReader(Page page, Segment segment, Drug drug, CourseDraft draft) {
        this.page = page;
        this.drug = drug;
        this.segment = segment;
        this.draft = draft;
        this.relapses = new Relapses(page, segment, draft);
    }

    void read() {
        boolean stopped = false;
        for (int i = segment.from(); i < segment.to(); i++) {
            Hit hit = page.startingAt(i);
            if (hit == null || hypothetical(i)) {
                continue;
            }
            boolean denied = denied(i) || relapses.afterAnswer(i) || relapses.ofAnother(hit.to());
            stopped |= hit.is(Cue.STOPPED) && !new Pauses(page).at(i);
            if (worsening(hit) && (i > segment.hit().from() || page.is(hit.to() - 1, "malgr")) && !denied) {
                add(Outcome.INEFFICACY, hit);
            } else if ((hit.is(Cue.FAILURE) && !resistances(hit) && !attribute(hit)
                            || hit.is(Cue.DESPITE) && i < segment.hit().from())
                    && !denied) {
                add(Outcome.INEFFICACY, hit);
            } else if (hit.is(Cue.TOXICITY) && !denied && !ofAnotherDose(i)
                    || hit.is(Cue.HARM) && (stopped || stoppedAfter(i)) && reason(i) && !denied) {
                add(Outcome.ADVERSE_EVENT, hit);
            } else if (hit.is(Cue.SUCCESS) && (!judged(i) || hit.to() > i + 2)) {
                add(
                        denied || page.is(i - 1, "non") || page.is(i - 1, "peu") ? Outcome.INEFFICACY : Outcome.SUCCESS,
                        hit);
            }
        }
        relapses.stopped();
        Hit head = new FailureHeading(page).of(segment);
        if (head != null && draft.outcomes().isEmpty()) {
            add(Outcome.INEFFICACY, head);
        }
        new OngoingReader(page, segment, drug, draft).read(stopped);
    }

    /** « Pas d'échec », « n'a pas été très efficace ». */
    private boolean denied(int index) {
        int at = index - 1;
        while (index - at <= DENIAL_REACH && (page.isAny(at, PASSED) || page.isAny(at, DEGREES))) {
            at--;
        }
        return page.is(at, Cue.NEGATION);
    }

    /** « En cours à 200 mg/j (300 mal toléré) »: what was told of a dose in brackets is not told of the course. */
    private boolean ofAnotherDose(int index) {
        int number = page.isUnit(index - 1) ? index - 2 : index - 1;
        return page.isNumber(number) && page.is(number - 1, "(");
    }

    /** « Apports insuffisants » tell of no treatment, « MMF 2 g/j, insuffisant. » does. */
    private boolean attribute(Hit hit) {
        boolean alone = page.isAny(hit.from() - 1, BEFORE_VERDICT)
                && (page.isBreak(hit.to()) || page.isAny(hit.to(), BEHIND_VERDICT))
                && !page.token(hit.from()).raw().endsWith("s");
        boolean kept = page.is(hit.from() - 1, "et")
                && (page.isAny(hit.from() - 2, Set.of("inchang", "inchange")) || page.is(hit.from() - 2, Cue.ONGOING))
                && page.isAny(hit.to(), BEHIND_VERDICT); // « posologie maintenue et insuffisante ; »
        return hit.to() == hit.from() + 1 && page.is(hit.from(), "insuffisant") && !alone && !kept;
    }

    /** « Des résistances à 4,2 UW » are those of the lung, « une résistance à 7 bolus » is not. */
    private boolean resistances(Hit hit) {
        int number = page.isNumber(hit.to()) ? hit.to() : hit.to() + 1;
        Hit unit = page.startingAt(number + 1);
        return hit.has(Term.Measure.class)
                && page.isNumber(number)
                && unit != null
                && unit.term(Term.UnitName.class)
                        .filter(name -> name.unit().equals("WU") || name.unit().startsWith("dyn"))
                        .isPresent();
    }

    /** « Pas d'évaluation d'efficacité » tells of none. */
    private boolean judged(int index) {
        if (page.is(index + 1, "a") && page.isAny(index + 2, TO_JUDGE)) {
            return true; // « efficacité à juger »
        }
        int before = index - 1;
        while (page.isAny(before, Set.of("de", "d", "'", "l", "la", "son"))) {
            before--;
        }
        return page.isAny(before, Set.of("evalu", "evaluat", "evaluation", "evaluabl", "juger"));
    }

    /** « Si échec », « en cas de rechute »: nothing that happened. */
    private boolean hypothetical(int index) {
        for (int i = index - 1; i >= index - CONDITION_REACH && !page.is(i, ",") && !page.is(i, ";"); i--) {
            if (page.is(i, Cue.CONDITION)) {
                return true;
            }
        }
        return false;
    }

    /** « Arrêté car progression de la maladie »: a worsening under treatment is its failure. */
    private static boolean worsening(Hit hit) {
        return hit.terms().stream()
                .anyMatch(term -> term instanceof Term.Finding finding
                        && finding.yes().stream()
                                .anyMatch(claim -> claim.key().equals("progressive")
                                        && claim.value().equals("true")));
    }

    private boolean stoppedAfter(int index) {
        for (int i = index; i < segment.to(); i++) {
            if (page.is(i, Cue.STOPPED)) {
                return true;
            }
        }
        return false;
    }

    /** The harm stands after « pour », « devant », or beside one that does. */
    private boolean reason(int index) {
        for (int i = index - 1; i >= segment.from() && index - i <= 8; i--) {
            if (page.is(i, Cue.MOTIVE) || page.is(i, "(") || page.is(i, ":") || page.is(i, Cue.STOPPED)) {
                return true;
            }
            if (page.is(i, ";")) {
                return false;
            }
        }
        Hit harm = page.hit(index);
        boolean stops = harm != null
                && page.is(harm.to(), ",")
                && page.is(harm.to() + 1, Cue.STOPPED); // « vomissements, arrêté »
        return stops || arrow(index);
    }

    /** « Hépatite -> stop ». */
    private boolean arrow(int index) {
        Hit harm = page.hit(index);
        int at = harm == null ? index + 1 : harm.to();
        while (page.is(at, "-") || page.is(at, "=") || page.is(at, ">") || page.is(at, "→")) {
            at++;
        }
        return page.is(at - 1, ">") && page.is(at, Cue.STOPPED) || page.is(at - 1, "→") && page.is(at, Cue.STOPPED);
    }

    private void add(Outcome outcome, Hit hit) {
        draft.outcome(outcome, page.quote(hit.from(), hit.to()));
    }
}
