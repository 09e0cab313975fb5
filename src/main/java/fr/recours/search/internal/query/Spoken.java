package fr.recours.search.internal.query;

import fr.recours.search.CaseQuestion;
import fr.recours.search.FacetKind;
import fr.recours.search.internal.analysis.ValueWords;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a question in the language of searches: what was chosen beside the result as if it had been typed. */
final class Spoken {

    private Spoken() {}

    /** @param centres the names of centres by their ids */
    static String of(CaseQuestion question, String language, Map<String, String> centres) {
        String typed = question.text().strip();
        List<String> chosen = question.chosen().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> of(one.getKey(), one.getValue(), language, centres))
                .toList();
        return Stream.concat(
                        typed.isEmpty() ? Stream.of() : Stream.of(chosen.isEmpty() ? typed : whole(typed)),
                        chosen.stream())
                .collect(Collectors.joining(" "));
    }

    /** « lupus OU ScS » stays one thing beside what comes after it. */
    private static String whole(String typed) {
        return typed.contains(" ") ? "(" + typed + ")" : typed;
    }

    private static String of(FacetKind kind, String value, String language, Map<String, String> centres) {
        return switch (kind) {
            case STATE -> said(SearchField.Fixed.STATE, labelled("referralState", value, language), language);
            case URGENCY -> said(SearchField.Fixed.URGENCY, labelled("urgency", value, language), language);
            case CENTRE -> said(SearchField.Fixed.CENTRE, centres.getOrDefault(value, value), language);
            // by its code: its word may stand in what other opinions say
            case OUTCOME -> said(SearchField.Fixed.OPINION, value, language);
            case DISEASE -> "disease:" + value;
            case VERDICT -> {
                int cut = value.lastIndexOf('=');
                yield said(value.substring(0, cut), labelled("result", value.substring(cut + 1), language));
            }
        };
    }

    private static String labelled(String type, String code, String language) {
        return ValueWords.label(type, code).in(language);
    }

    private static String said(SearchField.Fixed field, String value, String language) {
        return said(field.name(language), value);
    }

    private static String said(String field, String value) {
        return field + ":" + (value.contains(" ") ? '"' + value + '"' : value);
    }
}
