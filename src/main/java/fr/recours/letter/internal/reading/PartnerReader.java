package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Value;
import org.jspecify.annotations.Nullable;

/** Reads whether a man's partner may bear a child. */
final class PartnerReader {

    private static final int MOST_FERTILE_YEARS = 50;
    private static final int ADULT = 18;
    private static final String FERTILE = "childbearing_potential";
    private static final String PREGNANT = "pregnant";

    private final Page page;
    private final Zones zones;

    PartnerReader(Page page, Zones zones) {
        this.page = page;
        this.zones = zones;
    }

    private static boolean fertile(Hit hit) {
        return tells(hit, FERTILE, "true");
    }

    /** « Épouse ménopausée ». */
    private static boolean infertile(Hit hit) {
        return tells(hit, FERTILE, "false");
    }

    private static boolean tells(Hit hit, String key, String value) {
        return hit.terms().stream()
                .anyMatch(term -> term instanceof Term.Finding finding
                        && finding.yes().stream()
                                .anyMatch(claim ->
                                        claim.key().equals(key) && claim.value().equals(value)));
    }

    /** A man's wife or companion of 18 to 49 years, who is not told as a donor, may bear a child. */
    @Nullable
    Candidate partner() {
        for (Hit hit : page.hits) {
            boolean wife = page.is(hit.from(), "femm") && hit.has(Term.Relation.class) && page.is(hit.from() - 1, ",");
            if (!hit.is(Cue.PARTNER) && !wife || zones.donor(hit.from())) {
                continue;
            }
            for (int i = hit.to(); i < Math.min(page.size(), hit.to() + 4); i++) {
                if (page.startingAt(i) instanceof Hit fertile
                        && (fertile(fertile) || tells(fertile, PREGNANT, "true"))) {
                    return Candidate.of(
                            "partner_childbearing_potential", Value.yes(), page.quote(hit.from(), fertile.to()));
                }
                if (page.startingAt(i) instanceof Hit over && infertile(over)) {
                    return Candidate.of(
                            "partner_childbearing_potential", Value.no(), page.quote(hit.from(), over.to()));
                }
                if (page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                    double years = Double.parseDouble(page.token(i).form());
                    Quotation quotation = page.quote(hit.from(), i + 2);
                    return years < ADULT
                            ? null
                            : Candidate.of(
                                    "partner_childbearing_potential",
                                    new Value.Flag(years < MOST_FERTILE_YEARS),
                                    quotation);
                }
            }
        }
        return null;
    }
}
