package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the candidate donors: one for each relation named where donors are told. */
final class DonorReader {

    private static final int AGES_REACH = 8;

    /** Between « pas » and what is denied. */
    private static final Set<String> OF = Set.of("de", "'");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final Lexicon lexicon;

    DonorReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary, Lexicon lexicon) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
        this.dictionary = dictionary;
        this.lexicon = lexicon;
    }

    /** @param told findings of the whole letter: those told of a donor are the donor's */
    List<DonorRead> read(List<FindingReader.Told> told) {
        List<Hit> relations = page.hits.stream()
                .filter(hit -> hit.has(Term.Relation.class) && zones.donor(hit.from()) && !sought(hit) && !dead(hit))
                .toList();
        List<DonorRead> read = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            Hit relation = relations.get(i);
            int to = relation.to();
            int next = i + 1 < relations.size() ? relations.get(i + 1).from() : page.size();
            while (to < next && (zones.donor(to) || zones.donorLetter())) {
                to++;
            }
            read.addAll(several(relation, to, donor(relation, to, told)));
        }
        return new SameDonors(page).joined(new DonorConsent(page).told(read));
    }

    /** « 2 sœurs (28 et 34 ans) » are two donors, who differ by their ages. */
    private List<DonorRead> several(Hit relation, int to, DonorRead first) {
        List<Integer> ages = new ArrayList<>();
        for (int i = relation.to(); i < Math.min(to, relation.to() + AGES_REACH) && !page.is(i, Cue.YEARS); i++) {
            if (page.isNumber(i) && !page.is(i + 1, "/")) {
                ages.add(i);
            }
        }
        boolean counted = page.isNumber(relation.from() - 1)
                ? page.is(relation.from() - 1, String.valueOf(ages.size()))
                : page.endingAt(relation.from()) instanceof Hit count
                        && count.term(Term.Count.class)
                                .filter(one -> one.number() == ages.size())
                                .isPresent();
        if (!counted || ages.size() < 2) {
            return List.of(first);
        }
        return ages.stream().map(age -> aged(first, age)).toList();
    }

    private DonorRead aged(DonorRead donor, int index) {
        Value years = new Value.Quantity(new BigDecimal(page.token(index).form()));
        return donor.with("age_years", years, page.quote(index, index + 1));
    }

    private boolean dead(Hit relation) {
        return page.is(relation.to(), Cue.DEAD) || page.is(relation.to() + 1, Cue.DEAD);
    }

    private boolean sought(Hit relation) {
        for (int i = page.sentenceStart(relation.from()); i < page.sentenceEnd(relation.from()); i++) {
            if (page.is(i, Cue.SEEKING) || page.is(i, "registr")) {
                return true;
            }
        }
        return false;
    }

    private DonorRead donor(Hit hit, int to, List<FindingReader.Told> told) {
        Term.Relation relation = hit.term(Term.Relation.class).orElseThrow();
        DonorFacts facts = new DonorFacts(page);
        Quotation named = page.quote(hit.from(), hit.to());
        facts.put("relation", new Value.Code(relation.code()), named);
        String sex = relation.sex();
        if (sex != null) {
            facts.put("sex", new Value.Code(sex), named);
        }
        int from = zones.donorLetter() ? page.sentenceStart(hit.from()) : hit.to();
        for (int i = from; i < to; i++) {
            if (!zones.donor(i)) {
                continue;
            }
            Hit known = page.startingAt(i);
            if (page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                facts.age(i);
            } else if (known != null && known.is(Cue.UNFIT)) {
                boolean denied = page.is(i - 1, Cue.NEGATION) || page.is(i - 2, Cue.NEGATION) && page.isAny(i - 1, OF);
                facts.put("other_ci", new Value.Flag(!denied), page.quote(known.from(), known.to()));
            } else if (known != null && known.is(Cue.UNWILLING)) {
                facts.put("willing", Value.no(), page.quote(known.from(), known.to()));
            } else if (page.is(i, "non")
                    && (!page.has(i + 1) || page.isBreak(i + 1) || page.isAny(i + 1, Set.of(",", ";", ".", ")")))) {
                facts.put("willing", Value.no(), page.quote(i, i + 1));
            } else if (known != null && known.is(Cue.WILLING) && !facts.result(known)) {
                facts.willing(known);
            } else if (known != null && known.has(Term.DrugName.class)) {
                facts.lidocaine(known);
            }
        }
        facts.birth(hit.to(), to, dates);
        for (FindingReader.Told one : told) {
            String key = lexicon.donorKey(one.candidate().key());
            boolean own = one.at() >= hit.from() && one.at() < to && zones.donor(one.at());
            if (own && dictionary.find(Donor.PREFIX + key).isPresent()) {
                facts.put(
                        key,
                        one.candidate().value(),
                        one.candidate().quotations().getFirst());
            }
        }
        boolean asked = !new DonorConsent(page).unasked(hit, to);
        return new DonorRead(hit, new Donor(facts.values()), facts.evidence(), asked);
    }
}
