package fr.recours.ui.referral;

import fr.recours.matching.DataElement;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A recorded value in words, with its unit. */
final class ValueText {

    private static final String NO_BREAK = "\u00A0";

    private ValueText() {}

    static String of(DataElement element, Value value) {
        return switch (value) {
            case Value.Flag flag -> FlagWords.of(element.key()).word(flag.present() ? Answer.YES : Answer.NO);
            case Value.Quantity quantity -> quantity(element, quantity.number(), quantity.unit());
            case Value.Code code -> option(element, code.code());
            case Value.Codes codes ->
                codes.codes().stream().map(code -> option(element, code)).collect(Collectors.joining(", "));
            case Value.Day day -> Formats.partial(day.date());
            case Value.Pressures pressures ->
                pressures.readings().stream().map(ValueText::pressure).collect(Collectors.joining(", "));
            case Value.Text text -> text.text();
        };
    }

    private static String pressure(Value.BloodPressure reading) {
        String hour = reading.hour() == null ? "" : NO_BREAK + Formats.time(reading.hour());
        return reading.systolic() + "/" + reading.diastolic() + NO_BREAK + Formats.day(reading.day()) + hour;
    }

    private static String quantity(DataElement element, BigDecimal number, @Nullable String given) {
        String unit = given == null ? element.unit() : given;
        String figure = CourseText.number(number);
        return unit == null ? figure : figure + NO_BREAK + Units.shown(unit);
    }

    private static String option(DataElement element, String code) {
        return element.option(code).map(option -> Texts.text(option.label())).orElse(code);
    }
}
