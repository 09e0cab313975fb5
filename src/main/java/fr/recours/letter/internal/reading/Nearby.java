package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks beside a finding for the word without which it is not affirmed. */
final class Nearby {

    private static final int REACH = 6;
    private static final int REMISSION_REACH = 10;
    private static final int REVERSIBLE_REACH = 8;
    private static final Set<String> HARDLY = Set.of("peu", "partiellement", "incompletement", "plus");
    private static final Set<String> AWAITED = Set.of("objectif", "but", "attendu", "esper", "vise", "espoir");
    /** « Pas de néoplasie évolutive » takes no remission back, « pas encore complète » does. */
    private static final Set<String> OF = Set.of("de", "d");

    private static final Set<String> AGAIN = Set.of("rechut", "recidiv", "recidivant", "metastas", "progression");

    private final Page page;
    private final GraftRelapses relapses;
    private final Belonging belonging;

    Nearby(Page page, Zones zones) {
        this.page = page;
        this.belonging = new Belonging(page);
        this.relapses = new GraftRelapses(page, zones);
    }

    boolean stands(Hit hit, Cue needed) {
        return switch (needed) {
            case AUTOGRAFT -> relapses.after(hit);
            case OFFERED -> offered(hit);
            case ALLERGY -> new Allergens(page).has(hit);
            case REMISSION -> remission(hit) > 0;
            case REVERSIBLE -> reversible(hit);
            case BY_CENTRE ->
                IntStream.range(hit.to(), page.sentenceEnd(hit.from())).anyMatch(i -> page.is(i, needed));
            case FIBROSIS ->
                near(hit, needed) || before(hit, page.sentenceStart(hit.from()), needed) || next(hit, needed);
            case EFFUSION -> of(hit, other -> other.is(needed) || ofEffusion(other));
            case OUT_OF_CONTROL -> uncontrolled(hit);
            case HEART_FAILURE -> of(hit, other -> other.is(needed));
            case DRAINED, HARMLESS, INACTIVE -> beside(hit, needed);
            case PERSISTENT -> beside(hit, needed) && !longAgo(hit);
            default -> near(hit, needed);
        };
    }

    /** « Autogreffe proposée en mars : refus », but not « autogreffe discutée, Endoxan : refus ». */
    private boolean offered(Hit hit) {
        return IntStream.iterate(
                        hit.from() - 1,
                        i -> i >= page.sentenceStart(hit.from()) && hit.from() - i <= REMISSION_REACH,
                        i -> i - 1)
                .mapToObj(page::hit)
                .filter(Objects::nonNull)
                .filter(other ->
                        other.is(Cue.AUTOGRAFT) || other.is(Cue.OTHER_TREATMENT) || other.has(Term.DrugName.class))
                .findFirst()
                .filter(other -> other.is(Cue.AUTOGRAFT))
                .isPresent();
    }

    /** « Aspergillose sous Vfend, non contrôlée », but not « abcès drainé, douleur non contrôlée ». */
    private boolean uncontrolled(Hit hit) {
        int last = Math.min(page.sentenceEnd(hit.from()), hit.to() + REVERSIBLE_REACH);
        return IntStream.range(hit.to(), last)
                .takeWhile(i -> !page.is(i, ";")
                        && !(page.is(i, ",") && !page.is(i + 1, Cue.OUT_OF_CONTROL))
                        && !(page.startingAt(i) instanceof Hit other && other.has(Term.Finding.class)))
                .anyMatch(i -> page.is(i, Cue.OUT_OF_CONTROL));
    }

    private static boolean ofEffusion(Hit hit) {
        return hit.term(Term.Finding.class).stream()
                .flatMap(finding -> Stream.concat(finding.yes().stream(), finding.no().stream()))
                .anyMatch(claim -> claim.key().startsWith("pericardial_effusion"));
    }

    /** Whether what stands before, in the sentence, is a thing of this kind, and these words are of it. */
    private boolean of(Hit hit, Predicate<Hit> thing) {
        return hits(page.sentenceStart(hit.from()), hit.from())
                .anyMatch(other ->
                        thing.test(other) && !denied(other.from()) && belonging.joined(other.to(), hit.from(), hit));
    }

    /** The word before or behind a finding, of it and of nothing else. */
    private boolean beside(Hit hit, Cue cue) {
        return hits(page.sentenceStart(hit.from()), page.sentenceEnd(hit.from()))
                .filter(word -> word.is(cue) && !denied(word.from()))
                .anyMatch(word -> word.from() < hit.from()
                        ? IntStream.range(word.to(), hit.from()).noneMatch(i -> page.is(i, ","))
                                && belonging.joined(word.to(), hit.from(), hit)
                        : belonging.joined(hit.to(), word.from(), hit));
    }

    /** « Cytolyse en 2019, sur deux dosages », but not « persistante depuis 2022 ». */
    private boolean longAgo(Hit hit) {
        return IntStream.range(hit.to(), page.sentenceEnd(hit.from()))
                .filter(i -> page.isNumber(i) && page.token(i).form().matches("(19|20)\\d\\d"))
                .anyMatch(i -> Integer.parseInt(page.token(i).form()) < page.reference.getYear() - 1
                        && IntStream.range(hit.to(), i).noneMatch(at -> page.is(at, Cue.SINCE)));
    }

    private Stream<Hit> hits(int from, int to) {
        return IntStream.range(from, to).mapToObj(page::startingAt).filter(Objects::nonNull);
    }

    private boolean before(Hit hit, int first, Cue needed) {
        return IntStream.range(first, hit.from()).anyMatch(i -> page.is(i, needed) && !denied(i));
    }

    /** « Fibrose étendue à 40 %. Pronostic vital en jeu »: a sentence that goes on about the one before, in the same line. */
    private boolean next(Hit hit, Cue needed) {
        int first = page.sentenceStart(hit.from());
        return hit.from() == first
                && first > 0
                && !page.isBreak(first - 1)
                && before(hit, page.sentenceStart(first - 1), needed);
    }

    /** Index after the words a finding is quoted with. */
    int end(Hit hit, @Nullable Cue needed) {
        if (needed == Cue.PERSISTENT) {
            return hits(hit.to(), page.sentenceEnd(hit.from()))
                    .filter(word -> word.is(needed) && belonging.joined(hit.to(), word.from(), hit))
                    .mapToInt(Hit::to)
                    .findFirst()
                    .orElse(hit.to());
        }
        return needed == Cue.REMISSION ? Math.max(hit.to(), remission(hit)) : hit.to();
    }

    /** « Cancer du sein en 2012, en rémission complète »: the index after it, not behind another disease; else 0. */
    private int remission(Hit hit) {
        int last = Math.min(page.sentenceEnd(hit.from()), hit.to() + REMISSION_REACH);
        for (int i = hit.to(); i < last && !page.is(i, ";"); i++) {
            Hit other = page.startingAt(i);
            if (other != null && other.is(Cue.REMISSION)) {
                return open(hit.to(), i, other.to()) ? 0 : other.to();
            }
            if (other != null && (other.has(Term.Finding.class) || other.has(Term.DrugName.class))) {
                return 0;
            }
        }
        return 0;
    }

    /** « Pas encore en rémission », « objectif rémission », « rémission non atteinte », « en rémission, rechute en 2025 ». */
    private boolean open(int from, int index, int to) {
        int first = Math.max(from, index - REACH);
        boolean before = IntStream.range(first, index)
                .anyMatch(i -> page.is(i, Cue.NEGATION) || page.is(i, "non") || page.isAny(i, AWAITED) || lasts(i));
        boolean after = IntStream.range(to, page.sentenceEnd(index))
                .anyMatch(i -> page.isAny(i, AWAITED)
                        || lasts(i)
                        || i < to + REACH
                                && (page.is(i, "non") || page.is(i, "pas") && !page.isAny(i + 1, OF))
                                && !page.is(i, Cue.REMISSION)
                        || page.isAny(i, AGAIN) && !page.is(i - 1, Cue.NEGATION) && !page.is(i, Cue.REMISSION));
        return before || after || denied(index);
    }

    private boolean lasts(int index) {
        return page.is(index, "en") && page.is(index + 1, "cour") || page.is(index, Cue.PLANNED);
    }

    /** « Décompensation droite en mars, résolutive sous diurétiques ». */
    private boolean reversible(Hit hit) {
        int last = Math.min(page.sentenceEnd(hit.from()), hit.to() + REVERSIBLE_REACH);
        return IntStream.range(hit.to(), last)
                .anyMatch(i -> page.is(i, Cue.REVERSIBLE)
                        && !denied(i)
                        && !page.isAny(i - 1, HARDLY)
                        && belonging.joined(hit.to(), i, hit));
    }

    private boolean near(Hit hit, Cue cue) {
        int first = Math.max(page.sentenceStart(hit.from()), hit.from() - REACH);
        int last = Math.min(page.sentenceEnd(hit.from()), behindBrackets(hit.to()) + REACH);
        return IntStream.range(first, last).anyMatch(i -> page.is(i, cue) && !denied(i));
    }

    /** « La thrombopénie (62 G/L ce jour) est d'origine lupique ». */
    private int behindBrackets(int index) {
        int end = index;
        while (page.is(index, "(") && page.has(end) && !page.isBreak(end) && !page.is(end, ")")) {
            end++;
        }
        return end;
    }

    private boolean denied(int index) {
        return page.is(index - 1, Cue.NEGATION) || page.is(index - 1, "non");
    }
}
