package fr.recours.search.internal.facts;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.KnownFacts.Said;
import fr.recours.matching.Observation;
import fr.recours.matching.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/**
 * What whoever searches may ask for and no screening does: what is recorded of candidate donors, side by side, and the latest blood
 * pressure.
 */
final class AskedFields {

    /** Tells, with the rest of a case, who somebody is. */
    private static final String BIRTH_DATE = Donor.PREFIX + "birth_date";

    private final Dictionary dictionary;

    AskedFields(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    List<IndexableField> of(CaseFile caseFile) {
        List<IndexableField> fields = new ArrayList<>();
        caseFile.donors().forEach(donor -> donor.facts().forEach((key, value) -> dictionary
                .find(Donor.PREFIX + key)
                .filter(element -> !element.key().equals(BIRTH_DATE))
                .ifPresent(element -> add(element, value, fields))));
        caseFile.observations().stream()
                .map(Observation::value)
                .filter(Value.Pressures.class::isInstance)
                .flatMap(value -> ((Value.Pressures) value).readings().stream())
                .max(Comparator.comparing(Value.BloodPressure::latest))
                .ifPresent(latest -> {
                    fields.add(number(FactNames.SYSTOLIC, latest.systolic()));
                    fields.add(number(FactNames.DIASTOLIC, latest.diastolic()));
                });
        return fields;
    }

    private static void add(DataElement element, Value value, List<IndexableField> fields) {
        String key = element.key();
        fields.add(term(FactNames.KNOWN, key));
        switch (value) {
            case Value.Flag(boolean present) ->
                fields.add(term(FactNames.FLAG, FactNames.term(key, (present ? Said.YES : Said.NO).name())));
            case Value.Code(String code) -> {
                if (element.isListed(code)) {
                    fields.add(term(FactNames.CODE, FactNames.term(key, code)));
                }
            }
            case Value.Quantity(var number, var unit) -> {
                if (unit == null || unit.equals(element.unit())) {
                    fields.add(number(key, number.doubleValue()));
                }
            }
            case Value.Codes _, Value.Day _, Value.Pressures _, Value.Text _ -> {}
        }
    }

    private static IndexableField number(String key, double number) {
        return new DoubleField(FactNames.number(key), number, Store.NO);
    }

    private static IndexableField term(String field, String value) {
        return new StringField(field, value, Store.NO);
    }
}
