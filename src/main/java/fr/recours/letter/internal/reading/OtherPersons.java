package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Which parts of a letter speak of a donor or of the family. */
final class OtherPersons {

    private static final Set<String> CLOSE = Set.of(".", ",", ";", ")");
    private static final Set<String> OF = Set.of("de", "du", "d", "'", "la", "le", "ce", "cett", "notre");

    private static final Set<String> OWN = Set.of("sa", "son", "ses", "leur");

    private static final Set<String> CHILDREN = Set.of("child", "cousin");
    private static final int LABEL_REACH = 5;
    private static final int LONGEST_HEAD = 3;

    private final Page page;
    private final Clauses clauses;
    private final DonorPlaces donors;
    private final boolean donorLetter;
    private final BitSet donor = new BitSet();
    private final BitSet family = new BitSet();

    OtherPersons(Page page, Clauses clauses) {
        this.page = page;
        this.clauses = clauses;
        this.donors = new DonorPlaces(page, donor, family);
        page.hits.forEach(donors::mark);
        page.hits.forEach(donors::agreeing);
        page.hits.forEach(donors::tested);
        donorLetter = donors.consultation();
        page.hits.forEach(this::families);
        page.hits.forEach(this::named);
        page.hits.forEach(this::form);
        IntStream.range(0, page.size())
                .filter(i -> page.isAny(i, WordList.CIVILITY) && labelled(i))
                .forEach(i -> family.set(i, clauses.clauseEnd(i)));
    }

    /** « Personne de confiance : M. … », « Interne : Mme … », but « Médecine interne : Mme … ». */
    private boolean labelled(int title) {
        boolean function = false;
        for (int i = title - 2; i >= title - LABEL_REACH && page.is(title - 1, ":") && !page.isBreak(i); i--) {
            if (page.token(i).raw().toLowerCase(Locale.FRENCH).endsWith("decine")) {
                return false;
            }
            function |= page.isAny(i, WordList.FUNCTION);
        }
        return function;
    }

    /** Whether the whole letter is about a donor, but for the patient it names. */
    boolean donorLetter() {
        return donorLetter;
    }

    boolean donor(int index) {
        return donor.get(index);
    }

    boolean family(int index) {
        return family.get(index);
    }

    private void families(Hit hit) {
        boolean own = page.isAny(hit.from() - 1, OWN);
        boolean some = page.isAny(hit.from() - 1, Set.of("un", "une", "deux", "trois"))
                && !hit.is(Cue.FEMALE)
                && !hit.is(Cue.MALE); // « une femme de 54 ans »
        boolean heads = CHILDREN.contains(
                        hit.term(Term.Relation.class).map(Term.Relation::code).orElse(""))
                && hit.from() == page.sentenceStart(hit.from())
                && !page.isNumber(hit.to())
                && !page.is(hit.to(), "de"); // « Fille épileptique. », but « Fille de 19 ans »
        boolean relative = hit.has(Term.Relation.class) && (own || some || heads || ofPatient(hit));
        if (!hit.is(Cue.FAMILY) && !hit.is(Cue.PARTNER) && !relative || donor.get(hit.from()) || donorLetter) {
            return;
        }
        int first = page.sentenceStart(hit.from());
        int start = hit.from();
        boolean company = page.isAny(hit.from() - 1, WordList.COMPANY) || page.isAny(hit.from() - 2, WordList.COMPANY);
        while (hit.is(Cue.FAMILY)
                && !company
                && start > first
                && !page.is(start - 1, ",")
                && !page.is(start - 1, "(")
                && !page.is(start - 1, ";")
                && !subject(start)) {
            start--;
        }
        boolean named = page.is(hit.to(), ",") && page.isAny(hit.to() + 1, WordList.CIVILITY);
        boolean aside = hit.is(Cue.PARTNER) && !hit.is(Cue.FAMILY) && !named; // « son épouse, Mme FOURCADE, 45 ans »
        family.set(start, aside ? clauses.asideEnd(hit.from()) : clauses.clauseEnd(hit.from()));
    }

    /** « elle ne fume pas sa tante avait un lupus »: dictated without a stop, the relative begins what is told of her. */
    private boolean subject(int index) {
        boolean denial = page.isAny(index - 1, WordList.NOT);
        return page.isAny(index, OWN) && denial;
    }

    /** « M. Luc FOURCADE, né le 12/03/1976, frère de la patiente, … »: what stands before is told of the relative too. */
    private void named(Hit hit) {
        if (!hit.has(Term.Relation.class) || !apposed(hit) || donorLetter) {
            return;
        }
        int first = page.sentenceStart(hit.from());
        int start = hit.from() - 1;
        while (start > first && !page.isAny(start, WordList.CIVILITY)) {
            start--;
        }
        boolean name = page.isAny(start, WordList.CIVILITY)
                || page.hit(start) == null
                        && Character.isUpperCase(page.token(start).raw().charAt(0));
        if (name) {
            family.set(start, hit.from());
        }
    }

    /** « , frère de la patiente », « , son frère, », « (sœur) », but neither « dont la sœur » nor « , sa sœur a un lupus ». */
    private boolean apposed(Hit hit) {
        boolean own = page.is(hit.from() - 1, "son") || page.is(hit.from() - 1, "sa");
        int sign = own ? hit.from() - 2 : hit.from() - 1;
        boolean alone = !page.has(hit.to()) || page.isBreak(hit.to()) || page.isAny(hit.to(), CLOSE);
        return (page.is(sign, ",") || page.is(sign, "(")) && (ofPatient(hit) || alone);
    }

    /** « sœur de la patiente », « frère de Mme FOURCADE ». */
    private boolean ofPatient(Hit relation) {
        int next = relation.to();
        while (page.isAny(next, OF)) {
            next++;
        }
        return next > relation.to() && (page.is(next, "patient") || page.isAny(next, WordList.CIVILITY));
    }

    /** « Frère HLA-identique ⏎ Nom : FOURCADE ⏎ Né le … »: the lines of a form below a relative or a donor. */
    private void form(Hit hit) {
        int head = page.lineStart(hit.from());
        boolean heads = IntStream.range(head, hit.from())
                        .filter(i -> page.token(i).isWord())
                        .count()
                <= LONGEST_HEAD; // « Identité du donneur »
        boolean other = hit.has(Term.Relation.class) && !hit.is(Cue.FEMALE) || hit.is(Cue.DONOR); // « Femme de 47 ans »
        if (!heads || !other) {
            return;
        }
        int first = lineEnd(hit.from()) + 1;
        int line = first;
        while (page.has(line) && asked(line)) {
            line = lineEnd(line) + 1;
        }
        (donor.get(hit.from()) ? donor : family).set(first, line);
    }

    private int lineEnd(int index) {
        int end = index;
        while (!page.isBreak(end)) {
            end++;
        }
        return end;
    }

    /** Whether a line of a form asks who it is. */
    private boolean asked(int line) {
        return page.isAny(line, WordList.FAMILY_NAME_LABEL)
                || page.isAny(line, WordList.GIVEN_NAME_LABEL)
                || page.is(line, Cue.BORN)
                || page.is(line, Cue.SEX)
                || page.is(line, Cue.AGE);
    }
}
