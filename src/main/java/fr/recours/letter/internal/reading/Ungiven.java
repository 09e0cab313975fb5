package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.TreatmentCourse.Outcome;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells the drugs a letter names that were not given: denied, refused, wished, or named for another reason. */
final class Ungiven {

    private static final int REACH = 5;
    private static final int INTENDED_REACH = 9;
    private static final int NEXT_REACH = 12;
    private static final Set<String> TIMES = Set.of("semain", "moi", "mois", "lundi", "jour");
    private static final Set<String> ASKED = Set.of("avis", "question", "demand");
    private static final Set<String> TESTED = Set.of("indosabl", "indetectabl", "dosabl");
    private static final Set<String> DATING = Set.of("en", "/");
    private static final Set<String> QUOTES = Set.of("«", "\"", "“");
    private static final Set<String> MARKS = Set.of(",", ";", ":", "(", ")", ".");
    private static final Set<Cue> HAPPENED =
            EnumSet.of(Cue.STOPPED, Cue.BEGUN, Cue.MOTIVE, Cue.FAILURE, Cue.TOXICITY, Cue.SUCCESS, Cue.DESPITE);

    private final Page page;
    private final Zones zones;

    Ungiven(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    /** « Jamais d'Endoxan », « Endoxan refusé par la patiente », « refuse l'Endoxan », « aurait reçu de l'Endoxan ». */
    boolean denied(Segment segment) {
        Hit hit = segment.hit();
        return new DrugDenials(page).negated(hit) || unwanted(hit) || deniedAfter(segment) || hearsay(segment);
    }

    /** « Endoxan 100 mg/j refusé », « MTX non utilisé », « n'a jamais été administré »: not past a mark or a word of what happened under it. */
    private boolean deniedAfter(Segment segment) {
        int from = segment.hit().to();
        if (page.is(from, "compri")) { // « aucun immunosuppresseur, Endoxan compris »
            return IntStream.range(page.sentenceStart(from), from)
                    .filter(i -> from - i <= NEXT_REACH)
                    .anyMatch(i -> page.is(i, Cue.NEGATION) || page.is(i, "aucun"));
        }
        int not = -1;
        int first = isMark(from) ? from + 1 : from;
        boolean proposed = page.is(first, Cue.PLANNED)
                || page.is(first, "evoqu"); // « proposé en 2022, finalement non administré »
        for (int i = first; i < segment.to(); i++) {
            if (page.is(i, Cue.EXCLUDED) || page.is(i, Cue.UNWILLING)) {
                return not < 0 || page.is(not, "jamai"); // « Endoxan jamais (refus de la patiente) »
            }
            if (not >= 0 && i - not <= REACH && given(i) && !(page.is(not - 1, "a") && page.is(i, "fait"))) {
                return true;
            }
            boolean denial = page.is(i, "non") || page.isAny(i, WordList.NOT) && !page.is(i, "plu");
            not = denial ? i : not;
            boolean mark = isMark(i) && !(opensRefusal(i) && i <= from + 1) && !(proposed && page.is(i, ","));
            if (!denial && (mark || happened(i))) {
                break;
            }
        }
        int after = not + 1;
        return not >= 0 && page.is(not, "jamai") && (after >= segment.to() || isMark(after));
    }

    private boolean happened(int index) {
        return HAPPENED.stream().anyMatch(cue -> page.is(index, cue));
    }

    private boolean given(int index) {
        return page.isAny(index, WordList.GIVEN) || page.isAny(index, WordList.DONE);
    }

    private boolean isMark(int index) {
        return MARKS.contains(page.has(index) ? page.token(index).form() : "");
    }

    /** « Endoxan IV (récusé) ». */
    private boolean opensRefusal(int index) {
        return page.is(index, "(") && (page.is(index + 1, Cue.EXCLUDED) || page.is(index + 1, Cue.UNWILLING));
    }

    /** « Aurait reçu 6 bolus d'Endoxan », « Endoxan en 2019, à vérifier ». */
    private boolean hearsay(Segment segment) {
        return zones.hearsay(segment.hit().from())
                || IntStream.range(segment.hit().to(), segment.to()).anyMatch(i -> page.is(i, Cue.HEARSAY));
    }

    /**
     * « Pas de cystite sous cyclophosphamide » tells of the bladder, not of a treatment of today; « inclus dans un autre essai
     * (voclosporine) » not which arm.
     */
    boolean aside(Segment segment, CourseDraft draft) {
        int before = segment.hit().from() - 1;
        int dated = before - 1;
        while (page.isNumber(dated)
                || page.isAny(dated, DATING)
                || page.hit(dated) instanceof Hit one && one.has(Term.Month.class)) {
            dated--; // « pancréatite en 2019 sous azathioprine »
        }
        boolean under = page.is(before, "sous")
                && page.hit(dated) instanceof Hit finding
                && finding.has(Term.Finding.class)
                && (dated == before - 1 || finding.is(Cue.HARM));
        int title = page.isAny(before, QUOTES) ? before - 1 : before;
        boolean meeting = page.is(title, "rcp"); // « pour la RCP « blinatumomab » »
        boolean trial = page.is(before, "(") && page.hit(before - 1) instanceof Hit study && tellsOfTrial(study);
        boolean again =
                under // « cystite sous Endoxan en 2025 » is dated by the bladder, when the course is told elsewhere
                        && page.hits.stream()
                                .filter(hit -> hit != segment.hit())
                                .flatMap(hit -> hit.term(Term.DrugName.class).stream())
                                .anyMatch(name ->
                                        name.drug().equals(segment.name().drug()));
        int next = segment.hit().to();
        boolean studied = page.is(next, "en") && page.is(next + 1, "essai"); // « CAR-T en essai à Paris »
        return studied
                || page.isAny(next, TESTED) // « oublie ses prises (Cellcept indosable en 2025) »
                || new BlamedDrugs(page).has(segment, draft)
                || meeting && !draft.has("end") && !draft.has("dose_mg_day")
                || (under || trial)
                        && (again || !draft.has("start"))
                        && (again || !draft.has("end"))
                        && !draft.has("n_doses")
                        && !draft.has("dose_mg_day");
    }

    private static boolean tellsOfTrial(Hit hit) {
        return hit.terms().stream()
                .anyMatch(term -> term instanceof Term.Finding finding
                        && finding.yes().stream().anyMatch(claim -> claim.key().equals("in_other_study")));
    }

    private boolean unwanted(Hit drug) {
        int before = drug.from() - 1;
        while ((page.isAny(before, WordList.AMONG_DENIALS) || page.isAny(before, WordList.AMONG_DRUGS))
                        && page.token(before).isWord()
                || page.is(before, "'")
                || page.is(before, ":")
                || page.hit(before) instanceof Hit other && other.has(Term.DrugName.class)) {
            before--;
        }
        return page.is(before, Cue.UNWILLING) || page.is(before, Cue.EXCLUDED);
    }

    /** Wished or to come, unless dates or a failure show that it was given; « prévu le 12/03 » is dated and still to come. */
    boolean planned(Segment segment, CourseDraft draft) {
        if (draft.outcomes().contains(Outcome.INEFFICACY)) {
            return false;
        }
        Hit hit = segment.hit();
        boolean dated = draft.has("start") || draft.has("end");
        boolean wished = page.endingAt(hit.from()) instanceof Hit before
                && before.is(Cue.PLANNED); // « question d'un blinatumomab »
        boolean asked = !dated && page.isAny(hit.from() - 1, ASKED); // « dossier 2, avis blinatumomab »
        boolean mentioned = page.is(hit.to(), Cue.PLANNED) // « oct. 25 : blinatumomab évoqué »
                && draft.outcomes().isEmpty()
                && Stream.of("end", "n_doses", "dose_mg_day", "dose_mg_week", "dose_mg_kg")
                        .noneMatch(draft::has);
        return wished
                || mentioned
                || asked
                || intended(segment)
                || !dated
                        && (zones.plannedTreatment(hit.from())
                                || page.is(page.sentenceEnd(hit.from()) - 1, "?")
                                || next(segment, draft)
                                || IntStream.range(hit.to(), Math.min(segment.to(), hit.to() + REACH))
                                        .anyMatch(i -> page.is(i, Cue.PLANNED)));
    }

    /** « Début Revatio 20 mg x 3 et ambrisentan la semaine prochaine ». */
    private boolean next(Segment segment, CourseDraft draft) {
        int from = segment.hit().to();
        return draft.outcomes().isEmpty()
                && IntStream.range(from, Math.min(page.sentenceEnd(from - 1), from + NEXT_REACH))
                        .takeWhile(i -> !page.is(i, ";") && !page.is(i, ","))
                        .anyMatch(i -> page.is(i, "prochain") && page.isAny(i - 1, TIMES));
    }

    private boolean intended(Segment segment) {
        int from = segment.hit().to();
        for (int i = from; i < Math.min(segment.to(), from + INTENDED_REACH) && !isMark(i); i++) {
            if (page.is(i, Cue.INTENDED)) {
                return true;
            }
        }
        return false;
    }
}
