package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.Term.Claim;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads diseases, tests and sayings into the data elements they settle. */
final class FindingReader {

    private static final int UNDER_REACH = 8;
    private static final String IMAGING = "imaging";
    private static final String EFFUSION_TREATED = "pericardial_effusion_treated";
    private final Page page;
    private final Zones zones;
    private final Examinations examinations;
    private final Dictionary dictionary;
    private final Polarities polarities;
    private final Histories histories;
    private final Performed performed;
    private final FindingDates dates;
    private final Nearby nearby;
    private final TakenUp takenUp;
    private final Subjects subjects;
    private final List<Told> told = new ArrayList<>();
    private final Set<Told> effusionsDenied = new HashSet<>();

    /** « Péricardite au début de la maladie »: then « pas d'épanchement à l'ETT » no more tells that none was ever treated. */
    private boolean effusionMet;

    /** @param disease the disease it is of by its meaning; none for all */
    record Told(Candidate candidate, @Nullable String disease, int at) {}

    FindingReader(Page page, Zones zones, Examinations examinations, List<DateMention> dates, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.examinations = examinations;
        this.dictionary = dictionary;
        this.polarities = new Polarities(page);
        this.histories = new Histories(page);
        this.dates = new FindingDates(page, examinations, dates);
        this.performed = new Performed(page, zones);
        this.nearby = new Nearby(page, zones);
        this.takenUp = new TakenUp(page);
        this.subjects = new Subjects(page);
    }

    List<Told> read() {
        for (Hit hit : page.hits) {
            for (Term term : hit.terms()) {
                if (term instanceof Finding finding && (!zones.family(hit.from()) || ofDonors(finding))) {
                    read(hit, finding);
                }
            }
        }
        told.removeIf(one -> effusionMet && effusionsDenied.contains(one));
        return told;
    }

    /** « Pas de donneur dans la fratrie » speaks of the patient's chances, not of the family's health. */
    private static boolean ofDonors(Finding finding) {
        return finding.yes().stream().anyMatch(claim -> claim.key().startsWith(Donor.PREFIX));
    }

    /** « Adressé pour avis sur une sclérodermie »: the disease is no plan. */
    private static boolean ofDisease(Finding finding) {
        return finding.yes().stream().anyMatch(claim -> claim.key().equals("disease"));
    }

    /** « Aucun donneur n'a été recherché » tells of no donor and of none that is missing. */
    private boolean sought(Hit hit) {
        return IntStream.range(hit.to(), page.sentenceEnd(hit.from()))
                .takeWhile(i -> !page.is(i, ",") && !page.is(i, ";"))
                .anyMatch(i -> page.is(i, Cue.SEEKING));
    }

    private void read(Hit hit, Finding finding) {
        String context = finding.context();
        if (context != null && !under(hit, context) || !subjects.fits(hit, finding)) {
            return;
        }
        boolean examination = hit.has(Term.Examination.class) && !finding.test();
        int undone = examination ? performed.undone(hit) : 0;
        Polarity polarity =
                undone > 0 ? new Polarity(Polarity.Kind.DENIED, hit.from(), undone) : polarities.of(hit, finding);
        boolean affirmed = polarity.kind() == Polarity.Kind.AFFIRMED;
        boolean named = affirmed && hit.has(Term.Examination.class) && !performed.carriedOut(hit);
        boolean open = polarity.kind() == Polarity.Kind.OPEN || named || polarities.doubtful(hit);
        boolean planned = affirmed && !ofDisease(finding) && performed.planned(hit);
        if (open || planned || zones.supposed(hit.from()) || ofDonors(finding) && sought(hit)) {
            return;
        }
        List<Claim> past = finding.history();
        boolean history = finding.passing() && dates.past(hit) || histories.is(hit, past != null && !past.isEmpty());
        List<Claim> claims =
                switch (polarity.kind()) {
                    case AFFIRMED -> affirmed(hit, finding, history);
                    case DENIED -> finding.no();
                    case NORMAL -> finding.normal();
                    case OPEN -> List.of();
                };
        effusionMet |= affirmed
                && finding.yes().isEmpty()
                && !finding.no().isEmpty()
                && finding.no().getFirst().key().equals(EFFUSION_TREATED);
        int from = Math.min(Math.min(polarity.from(), hit.from()), hit.quotedFrom());
        Quotation quotation = page.quote(from, Math.max(polarity.to(), nearby.end(hit, finding.needs())));
        for (Claim claim : claims) {
            if (claim.key().equals("subset") && turned(hit) || anyMore(hit, polarity) && page.lasts(claim.key())) {
                continue;
            }
            DataElement element = dictionary.require(claim.key());
            PartialDate date = dates.of(hit, finding, polarity, element);
            Candidate candidate = new Candidate(
                    claim.key(), value(element, claim.value()), null, date, Age.PLAIN, List.of(quotation));
            Told one = new Told(candidate, claim.disease(), hit.from());
            told.add(one);
            if (polarity.kind() == Polarity.Kind.DENIED && claim.key().equals(EFFUSION_TREATED)) {
                effusionsDenied.add(one);
            }
        }
    }

    /** « Il n'y a plus de signe d'insuffisance cardiaque », « pas d'autre cancer » tell that there was one. */
    private boolean anyMore(Hit hit, Polarity polarity) {
        return polarity.kind() == Polarity.Kind.DENIED
                && IntStream.range(polarity.from(), hit.from()).anyMatch(i -> page.is(i, "plus") || page.is(i, "autr"));
    }

    /** « Forme limitée -> diffuse », « forme limitée jusqu'en 2025 »: what stands before is no longer so. */
    private boolean turned(Hit hit) {
        return page.is(hit.to(), "→")
                || page.is(hit.to(), Cue.UNTIL)
                || page.is(hit.to(), Cue.EARLIER) // « limitée à l'origine »
                || page.is(hit.to(), "-") && page.is(hit.to() + 1, ">");
    }

    /** Under an examination, or with its name right after: « HTAP exclue au KT droit ». */
    private boolean under(Hit hit, String context) {
        String told = context.equals(IMAGING) ? imaged(hit) : examinations.context(hit.from());
        if (context.equals(told) || context.equals("rhc") && told.equals("fluid")) { // filling is part of a catheter
            return true;
        }
        for (int i = hit.to(); i < Math.min(page.sentenceEnd(hit.from()), hit.to() + UNDER_REACH); i++) {
            Hit other = page.startingAt(i);
            if (other != null
                    && other.term(Term.Examination.class)
                            .filter(examination -> examination.context().equals(context))
                            .isPresent()) {
                return true;
            }
            if (page.is(i, ",") || page.is(i, ";") || page.is(i, "(")) {
                return false;
            }
        }
        return false;
    }

    /** Imaging holds for its own sentence only: the next may tell of the fibrosis of the skin. */
    private String imaged(Hit hit) {
        boolean told = IntStream.range(page.sentenceStart(hit.from()), hit.from())
                .mapToObj(page::startingAt)
                .anyMatch(other -> other != null
                        && other.term(Term.Examination.class)
                                .filter(examination -> examination.context().equals(IMAGING))
                                .isPresent());
        return told ? IMAGING : "";
    }

    private List<Claim> affirmed(Hit hit, Finding finding, boolean history) {
        Cue needs = finding.needs();
        if (needs != null && !nearby.stands(hit, needs)) {
            return List.of();
        }
        List<Claim> again = finding.takenUp();
        if (again != null && takenUp.after(hit)) {
            return again;
        }
        List<Claim> past = finding.history();
        return history && past != null ? past : finding.yes();
    }

    private static Value value(DataElement element, String value) {
        return switch (element.type()) {
            case FLAG -> new Value.Flag(value.equals("true"));
            case INTEGER, DECIMAL -> new Value.Quantity(new BigDecimal(value));
            case CODE -> new Value.Code(value);
            case CODES -> new Value.Codes(List.of(value));
            default -> new Value.Text(value);
        };
    }
}
