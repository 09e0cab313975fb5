package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import java.util.Set;
import java.util.stream.IntStream;

/** Tells whether a relapse came after an autologous transplantation that was made. */
final class GraftRelapses {

    private static final int AUTOGRAFT_REACH = 30;
    private static final Set<String> HAD = Set.of("a", "eu", "recu", "benefici", "apre", "post", "puis");

    private final Page page;
    private final Zones zones;
    private final Grafts grafts;

    GraftRelapses(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
        this.grafts = new Grafts(page);
    }

    boolean after(Hit hit) {
        return afterAutograft(hit) || autografted(hit);
    }

    /** « Autogreffe en mars 2023 ; rechute en juin 2025 », but neither « autogreffe récusée, rechute … » nor « autogreffe devant une rechute ». */
    private boolean afterAutograft(Hit hit) {
        int first = Math.max(page.sentenceStart(hit.from()), hit.from() - AUTOGRAFT_REACH);
        boolean done =
                IntStream.range(first, hit.from()).anyMatch(i -> page.isAny(i, HAD) || page.isAny(i, Performed.DONE));
        for (int i = hit.from() - 1; i >= first; i--) {
            boolean given = !zones.planned(i) && !page.is(i - 1, Cue.NEGATION) && !page.is(i - 2, Cue.NEGATION);
            if (autograft(i)) {
                return given && (done || page.token(i).raw().matches(".*[éÉ]e?s?"));
            }
            done |= page.isNumber(i);
            if (page.is(i, Cue.EXCLUDED) || page.is(i, Cue.UNWILLING) || page.is(i, Cue.PLANNED)) {
                return false;
            }
        }
        return false;
    }

    /** « Autogreffée en mai 2021. […] Rechute depuis fin 2024 »: a patient told as grafted, in a sentence before. */
    private boolean autografted(Hit hit) {
        int first = page.sentenceStart(hit.from());
        int opening = page.isAny(hit.from() - 1, Set.of("la", "une")) ? hit.from() - 1 : hit.from();
        return opening == first
                && IntStream.range(0, first)
                        .anyMatch(i -> autograft(i)
                                && (page.token(i).raw().matches(".*[éÉ]e?s?") || carriedOut(i))
                                && !zones.planned(i)
                                && !zones.elsewhere(i)
                                && !page.is(i - 1, Cue.NEGATION)
                                && !page.is(i - 2, Cue.NEGATION));
    }

    /** « Une autogreffe a été réalisée ». */
    private boolean carriedOut(int autograft) {
        int end = page.hit(autograft) instanceof Hit hit ? hit.to() : autograft + 1;
        return page.is(end, "a") && page.is(end + 1, "ete") && page.isAny(end + 2, Performed.DONE);
    }

    private boolean autograft(int index) {
        Hit hit = page.hit(index);
        return hit != null && hit.is(Cue.AUTOGRAFT) && !grafts.other(hit.to());
    }
}
