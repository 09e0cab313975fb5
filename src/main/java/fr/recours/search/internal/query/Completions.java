package fr.recours.search.internal.query;

import fr.recours.access.Centre;
import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.ElementType;
import fr.recours.matching.Result;
import fr.recours.referral.CaseText;
import fr.recours.search.Completion;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.analysis.ValueWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the word at the caret may become: a field, or a value of the field before it. Offered are the portal's own words, and the
 * centres the reader has cases of; never a word of a case.
 */
final class Completions {

    private static final int MOST = 8;
    private static final String NAME = "(?<field>[\\p{L}][\\p{L}\\d_-]*)\\s*:\\s*";
    private static final Pattern FIELD = Pattern.compile(NAME + "$");
    private static final Pattern LAST = Pattern.compile("(?:" + NAME + ")?(?<word>[^\\s():\"“”«»<>=]*)$");
    private static final Pattern REST = Pattern.compile("^[^\\s():\"“”«»<>=]*");
    private static final String MARKS = "\"“”";

    private final Language language;

    Completions(Language language) {
        this.language = language;
    }

    /** A value as it is typed and what it means. */
    private record Offer(String typed, String meaning) {}

    /** @param caret may stand within a word: what follows of it is replaced too */
    List<Completion> of(String text, int caret, String words, Centres centres) throws IOException {
        int at = Math.clamp(caret, 0, text.length());
        int mark = openMark(text.substring(0, at));
        return mark < 0 ? ofWord(text, at, words, centres) : ofQuoted(text, mark, at, words, centres);
    }

    private List<Completion> ofWord(String text, int at, String words, Centres centres) throws IOException {
        Matcher last = LAST.matcher(text.substring(0, at));
        if (!last.find()) {
            return List.of();
        }
        String begun = Folded.of(last.group("word"));
        Place place = new Place(text, last.start("word"), restOfWord(text, at));
        if (last.group("field") != null) {
            return values(last.group("field"), begun, place, words, centres);
        }
        return begun.isEmpty() ? List.of() : offered(fields(words), begun, place, "");
    }

    /** Between quotation marks only a value may be completed: words side by side are anyone's. */
    private List<Completion> ofQuoted(String text, int mark, int at, String words, Centres centres) throws IOException {
        Matcher field = FIELD.matcher(text.substring(0, mark));
        if (!field.find()) {
            return List.of();
        }
        String rest = text.substring(at);
        int close = IntStream.range(0, rest.length())
                .filter(i -> closes(text.charAt(mark), rest.charAt(i)))
                .findFirst()
                .orElse(-1);
        Place place = new Place(text, mark, close < 0 ? restOfWord(text, at) : at + close + 1);
        return values(field.group("field"), Folded.of(text.substring(mark + 1, at)), place, words, centres);
    }

    private static int restOfWord(String text, int at) {
        Matcher rest = REST.matcher(text.substring(at));
        return rest.find() ? at + rest.end() : at;
    }

    /** Where the quotation mark stands that is open at the end of a text; less than zero where none is. */
    private static int openMark(String text) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (open < 0 && (one == '«' || MARKS.indexOf(one) >= 0)) {
                open = i;
            } else if (open >= 0 && closes(text.charAt(open), one)) {
                open = -1;
            }
        }
        return open;
    }

    private static boolean closes(char mark, char one) {
        return mark == '«' ? one == '»' : MARKS.indexOf(one) >= 0;
    }

    private List<Completion> values(String name, String begun, Place place, String words, Centres centres)
            throws IOException {
        Optional<SearchField> field = language.fields().find(name);
        return field.isEmpty() ? List.of() : offered(values(field.get(), begun, words, centres), begun, place, " ");
    }

    /** What a completion replaces in a text. */
    private record Place(String text, int start, int end) {

        /** @param after stands once between what is typed and what follows */
        Completion put(Offer offer, String after) {
            String typed = offer.typed().contains(" ") ? '"' + offer.typed() + '"' : offer.typed();
            String head = text.substring(0, start) + typed + after;
            String rest = text.substring(end);
            boolean twice =
                    !rest.isEmpty() && head.endsWith(rest.substring(0, 1)) && " :".contains(rest.substring(0, 1));
            return new Completion(
                    head + (twice ? rest.substring(1) : rest), head.length(), offer.typed(), offer.meaning());
        }
    }

    private static List<Completion> offered(List<Offer> offers, String begun, Place place, String after) {
        return offers.stream()
                .filter(offer ->
                        begins(offer, begun) && !Folded.of(offer.typed()).equals(begun))
                .limit(MOST)
                .map(offer -> place.put(offer, after))
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
            offers.add(new Offer(language.fields().offered(element) + (number ? "" : ":"), meaning(element, words)));
        }
        return offers;
    }

    private List<Offer> values(SearchField field, String begun, String words, Centres centres) throws IOException {
        return switch (field) {
            case SearchField.Element(var elements) ->
                elements.stream()
                        .flatMap(element -> choices(element, words).stream())
                        .distinct()
                        .toList();
            case SearchField.Verdict _ ->
                Arrays.stream(Result.values())
                        .map(result -> offer(ValueWords.label(result), words))
                        .toList();
            case SearchField.Text _ -> List.of();
            case SearchField.Fixed fixed ->
                fixed == SearchField.Fixed.TREATMENT && begun.contains("/")
                        ? courses(begun.substring(0, begun.indexOf('/') + 1), words)
                        : fixed(fixed, words, centres);
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
                        .map(element -> new Offer(language.fields().offered(element), meaning(element, words)))
                        .toList();
            case REFERENCE, SUBMITTED, DECIDED, SYSTOLIC, DIASTOLIC -> List.of();
        };
    }

    /** The form asks a donor in the words in which it asks the patient. */
    private static String meaning(DataElement element, String words) {
        String label = element.label().in(words);
        return element.scope() == DataElement.Scope.DONOR
                ? label + " (" + ValueWords.text("search.field.DONOR").in(words) + ")"
                : label;
    }

    /** @param drug with the stroke after it, as it was typed */
    private static List<Offer> courses(String drug, String words) {
        return CourseParts.labels()
                .map(label -> new Offer(drug + label.in(words), ""))
                .toList();
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
