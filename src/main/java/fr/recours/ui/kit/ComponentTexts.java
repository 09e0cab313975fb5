package fr.recours.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.upload.UploadI18N;
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

    /**
     * @param megabytes largest file
     * @param wrongType which files are accepted, said of one that is not
     */
    public static UploadI18N upload(long megabytes, String wrongType) {
        return new UploadI18N()
                .setDropFiles(new UploadI18N.DropFiles()
                        .setOne(Texts.text("upload.drop"))
                        .setMany(Texts.text("upload.drop")))
                .setAddFiles(new UploadI18N.AddFiles()
                        .setOne(Texts.text("upload.choose"))
                        .setMany(Texts.text("upload.choose")))
                .setError(new UploadI18N.Error()
                        .setTooManyFiles(Texts.text("upload.tooMany"))
                        .setFileIsTooBig(Texts.text("upload.tooBig", megabytes))
                        .setIncorrectFileType(wrongType))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(Texts.text("upload.connecting"))
                                .setStalled(Texts.text("upload.stalled"))
                                .setProcessing(Texts.text("upload.processing"))
                                .setHeld(Texts.text("upload.held")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(Texts.text("upload.remaining"))
                                .setUnknown(Texts.text("upload.remainingUnknown")))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(Texts.text("upload.unavailable"))
                                .setUnexpectedServerError(Texts.text("upload.failed"))
                                .setForbidden(Texts.text("upload.refused"))))
                .setFile(new UploadI18N.File()
                        .setRetry(Texts.text("upload.retry"))
                        .setStart(Texts.text("upload.start"))
                        .setRemove(Texts.text("upload.remove")))
                .setUnits(List.of(Texts.text("upload.units").split(" ")));
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
