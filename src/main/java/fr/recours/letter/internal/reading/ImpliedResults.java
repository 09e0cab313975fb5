package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term.Finding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells tests that are positive by where they are named: antibodies and criteria beside the disease, criteria that are met. */
final class ImpliedResults {

    private static final Set<String> CRITERIA =
            Set.of("acr_eular_2013", "acr_1980", "acr_1997_sle", "eular_acr_2019_sle");
    private static final Set<String> BESIDE_DISEASE = Set.of(",", "/", "-", "(");
    private static final Set<String> AMONG_CRITERIA = Set.of("et", ",", "(", ")", "sur", "/", "aux", "le", "de");
    private static final Set<String> FULFILLING = Set.of("repondant", "repond", "remplissant", "remplit", "selon");

    private final Page page;

    ImpliedResults(Page page) {
        this.page = page;
    }

    /**
     * « SSc diffuse Scl70 », « FAN 1/640, DNA, Sm »: an antibody named right behind the disease, or in a list behind the antinuclear ones,
     * is there; « SSc diffuse (ACR/EULAR 2013) »: so are the criteria named with the disease.
     */
    boolean ofDisease(Hit hit, Finding finding) {
        boolean antibody = claims(finding, Set.of("antibodies"));
        boolean criteria = claims(finding, CRITERIA) && page.isAny(hit.from() - 1, BESIDE_DISEASE) && closed(hit.to());
        int from = page.isAny(hit.from() - 1, BESIDE_DISEASE) ? hit.from() - 1 : hit.from();
        Finding before = page.endingAt(from) instanceof Hit named
                ? named.term(Finding.class).orElse(null)
                : null;
        boolean disease = before != null && claims(before, Set.of("disease"));
        boolean listed =
                antibody && closed(hit.to()) && page.is(hit.from() - 1, ",") && amongAntibodies(hit.from() - 1);
        return disease && (antibody || criteria) || listed;
    }

    /** Back over antibodies and commas to the titre of the antinuclear ones. */
    private boolean amongAntibodies(int comma) {
        int at = comma;
        while (page.is(at, ",")) {
            Hit member = page.endingAt(at);
            boolean antibody = member != null
                    && member.term(Finding.class)
                            .filter(one -> claims(one, Set.of("antibodies")))
                            .isPresent();
            if (!antibody || member == null) {
                return page.isNumber(at - 1) && page.is(at - 2, "/") && titre(at - 4);
            }
            at = member.from() - 1;
        }
        return false;
    }

    private boolean titre(int index) {
        return page.hit(index) instanceof Hit name
                && name.term(Finding.class)
                        .filter(finding -> claims(finding, Set.of("ana_positive")))
                        .isPresent();
    }

    private boolean closed(int index) {
        return page.isBreak(index) || page.isAny(index, Set.of(",", ".", ";", ")"));
    }

    private static boolean claims(Finding finding, Set<String> keys) {
        return finding.yes().stream().anyMatch(claim -> keys.contains(claim.key()));
    }

    /** « Répondant aux critères ACR 1997 (6 sur 11) et EULAR/ACR 2019 ». */
    @Nullable
    Hit fulfilled(Hit hit) {
        for (int at = hit.from(); at > 0; at--) {
            Hit met = page.endingAt(at);
            boolean whole = met != null && met.has(Finding.class) && page.isAny(met.from(), FULFILLING);
            if (met != null && (met.is(Cue.FULFILS) || whole)) {
                return met;
            }
            boolean among = page.isAny(at - 1, AMONG_CRITERIA)
                    || page.isNumber(at - 1)
                    || page.hit(at - 1) instanceof Hit other && Results.test(other) != null;
            if (!among) {
                return null;
            }
        }
        return null;
    }
}
