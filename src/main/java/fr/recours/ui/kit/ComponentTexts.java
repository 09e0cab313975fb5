package fr.recours.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words inside Vaadin's own components, in the reader's language. */
public final class ComponentTexts {

    private ComponentTexts() {}

    /** A date picker as the house writes dates: dd/mm/yyyy in both languages, short forms such as 1/2/24 read too. */
    public static DatePicker localised(DatePicker picker) {
        picker.setLocale(Locale.FRANCE);
        picker.setI18n(datePicker());
        picker.setPlaceholder(Texts.text("date.placeholder"));
        return picker;
    }

    private static DatePickerI18n datePicker() {
        Locale language = Texts.language();
        return new DatePickerI18n()
                .setDateFormats("dd/MM/yyyy", "d/M/yyyy", "d/M/yy", "ddMMyyyy", "yyyy-MM-dd")
                .setMonthNames(
                        names(Month.values(), month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language)))
                .setWeekdays(fromSunday(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(fromSunday(TextStyle.SHORT_STANDALONE, language))
                .setFirstDayOfWeek(1)
                .setToday(Texts.text("date.today"))
                .setCancel(Texts.text("action.cancel"))
                .setBadInputErrorMessage(Texts.text("date.unreadable"));
    }

    private static List<String> fromSunday(TextStyle style, Locale language) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }

    private static <E> List<String> names(E[] constants, Function<E, String> name) {
        return Arrays.stream(constants).map(name).toList();
    }
}
