package fr.recours.matching.internal.text;

import fr.recours.matching.Bilingual;
import fr.recours.matching.DataElement;
import fr.recours.matching.Option;
import fr.recours.matching.Value;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recorded values as each reader writes them. */
public final class Values {

    public static final Bilingual YES = new Bilingual("oui", "yes");
    public static final Bilingual NO = new Bilingual("non", "no");

    private static final Bilingual NOTHING = new Bilingual("", "");

    private Values() {}

    public static Bilingual of(DataElement element, Value value) {
        return switch (value) {
            case Value.Flag flag -> flag.present() ? YES : NO;
            case Value.Quantity(var number, var unit) ->
                Numbers.withUnit(number, unit != null ? unit : Objects.requireNonNullElse(element.unit(), ""));
            case Value.Code(String code) -> code(element, code);
            case Value.Codes(List<String> codes) -> codes(element, codes);
            case Value.Day(var date) -> Dates.partial(date);
            case Value.Text(String text) -> new Bilingual(text, text);
            case Value.Pressures(List<Value.BloodPressure> readings) -> pressures(readings);
        };
    }

    public static Bilingual code(DataElement element, String code) {
        return element.option(code).map(Option::label).orElseGet(() -> new Bilingual(code, code));
    }

    /** The codes one after another, joined by commas. */
    public static Bilingual codes(DataElement element, List<String> codes) {
        return joined(codes, code -> code(element, code), ", ");
    }

    /** How these are written, each way of writing once. */
    public static <T> Bilingual different(List<T> things, Function<T, Bilingual> written) {
        return switch (things.size()) {
            case 0 -> NOTHING;
            case 1 -> written.apply(things.getFirst());
            default -> join(things.stream().map(written).distinct().toList(), " / ");
        };
    }

    /** Things as they are written, one after another. */
    public static <T> Bilingual joined(List<T> things, Function<T, Bilingual> written, String between) {
        return things.size() == 1
                ? written.apply(things.getFirst())
                : join(things.stream().map(written).toList(), between);
    }

    public static Bilingual join(List<Bilingual> texts, String between) {
        if (texts.size() == 1) {
            return texts.getFirst();
        }
        StringJoiner fr = new StringJoiner(between);
        StringJoiner en = new StringJoiner(between);
        for (Bilingual text : texts) {
            fr.add(text.fr());
            en.add(text.en());
        }
        return new Bilingual(fr.toString(), en.toString());
    }

    private static Bilingual pressures(List<Value.BloodPressure> readings) {
        Function<Value.BloodPressure, String> one = reading -> reading.systolic() + "/" + reading.diastolic();
        String all = readings.stream().map(one).collect(Collectors.joining(", "));
        return new Bilingual(all + "\u00a0mmHg", all + "\u00a0mmHg");
    }
}
