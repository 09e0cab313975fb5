package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.internal.lexicon.Hit;
import fr.recours.matching.Donor;
import fr.recours.matching.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A candidate donor with the words that tell each of its facts.
 *
 * @param relation the word that names who it is
 * @param asked false when the letter says that nobody asked whether to give
 */
record DonorRead(Hit relation, Donor donor, Map<String, List<Quotation>> evidence, boolean asked) {

    /** With one more fact, or another value of one. */
    DonorRead with(String key, Value value, Quotation quotation) {
        Map<String, List<Quotation>> words = new LinkedHashMap<>(evidence);
        words.put(key, List.of(quotation));
        return new DonorRead(relation, donor.with(key, value), words, asked);
    }

    boolean tells(String key) {
        return donor.value(key).isPresent();
    }
}
