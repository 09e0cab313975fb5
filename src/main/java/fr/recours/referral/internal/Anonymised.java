package fr.recours.referral.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Source;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.referral.PatientIdentity;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of texts what the portal knows to say who the patient is: the names, those the texts call theirs, the birth date, and whatever looks like a
 * national number, a telephone number or an address of mail. What it cannot know (a relative's name, a misspelt one) stays:
 * the texts are as confidential as before.
 */
final class Anonymised {

    /** What stands where something was taken out. */
    static final String GONE = "[…]";

    private static final Pattern NUMBERS =
            Pattern.compile(
                    "\\b[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+\\b" // mail
                            + "|\\b[1278](?:[ .]?\\d{2}){2}[ .]?(?:\\d{2}|2[AB])(?:[ .]?\\d{3}){2}(?:[ .]?\\d{2})?\\b" // social security
                            + "|(?:\\+33[ .]?|\\b0)[1-9](?:[ .-]?\\d{2}){4}\\b"); // telephone

    private static final int SHORTEST_NAME = 3;

    private final List<Pattern> patterns = new ArrayList<>();

    /** @param texts of the case, which may tell further names of the patient */
    Anonymised(PatientIdentity patient, CaseFile facts, Collection<String> texts) {
        patterns.add(NUMBERS);
        String names = Stream.concat(
                        Stream.of(patient.familyName(), patient.givenName()),
                        texts.stream().flatMap(OtherNames::in))
                .flatMap(Anonymised::names)
                .distinct()
                .map(Anonymised::anyAccent)
                .collect(Collectors.joining("|"));
        if (!names.isEmpty()) {
            patterns.add(Pattern.compile(
                    "(?<!\\p{L})(?:" + names + ")(?!\\p{L})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
        facts.latest("birth_date")
                .flatMap(birth -> birth.value().as(Value.Day.class))
                .map(Value.Day::date)
                .filter(day -> day.precision() == PartialDate.Precision.DAY)
                .ifPresent(day -> patterns.add(dates(day.earliest())));
    }

    /** @return none for none */
    @Nullable
    String textOrNone(@Nullable String text) {
        return text == null ? null : text(text);
    }

    /** The facts, with every text in them so. */
    CaseFile facts(CaseFile facts, Dictionary dictionary) {
        CaseFile sourced = sources(facts);
        List<Observation> observations = sourced.observations().stream()
                .map(seen -> new Observation(
                        seen.key(), value(dictionary.find(seen.key()), seen.value()), seen.measuredOn(), seen.source()))
                .toList();
        List<TreatmentCourse> treatments = sourced.treatments().stream()
                .map(course -> course.toBuilder()
                        .drug(text(course.drug()))
                        .brand(textOrNone(course.brand()))
                        .schedule(textOrNone(course.schedule()))
                        .indication(textOrNone(course.indication()))
                        .build())
                .toList();
        List<Donor> donors =
                sourced.donors().stream().map(donor -> donor(donor, dictionary)).toList();
        return new CaseFile(facts.id(), facts.referenceDate(), observations, treatments, donors);
    }

    /** The facts, with the words they were taken from so. */
    CaseFile sources(CaseFile facts) {
        return facts.withSources(this::source);
    }

    private @Nullable Source source(@Nullable Source told) {
        return told == null
                ? null
                : new Source(textOrNone(told.quotation()), textOrNone(told.document()), told.method());
    }

    private Donor donor(Donor donor, Dictionary dictionary) {
        Map<String, Value> told = new HashMap<>();
        donor.facts().forEach((key, value) -> told.put(key, value(dictionary.find(Donor.PREFIX + key), value)));
        return new Donor(told, donor.source());
    }

    /** @param element whose value it is: a code of its list is nobody's name */
    private Value value(Optional<DataElement> element, Value value) {
        return switch (value) {
            case Value.Text(String text) -> new Value.Text(text(text));
            case Value.Code(String code) -> new Value.Code(code(element, code));
            case Value.Codes(List<String> codes) ->
                new Value.Codes(codes.stream().map(code -> code(element, code)).toList());
            default -> value;
        };
    }

    private String code(Optional<DataElement> element, String code) {
        return element.filter(known -> known.isListed(code)).isPresent() ? code : text(code);
    }

    String text(String text) {
        String kept = text;
        for (Pattern pattern : patterns) {
            kept = pattern.matcher(kept).replaceAll(GONE);
        }
        return kept;
    }

    /** The whole name, and each part long enough to name somebody: of « de La Tour » not « de » or « la ». */
    private static Stream<String> names(String name) {
        String whole = name.strip();
        return whole.isEmpty()
                ? Stream.of()
                : Stream.concat(
                        Stream.of(whole).filter(one -> one.length() > 1),
                        Stream.of(whole.split("[\\s'’-]+")).filter(part -> part.length() >= SHORTEST_NAME));
    }

    /** « Hélène » is written « HELENE » as well; between the parts of a name stands a space or a hyphen. */
    private static String anyAccent(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .codePoints()
                .mapToObj(letter -> switch (Character.toLowerCase(letter)) {
                    case 'a' -> "[aàâäáãå]";
                    case 'c' -> "[cç]";
                    case 'e' -> "[eéèêë]";
                    case 'i' -> "[iîïíì]";
                    case 'n' -> "[nñ]";
                    case 'o' -> "[oôöóòõ]";
                    case 'u' -> "[uùûüú]";
                    case 'y' -> "[yÿý]";
                    case ' ', '-', '\'', '’' -> "[\\s'’-]+";
                    default -> Pattern.quote(Character.toString(letter)) + "\\p{M}*";
                })
                .collect(Collectors.joining());
    }

    private static Pattern dates(LocalDate day) {
        String numbers = "0?%d[/.\\- ]0?%d[/.\\- ](?:%d|%02d)"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear(), day.getYear() % 100);
        String words = Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .map(language -> Pattern.quote(
                        DateTimeFormatter.ofPattern("MMMM", language).format(day)))
                .map(month -> "(?:%1$d(?:er|st|nd|rd|th)?\\s+%2$s|%2$s\\s+%1$d),?\\s+%3$d"
                        .formatted(day.getDayOfMonth(), month, day.getYear()))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<!\\d)(?:" + numbers + "|" + words + "|" + day + ")(?!\\d)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
