package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.matching.Donor;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** « Un frère de 44 ans … le frère serait d'accord » is one brother: what is told of him again is added to him. */
final class SameDonors {

    /** Said before somebody already spoken of. */
    private static final Set<String> KNOWN = Set.of("le", "la", "du", "ce", "cet", "cette", "son", "sa");

    private final Page page;

    SameDonors(Page page) {
        this.page = page;
    }

    List<DonorRead> joined(List<DonorRead> read) {
        List<DonorRead> donors = new ArrayList<>();
        for (DonorRead again : read) {
            boolean bare = again.donor().facts().size() == 2
                    && page.is(again.relation().to(), "="); // « frère = HLA id »
            List<DonorRead> same = bare || page.isAny(again.relation().from() - 1, KNOWN)
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

    private static List<Quotation> both(List<Quotation> words, List<Quotation> again) {
        return Stream.concat(words.stream(), again.stream()).distinct().toList();
    }

    /** Of the same relation and sex, and nothing told of the two differs. */
    private static boolean mayBe(DonorRead earlier, DonorRead again) {
        return List.of("relation", "sex").stream()
                        .allMatch(key ->
                                earlier.donor().value(key).equals(again.donor().value(key)))
                && again.donor().facts().entrySet().stream().allMatch(fact -> earlier.donor()
                        .value(fact.getKey())
                        .filter(value -> !value.equals(fact.getValue()))
                        .isEmpty());
    }

    private static DonorRead joined(DonorRead earlier, DonorRead again) {
        Map<String, Value> facts = new LinkedHashMap<>(earlier.donor().facts());
        again.donor().facts().forEach(facts::putIfAbsent);
        Map<String, List<Quotation>> evidence = new LinkedHashMap<>(earlier.evidence());
        again.evidence().forEach((key, words) -> evidence.merge(key, words, SameDonors::both));
        return new DonorRead(earlier.relation(), new Donor(facts), evidence, earlier.asked() && again.asked());
    }
}
