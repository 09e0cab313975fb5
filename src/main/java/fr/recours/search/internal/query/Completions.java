package fr.recours.search.internal.query;

import fr.recours.access.Centre;
import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Result;
import fr.recours.referral.CaseText;
import fr.recours.search.Completion;
import fr.recours.search.internal.analysis.Folded;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the word at the caret may become: a field, or a value of the field before it. Offered are the portal's own words, and the
 * centres the reader has cases of; never a word of a case.
 */
final class Completions {

    private static final int MOST = 8;
    private static final Pattern LAST = Pattern.compile(
            "(?:(?<field>[\\p{L}][\\p{L}\\d_-]*)\\s*:\\s*)?(?<quote>[\"«]?)\\s*(?<word>[^\\s():\"«»<>=]*)$");

    private final Language language;

    Completions(Language language) {
        this.language = language;
    }

    /** A value as it is typed and what it means. */
    private record Offer(String typed, String meaning) {}

    List<Completion> of(String text, int caret, String words, Centres centres) throws IOException {
        int end = Math.clamp(caret, 0, text.length());
        Matcher last = LAST.matcher(text.substring(0, end));
        if (!last.find()) {
            return List.of();
        }
        String begun = Folded.of(last.group("word"));
        if (last.group("field") != null) {
            Optional<SearchField> field = language.fields().find(last.group("field"));
            return field.isEmpty()
                    ? List.of()
                    : offered(values(field.get(), words, centres), begun, text, last.start("quote"), end, " ");
        }
        return begun.isEmpty() || !last.group("quote").isEmpty()
                ? List.of()
                : offered(fields(words), begun, text, last.start("word"), end, "");
    }

    private static List<Completion> offered(
            List<Offer> offers, String begun, String text, int start, int end, String after) {
        return offers.stream()
                .filter(offer ->
                        begins(offer, begun) && !Folded.of(offer.typed()).equals(begun))
                .limit(MOST)
                .map(offer -> {
                    String typed = offer.typed().contains(" ") ? '"' + offer.typed() + '"' : offer.typed();
                    String head = text.substring(0, start) + typed + after;
                    return new Completion(head + text.substring(end), head.length(), offer.typed(), offer.meaning());
                })
                .toList();
    }

    private static boolean begins(Offer offer, String begun) {
        return Folded.of(offer.typed()).startsWith(begun)
                || (begun.length() > 1
                        && Arrays.stream(Folded.of(offer.meaning()).split("[^\\p{L}\\d]+"))
                                .anyMatch(word -> word.startsWith(begun)));
    }

    private List<Offer> fields(String words) {
        List<Offer> offers = new ArrayList<>();
        for (SearchField.Fixed fixed : SearchField.Fixed.values()) {
            offers.add(new Offer(
                    fixed.name(words) + ":",
                    ValueWords.text("search.field." + fixed.name()).in(words)));
        }
        for (CaseText.Source kind : FieldNames.TEXTS) {
            offers.add(new Offer(
                    new SearchField.Text(kind).name(words) + ":",
                    ValueWords.text("search.field." + kind.name()).in(words)));
        }
        language.programmes()
                .forEach(code -> offers.add(new Offer(
                        code + ":", ValueWords.text("search.field.VERDICT").in(words))));
        for (DataElement element : language.fields().elements()) {
            boolean number = element.type() == ElementType.DECIMAL || element.type() == ElementType.INTEGER;
            offers.add(new Offer(
                    FieldNames.shortName(element) + (number ? "" : ":"),
                    element.label().in(words)));
        }
        return offers;
    }

    private List<Offer> values(SearchField field, String words, Centres centres) throws IOException {
        return switch (field) {
            case SearchField.Element(var element) -> choices(element, words);
            case SearchField.Verdict _ ->
                Arrays.stream(Result.values())
                        .map(result -> offer(ValueWords.label(result), words))
                        .toList();
            case SearchField.Text _ -> List.of();
            case SearchField.Fixed fixed -> fixed(fixed, words, centres);
        };
    }

    private List<Offer> fixed(SearchField.Fixed field, String words, Centres centres) throws IOException {
        return switch (field) {
            case CENTRE -> {
                List<Centre> known = centres.known();
                Map<String, String> names = Centres.names(known);
                yield known.stream()
                        .map(centre ->
                                new Offer(names.getOrDefault(centre.id().toString(), centre.name()), centre.city()))
                        .toList();
            }
            case TREATMENT ->
                language.dictionary().drugs().stream()
                        .flatMap(drug -> Stream.concat(
                                Stream.of(new Offer(drug.name(), drug.label().in(words))),
                                drug.brands().stream()
                                        .map(brand ->
                                                new Offer(brand, drug.label().in(words)))))
                        .toList();
            case OPINION ->
                Stream.concat(labels("outcomeCode", words).stream(), programmes().stream())
                        .toList();
            case STATE -> labels("referralState", words);
            case URGENCY -> labels("urgency", words);
            case ELIGIBLE -> programmes();
            case KNOWN, MISSING ->
                language.fields().elements().stream()
                        .map(element -> new Offer(
                                FieldNames.shortName(element), element.label().in(words)))
                        .toList();
            case REFERENCE, SUBMITTED -> List.of();
        };
    }

    private List<Offer> programmes() {
        return language.programmes().stream().map(code -> new Offer(code, "")).toList();
    }

    private static List<Offer> labels(String type, String words) {
        return ValueWords.codes(type).stream()
                .map(code -> offer(ValueWords.label(type, code), words))
                .toList();
    }

    private static Offer offer(Bilingual label, String words) {
        return new Offer(label.in(words), "");
    }

    private static List<Offer> choices(DataElement element, String words) {
        return element.type() == ElementType.FLAG
                ? Stream.of(
                                new Bilingual("oui", "yes"),
                                new Bilingual("non", "no"),
                                new Bilingual("inconnu", "unknown"))
                        .map(word -> offer(word, words))
                        .toList()
                : element.options().stream()
                        .map(option -> new Offer(option.code(), option.label().in(words)))
                        .toList();
    }
}
