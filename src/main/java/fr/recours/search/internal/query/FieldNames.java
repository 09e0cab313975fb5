package fr.recours.search.internal.query;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ElementType;
import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.Synonyms;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The names of fields: fixed ones in both languages, programmes by their codes, elements of the dictionary by their keys with or
 * without the unit at the end (dlco for dlco_pct), by their {@link EverydayNames}, and by the abbreviations that mean the same (CVF for fvc).
 */
final class FieldNames {

    /** Who the patient is, and what is no fact of the patient: never searched. */
    private static final Set<String> HIDDEN = Set.of(
            "birth_date",
            "donor_birth_date",
            "patient_pseudonym",
            "referring_doctor",
            "referral_question",
            "reference_date",
            "urgency");

    /** The texts whose words are searched by themselves; those of opinions are found by « avis ». */
    static final List<CaseText.Source> TEXTS = List.of(
            CaseText.Source.QUESTION, CaseText.Source.LETTER, CaseText.Source.DOCUMENT, CaseText.Source.MESSAGE);

    private final Map<String, SearchField> fields = new LinkedHashMap<>();
    private final List<DataElement> elements;
    private final EverydayNames everyday;

    FieldNames(Dictionary dictionary, Collection<String> programmes) {
        for (SearchField.Fixed fixed : SearchField.Fixed.values()) {
            fixed.names().forEach(name -> add(name, fixed));
        }
        TEXTS.stream().map(SearchField.Text::new).forEach(text -> text.names().forEach(name -> add(name, text)));
        programmes.forEach(code -> add(code, new SearchField.Verdict(code)));
        elements = dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(FieldNames::searched)
                .toList();
        everyday = new EverydayNames(elements);
        elements.forEach(element -> add(element.key(), SearchField.Element.of(element)));
        elements.forEach(element -> add(shortName(element), SearchField.Element.of(element)));
        everyday.meanings().forEach((name, meant) -> add(name, new SearchField.Element(meant)));
        Synonyms.groups(dictionary).forEach(this::addSisters);
    }

    private static boolean searched(DataElement element) {
        return element.scope() != DataElement.Scope.TREATMENT
                && !HIDDEN.contains(element.key())
                && switch (element.type()) {
                    case FLAG, INTEGER, DECIMAL, CODE, CODES, DATE -> true;
                    case TEXT, PRESSURES, GROUP -> false;
                };
    }

    private void add(String name, SearchField field) {
        fields.putIfAbsent(Folded.of(name), field);
    }

    private void addSisters(List<String> group) {
        group.stream()
                .map(name -> fields.get(Folded.of(name)))
                .filter(SearchField.Element.class::isInstance)
                .findFirst()
                .ifPresent(field ->
                        group.stream().filter(name -> !name.contains(" ")).forEach(name -> add(name, field)));
    }

    /** As it is typed: without the unit, where another element does not bear that name. */
    private static String shortName(DataElement element) {
        String key = element.key();
        return element.type() == ElementType.DECIMAL || element.type() == ElementType.INTEGER
                ? key.replaceAll(
                        "_(pct|mmhg|g_l|g_dl|umol_l|mg_l|mm_h|x_uln|per_ul|g_g|g_24h|wu|m_s|years|kg|cm|iu_ml|m)$", "")
                : key;
    }

    Optional<SearchField> find(String name) {
        return Optional.ofNullable(fields.get(Folded.of(name)));
    }

    /** Every name there is, folded. */
    Collection<String> names() {
        return fields.keySet();
    }

    /** The name by which an element is offered. */
    String offered(DataElement element) {
        return everyday.of(element, shortName(element));
    }

    /** The elements that can be searched, in the order of the form. */
    List<DataElement> elements() {
        return elements;
    }
}
