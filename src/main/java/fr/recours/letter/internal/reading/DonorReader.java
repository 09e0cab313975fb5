package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.lexicon.Term;
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

/** Reads the candidate donors: one for each relation named where donors are told. */
final class DonorReader {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final int ALLERGY_REACH = 5;

    /** Said before somebody already spoken of. */
    private static final Set<String> KNOWN = Set.of("le", "la", "ce", "cet", "cette", "son", "sa");

    private final Page page;
    private final Zones zones;
    private final List<DateMention> dates;
    private final Dictionary dictionary;
    private final Lexicon lexicon;

    /** A donor with the words that tell each of its facts. */
    record Read(Donor donor, Map<String, List<Quotation>> evidence) {}

    DonorReader(Page page, Zones zones, List<DateMention> dates, Dictionary dictionary, Lexicon lexicon) {
        this.page = page;
        this.zones = zones;
        this.dates = dates;
        this.dictionary = dictionary;
        this.lexicon = lexicon;
    }

    /** @param told findings of the whole letter: those told of a donor are the donor's */
    List<Read> read(List<FindingReader.Told> told) {
        List<Hit> relations = page.hits.stream()
                .filter(hit -> hit.has(Term.Relation.class) && zones.donor(hit.from()) && !sought(hit) && !dead(hit))
                .toList();
        List<Read> read = new ArrayList<>();
        for (int i = 0; i < relations.size(); i++) {
            Hit relation = relations.get(i);
            int to = relation.to();
            int next = i + 1 < relations.size() ? relations.get(i + 1).from() : page.size();
            while (to < next && zones.donor(to)) {
                to++;
            }
            read.add(donor(relation, to, told));
        }
        shareConsent(relations, read);
        return spokenOfAgain(relations, read);
    }

    /** « Un frère de 44 ans … le frère serait d'accord » is one brother: what is told of him again is added to him. */
    private List<Read> spokenOfAgain(List<Hit> relations, List<Read> read) {
        List<Read> donors = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            Read again = read.get(i);
            List<Read> same = page.isAny(relations.get(i).from() - 1, KNOWN)
                    ? donors.stream().filter(earlier -> mayBe(earlier, again)).toList()
                    : List.of();
            if (same.size() == 1) {
                donors.set(donors.indexOf(same.getFirst()), joined(same.getFirst(), again));
            } else {
                donors.add(again);
            }
        }
        return donors;
    }

    /** Of the same relation and sex, and nothing told of the two differs. */
    private static boolean mayBe(Read earlier, Read again) {
        return List.of("relation", "sex").stream()
                        .allMatch(key ->
                                earlier.donor().value(key).equals(again.donor().value(key)))
                && again.donor().facts().entrySet().stream().allMatch(fact -> earlier.donor()
                        .value(fact.getKey())
                        .filter(value -> !value.equals(fact.getValue()))
                        .isEmpty());
    }

    private static Read joined(Read earlier, Read again) {
        Map<String, Value> facts = new LinkedHashMap<>(earlier.donor().facts());
        again.donor().facts().forEach(facts::putIfAbsent);
        Map<String, List<Quotation>> evidence = new LinkedHashMap<>(earlier.evidence());
        again.evidence().forEach(evidence::putIfAbsent);
        return new Read(new Donor(facts), evidence);
    }

    /** « Le frère et la fille sont volontaires »: a plural holds for those named before it in the sentence. */
    private void shareConsent(List<Hit> relations, List<Read> read) {
        for (int i = 0; i + 1 < read.size(); i++) {
            int end = page.sentenceEnd(relations.get(i).from());
            for (int at = relations.get(i).to(); at < end; at++) {
                Hit word = page.startingAt(at);
                boolean plural = word != null
                        && word.is(Cue.WILLING)
                        && "sS"
                                        .indexOf(page.token(word.to() - 1)
                                                .raw()
                                                .charAt(page.token(word.to() - 1)
                                                                .raw()
                                                                .length()
                                                        - 1))
                                >= 0;
                if (plural
                        && word != null
                        && read.get(i).donor().value("willing").isEmpty()) {
                    Map<String, List<Quotation>> evidence =
                            new LinkedHashMap<>(read.get(i).evidence());
                    evidence.put("willing", List.of(page.quote(word.from(), word.to())));
                    read.set(i, new Read(read.get(i).donor().with("willing", Value.yes()), evidence));
                }
            }
        }
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

    private Read donor(Hit hit, int to, List<FindingReader.Told> told) {
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
                put(facts, evidence, "willing", Value.yes(), page.quote(known.from(), known.to()));
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
        return new Read(new Donor(facts), evidence);
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
