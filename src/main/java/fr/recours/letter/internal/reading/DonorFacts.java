package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.letter.internal.lexicon.Term;
import fr.recours.letter.internal.lexicon.WordList;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is told of one donor, with the words that tell it. */
final class DonorFacts {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 110;
    private static final int ALLERGY_REACH = 5;

    private final Page page;
    private final Map<String, Value> facts = new LinkedHashMap<>();
    private final Map<String, List<Quotation>> evidence = new LinkedHashMap<>();

    DonorFacts(Page page) {
        this.page = page;
    }

    /** « D'accord », « n'est pas volontaire »; « pas encore d'accord » is neither. */
    void willing(Hit word) {
        int not = new DonorConsent(page).degree(word.from()) - 1;
        boolean denied = page.isAny(not, WordList.NOT) || page.is(not, "non");
        if (!denied || not == word.from() - 1) {
            int from = denied ? not : word.from();
            put("willing", new Value.Flag(!denied), page.quote(from, word.to()));
        }
    }

    /** « sérologies OK » is a result, no consent. */
    boolean result(Hit word) {
        Hit before = page.endingAt(word.from());
        return before != null && before.has(Term.Finding.class)
                || page.is(word.from() - 1, "serologi")
                || page.is(word.from() - 1, "bilan");
    }

    void age(int index) {
        BigDecimal years = new BigDecimal(page.token(index).form());
        if (years.intValue() >= YOUNGEST && years.intValue() <= OLDEST && years.scale() <= 0) {
            put("age_years", new Value.Quantity(years), page.quote(index, index + 2));
        }
    }

    void birth(int from, int to, List<DateMention> dates) {
        for (DateMention date : dates) {
            boolean born = date.date().latest().isBefore(page.reference.minusYears(YOUNGEST))
                    && date.date().precision() == PartialDate.Precision.DAY;
            if (date.from() >= from && date.to() <= to && born) {
                put("birth_date", new Value.Day(date.date()), page.quote(date.from(), date.to()));
            }
        }
    }

    void lidocaine(Hit drug) {
        boolean named = drug.term(Term.DrugName.class)
                .filter(name -> name.drug().equals("lidocaine"))
                .isPresent();
        for (int i = drug.from() - 1; named && i >= 0 && drug.from() - i <= ALLERGY_REACH; i--) {
            if (page.is(i, Cue.ALLERGY)) {
                boolean denied = new DrugDenials(page).negated(drug);
                int from = denied ? Math.min(i, new DrugDenials(page).start(drug)) : i;
                put("lidocaine_allergy", new Value.Flag(!denied), page.quote(from, drug.to()));
                return;
            }
        }
    }

    /** Adds a fact, unless it is told already. */
    void put(String key, Value value, Quotation quotation) {
        if (facts.putIfAbsent(key, value) == null) {
            evidence.put(key, List.of(quotation));
        }
    }

    Map<String, Value> values() {
        return facts;
    }

    Map<String, List<Quotation>> evidence() {
        return evidence;
    }
}
