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
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads diseases, tests and sayings into the data elements they settle. */
final class FindingReader {

    private static final int NEEDED_REACH = 6;
    private static final int AUTOGRAFT_REACH = 9;
    private static final int UNDER_REACH = 8;
    private static final String IMAGING = "imaging";
    private static final Set<String> DONE =
            Set.of("reali", "fait", "normal", "effectu", "retrouv", "montr", "pratiqu", "confirm");

    private static final Set<String> HAD = Set.of("a", "eu", "recu", "benefici", "apre", "post", "puis");

    private static final Set<String> TO_COME = Set.of("prevu", "programm");

    private final Page page;
    private final Zones zones;
    private final Examinations examinations;
    private final Dictionary dictionary;
    private final Polarities polarities;
    private final Histories histories;
    private final List<Told> told = new ArrayList<>();

    /** @param disease the disease it is of by its meaning; none for all */
    record Told(Candidate candidate, @Nullable String disease, int at) {}

    FindingReader(Page page, Zones zones, Examinations examinations, Dictionary dictionary) {
        this.page = page;
        this.zones = zones;
        this.examinations = examinations;
        this.dictionary = dictionary;
        this.polarities = new Polarities(page);
        this.histories = new Histories(page);
    }

    List<Told> read() {
        for (Hit hit : page.hits) {
            for (Term term : hit.terms()) {
                if (term instanceof Finding finding && (!zones.family(hit.from()) || ofDonors(finding))) {
                    read(hit, finding);
                }
            }
        }
        return told;
    }

    /** « Pas de donneur dans la fratrie » speaks of the patient's chances, not of the family's health. */
    private static boolean ofDonors(Finding finding) {
        return finding.yes().stream().anyMatch(claim -> claim.key().startsWith(Donor.PREFIX));
    }

    private void read(Hit hit, Finding finding) {
        String context = finding.context();
        if (context != null && !under(hit, context)) {
            return;
        }
        Polarity polarity = polarities.of(hit, finding);
        boolean named =
                polarity.kind() == Polarity.Kind.AFFIRMED && hit.has(Term.Examination.class) && !carriedOut(hit);
        boolean open = polarity.kind() == Polarity.Kind.OPEN || named || polarities.doubtful(hit);
        if (open || polarity.kind() == Polarity.Kind.AFFIRMED && planned(hit)) {
            return;
        }
        List<Claim> past = finding.history();
        boolean history = histories.is(hit, past != null && !past.isEmpty());
        List<Claim> claims =
                switch (polarity.kind()) {
                    case AFFIRMED -> affirmed(hit, finding, history);
                    case DENIED -> finding.no();
                    case NORMAL -> finding.normal();
                    case OPEN -> List.of();
                };
        int from = Math.min(Math.min(polarity.from(), hit.from()), hit.quotedFrom());
        Quotation quotation = page.quote(from, Math.max(polarity.to(), hit.to()));
        for (Claim claim : claims) {
            if (claim.key().equals("subset") && turned(hit)) {
                continue;
            }
            DataElement element = dictionary.require(claim.key());
            PartialDate date = examinations.date(hit.from(), element);
            Candidate candidate = new Candidate(
                    claim.key(),
                    value(element, claim.value()),
                    null,
                    measured(element) ? date : null,
                    Age.PLAIN,
                    List.of(quotation));
            told.add(new Told(candidate, claim.disease(), hit.from()));
        }
    }

    /** « Forme limitée -> diffuse »: what stands before the arrow is no longer so. */
    private boolean turned(Hit hit) {
        return page.is(hit.to(), "→") || page.is(hit.to(), "-") && page.is(hit.to() + 1, ">");
    }

    /** An examination that is only named may be wished for: a date, a value or a finding of it shows that it was done. */
    private boolean carriedOut(Hit hit) {
        int last = page.sentenceEnd(hit.from());
        for (int i = page.sentenceStart(hit.from()); i < last; i++) {
            Hit other = page.startingAt(i);
            boolean value = other != null && i > hit.to() && other.has(Term.Measure.class);
            boolean finding = other != null
                    && other != hit
                    && other.has(Finding.class)
                    && other.terms().stream().anyMatch(this::told);
            boolean dated = i >= hit.to()
                    && i < hit.to() + NEEDED_REACH
                    && (page.is(i, "/") || other != null && other.has(Term.Month.class));
            if (value || finding || dated || i >= hit.to() && page.isAny(i, DONE)) {
                return true;
            }
        }
        return false;
    }

    /** A finding that only this kind of examination gives. */
    private boolean told(Term term) {
        return term instanceof Finding finding && finding.context() != null;
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
        if (needs != null && !(needs == Cue.AUTOGRAFT ? afterAutograft(hit) : near(hit, needs))) {
            return List.of();
        }
        List<Claim> past = finding.history();
        return history && past != null ? past : finding.yes();
    }

    /** « Autogreffe en mars 2023 ; rechute en juin 2025 », but neither « autogreffe récusée, rechute … » nor « autogreffe devant une rechute ». */
    private boolean afterAutograft(Hit hit) {
        int first = Math.max(page.sentenceStart(hit.from()), hit.from() - AUTOGRAFT_REACH);
        boolean done = IntStream.range(first, hit.from()).anyMatch(i -> page.isAny(i, HAD) || page.isAny(i, DONE));
        for (int i = hit.from() - 1; i >= first; i--) {
            boolean given = !zones.planned(i) && !page.is(i - 1, Cue.NEGATION) && !page.is(i - 2, Cue.NEGATION);
            if (page.is(i, Cue.AUTOGRAFT)) {
                return given && (done || page.token(i).raw().matches(".*[éÉ]e?s?"));
            }
            done |= page.isNumber(i);
            if (page.is(i, Cue.EXCLUDED) || page.is(i, Cue.UNWILLING) || page.is(i, Cue.PLANNED)) {
                return false;
            }
        }
        return false;
    }

    private boolean near(Hit hit, Cue cue) {
        int first = Math.max(page.sentenceStart(hit.from()), hit.from() - NEEDED_REACH);
        int last = Math.min(page.sentenceEnd(hit.from()), hit.to() + NEEDED_REACH);
        for (int i = first; i < last; i++) {
            if (page.is(i, cue) && !page.is(i - 1, Cue.NEGATION) && !page.is(i - 1, "non")) {
                return true;
            }
        }
        return false;
    }

    /** Wished or to come, before it or right after: « KT droit à faire », « KT droit, prévu le 20/05 ». */
    private boolean planned(Hit hit) {
        if (zones.planned(hit.from()) || zones.supposed(hit.from())) {
            return true;
        }
        for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 3); i++) {
            if (page.is(i, Cue.PLANNED)) {
                return true;
            }
            if (page.is(i, ",") && !(i == hit.to() && page.isAny(i + 1, TO_COME))
                    || page.is(i, ".")
                    || page.is(i, ";")
                    || page.isBreak(i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean measured(DataElement element) {
        return switch (element.type()) {
            case INTEGER, DECIMAL -> true;
            default -> false;
        };
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
