package fr.recours.search.internal.similar;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.FactReader;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.TreatmentCourse;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a case, feature by feature, by the key of its data element; age and drugs under keys of their own. */
record ClinicalVector(Map<String, Feature> features) {

    static final String AGE = "age_years";
    static final String DRUGS = "drug";

    /** Of no use to tell cases apart: who, when, and how the file is kept. */
    private static final Set<String> APART = Set.of(
            "disease",
            "sex",
            "urgency",
            "social_security",
            "consent_signed",
            "patient_informed",
            "is_history_complete",
            "steroids_history_complete",
            "weight_kg",
            "height_cm",
            "bsa_m2");

    /** Without what somebody typed: it may name the patient, and is another word in another case. */
    static ClinicalVector of(CaseFile caseFile, FactReader reader, Dictionary dictionary) {
        KnownFacts known = reader.read(caseFile);
        Map<String, Feature> features = new LinkedHashMap<>();
        if (known.births().size() == 1) {
            long days = ChronoUnit.DAYS.between(known.births().getFirst().earliest(), caseFile.referenceDate());
            features.put(AGE, new Feature.Amount(days / 365.25));
        }
        known.facts().stream()
                .filter(fact -> !APART.contains(fact.key()))
                .forEach(fact -> add(fact, dictionary, features));
        Set<String> drugs = caseFile.treatments().stream()
                .map(TreatmentCourse::drug)
                .filter(drug -> dictionary.drug(drug).isPresent())
                .collect(Collectors.toSet());
        if (!drugs.isEmpty()) {
            features.put(DRUGS, new Feature.Several(drugs));
        }
        return new ClinicalVector(features);
    }

    /** Those the dictionary lists: an element may take codes and typed words side by side. */
    private static Set<String> listed(KnownFacts.Codes told, Dictionary dictionary) {
        DataElement element = dictionary.require(told.key());
        return told.codes().stream().filter(element::isListed).collect(Collectors.toSet());
    }

    private static void add(KnownFacts.Fact fact, Dictionary dictionary, Map<String, Feature> features) {
        switch (fact) {
            case KnownFacts.Flag(String key, KnownFacts.Said said)
            when said != KnownFacts.Said.BOTH -> features.put(key, new Feature.Yes(said == KnownFacts.Said.YES));
            case KnownFacts.Numbers(String key, List<KnownFacts.Bounds> bounds, boolean _)
            when isOne(bounds) ->
                features.putIfAbsent(
                        key, new Feature.Amount(bounds.getFirst().low().doubleValue()));
            case KnownFacts.Codes told
            when told.agreed() -> {
                Set<String> codes = listed(told, dictionary);
                if (!codes.isEmpty()) {
                    features.put(told.key(), new Feature.Several(codes));
                }
            }
            default -> {}
        }
    }

    private static boolean isOne(List<KnownFacts.Bounds> bounds) {
        BigDecimal low = bounds.getFirst().low();
        return bounds.size() == 1 && low.compareTo(bounds.getFirst().high()) == 0;
    }
}
