package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the candidate donors: one for each relation named where donors are told. */
final class DonorReader {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final int ALLERGY_REACH = 5;
    private static final int AGES_REACH = 8;

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
            while (to < next && zones.donor(to)) {
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
            if (page.is(i, Cue.SEEKING)) {
                return true;
            }
        }
        return false;
    }

    private DonorRead donor(Hit hit, int to, List<FindingReader.Told> told) {
        Term.Relation relation = hit.term(Term.Relation.class).orElseThrow();
        Map<String, Value> facts = new LinkedHashMap<>();
        Map<String, List<Quotation>> evidence = new LinkedHashMap<>();
        Quotation named = page.quote(hit.from(), hit.to());
        put(facts, evidence, "relation", new Value.Code(relation.code()), named);
        String sex = relation.sex();
        if (sex != null) {
            put(facts, evidence, "sex", new Value.Code(sex), named);
        }
        for (int i = hit.to(); i < to; i++) {
            Hit known = page.startingAt(i);
            if (page.isNumber(i) && page.is(i + 1, Cue.YEARS)) {
                age(i, facts, evidence);
            } else if (known != null && known.is(Cue.UNWILLING)) {
                put(facts, evidence, "willing", Value.no(), page.quote(known.from(), known.to()));
            } else if (page.is(i, "non")
                    && (!page.has(i + 1) || page.isBreak(i + 1) || page.isAny(i + 1, Set.of(",", ";", ".", ")")))) {
                put(facts, evidence, "willing", Value.no(), page.quote(i, i + 1));
            } else if (known != null && known.is(Cue.WILLING) && !result(known)) {
                willing(known, facts, evidence);
            } else if (known != null && known.has(Term.DrugName.class)) {
                lidocaine(known, facts, evidence);
            }
        }
        birth(hit.to(), to, facts, evidence);
        for (FindingReader.Told one : told) {
            String key = lexicon.donorKey(one.candidate().key());
            boolean own = one.at() >= hit.from() && one.at() < to;
            if (own && dictionary.find(Donor.PREFIX + key).isPresent()) {
                put(
                        facts,
                        evidence,
                        key,
                        one.candidate().value(),
                        one.candidate().quotations().getFirst());
            }
        }
        boolean asked = IntStream.range(hit.to(), to).noneMatch(new DonorConsent(page)::open);
        return new DonorRead(hit, new Donor(facts), evidence, asked);
    }

    /** « D'accord », « n'est pas volontaire »; « pas encore d'accord » is neither. */
    private void willing(Hit word, Map<String, Value> facts, Map<String, List<Quotation>> evidence) {
        int not = new DonorConsent(page).degree(word.from()) - 1;
        boolean denied = page.isAny(not, WordList.NOT) || page.is(not, "non");
        if (!denied || not == word.from() - 1) {
            int from = denied ? not : word.from();
            put(facts, evidence, "willing", new Value.Flag(!denied), page.quote(from, word.to()));
        }
    }

    /** « sérologies OK » is a result, no consent. */
    private boolean result(Hit word) {
        Hit before = page.endingAt(word.from());
        return before != null && before.has(Term.Finding.class)
                || page.is(word.from() - 1, "serologi")
                || page.is(word.from() - 1, "bilan");
    }

    private void age(int index, Map<String, Value> facts, Map<String, List<Quotation>> evidence) {
        BigDecimal years = new BigDecimal(page.token(index).form());
        if (years.intValue() >= YOUNGEST && years.intValue() <= OLDEST && years.scale() <= 0) {
            put(facts, evidence, "age_years", new Value.Quantity(years), page.quote(index, index + 2));
        }
    }

    private void birth(int from, int to, Map<String, Value> facts, Map<String, List<Quotation>> evidence) {
        for (DateMention date : dates) {
            boolean born = date.date().latest().isBefore(page.reference.minusYears(YOUNGEST))
                    && date.date().precision() == PartialDate.Precision.DAY;
            if (date.from() >= from && date.to() <= to && born) {
                put(facts, evidence, "birth_date", new Value.Day(date.date()), page.quote(date.from(), date.to()));
            }
        }
    }

    private void lidocaine(Hit drug, Map<String, Value> facts, Map<String, List<Quotation>> evidence) {
        boolean named = drug.term(Term.DrugName.class)
                .filter(name -> name.drug().equals("lidocaine"))
                .isPresent();
        for (int i = drug.from() - 1; named && i >= 0 && drug.from() - i <= ALLERGY_REACH; i--) {
            if (page.is(i, Cue.ALLERGY)) {
                boolean denied = new Negations(page).negated(drug);
                int from = denied && i > 1 ? i - 2 : i;
                put(facts, evidence, "lidocaine_allergy", new Value.Flag(!denied), page.quote(from, drug.to()));
                return;
            }
        }
    }

    private static void put(
            Map<String, Value> facts,
            Map<String, List<Quotation>> evidence,
            String key,
            Value value,
            Quotation quotation) {
        if (facts.putIfAbsent(key, value) == null) {
            evidence.put(key, List.of(quotation));
        }
    }
}
