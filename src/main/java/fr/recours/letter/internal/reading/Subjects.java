package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tells whether the patient is the one who smokes or refuses, and whether it is the autologous transplantation. */
final class Subjects {

    private static final Set<String> CLAUSE = Set.of(",", ";", ".", ":", "(", ")", "-", "•");

    /** Before « fumeur »: they change nothing. */
    private static final Set<String> PASSED = Set.of(
            "est",
            "toujour",
            "encor",
            "actuellement",
            "gro",
            "gros",
            "grand",
            "tre",
            ":",
            "tabac",
            "tabagism",
            "tabagiqu");

    private static final Set<String> OF = Set.of("de", "d", "du");
    private static final Set<String> ARTICLES = Set.of("le", "la", "l", "'");

    /** They open the name of somebody, or stand for those who write. */
    private static final Set<String> SOMEBODY = Set.of(
            "le", "la", "l", "les", "un", "une", "du", "des", "notre", "votre", "son", "sa", "ses", "leur", "on",
            "nous", "je", "j");

    /** What may be active by itself: its data elements begin so. */
    private static final Set<String> OTHERS = Set.of("infection", "malignancy", "mgus", "mds", "hbv", "hcv");

    private static final int OTHER_REACH = 12;

    private final Page page;
    private final Grafts grafts;

    Subjects(Page page) {
        this.page = page;
        this.grafts = new Grafts(page);
    }

    boolean fits(Hit hit, Finding finding) {
        boolean course = finding.yes().stream().anyMatch(claim -> claim.key().equals("progressive"));
        if (course && ofOther(hit)) {
            return false;
        }
        boolean graft = finding.yes().stream().anyMatch(claim -> claim.key().contains("ahsct"));
        if (graft && grafts.named(hit.to() - 1) && grafts.other(hit.to())) {
            return false;
        }
        if (finding.yes().stream().anyMatch(claim -> claim.key().equals("ahsct_refused"))) {
            return refuses(hit);
        }
        boolean smokes = finding.yes().stream()
                .anyMatch(claim ->
                        claim.key().equals("smoking_status") && claim.value().equals("current"));
        return !smokes || smokes(hit);
    }

    /** « Aucune infection n'est évolutive », « gammapathie à 2,4 g/L, non évolutive »: not the disease. */
    private boolean ofOther(Hit hit) {
        return page.token(hit.to() - 1).form().startsWith("evoluti")
                && IntStream.range(Math.max(page.sentenceStart(hit.from()), hit.from() - OTHER_REACH), hit.from())
                        .mapToObj(page::startingAt)
                        .filter(Objects::nonNull)
                        .flatMap(other -> other.term(Finding.class).stream())
                        .flatMap(other -> Stream.concat(other.yes().stream(), other.no().stream()))
                        .anyMatch(claim -> OTHERS.stream().anyMatch(claim.key()::startsWith));
    }

    /** « Patient fumeur », « 44 ans, fumeuse », but neither « conjoint fumeur » nor « entourage : fumeurs ». */
    private boolean smokes(Hit hit) {
        int first = page.sentenceStart(hit.from());
        boolean beside = IntStream.iterate(
                        hit.from() - 1, i -> i >= first && !page.is(i, ",") && !page.is(i, ";"), i -> i - 1)
                .anyMatch(i -> page.isAny(i, WordList.BESIDE_PATIENT));
        int at = hit.from() - 1;
        while (at >= first && page.isAny(at, PASSED)) {
            at--;
        }
        boolean bare =
                hit.to() == hit.from() + 1 && page.token(hit.from()).form().startsWith("fumeu");
        return !beside && (!bare || at < first || !page.token(at).isWord() || page.isAny(at, WordList.THE_PATIENT));
    }

    /** « La patiente refuse l'autogreffe », « autogreffe refusée », but not « le centre refuse », « refusée par l'assurance ». */
    private boolean refuses(Hit hit) {
        if (page.is(hit.to(), "par")) {
            int who = hit.to() + 1;
            while (page.isAny(who, ARTICLES)) {
                who++;
            }
            return patient(who);
        }
        if (page.token(hit.from()).raw().equalsIgnoreCase("refus")) {
            return true;
        }
        int first = page.sentenceStart(hit.from());
        int at = page.is(hit.from() - 1, "qui") ? hit.from() - (page.is(hit.from() - 2, ",") ? 3 : 2) : hit.from() - 1;
        boolean somebody = at < hit.from() - 1 && !patient(at);
        while (at >= first && !page.isBreak(at) && !page.isAny(at, CLAUSE)) {
            if (patient(at) && !ofPatient(at)) {
                return true;
            }
            somebody |= page.isAny(at, SOMEBODY) || page.token(at).raw().matches("\\p{Lu}{2,}");
            at--;
        }
        return !somebody;
    }

    private boolean patient(int index) {
        return page.isAny(index, WordList.THE_PATIENT) || page.isAny(index, WordList.CIVILITY);
    }

    /** « Le mari de la patiente ». */
    private boolean ofPatient(int index) {
        int at = index - 1;
        while (page.isAny(at, ARTICLES)) {
            at--;
        }
        return page.isAny(at, OF);
    }
}
