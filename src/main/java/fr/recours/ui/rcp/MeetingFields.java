package fr.recours.ui.rcp;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import fr.recours.rcp.MeetingPlan;
import fr.recours.rcp.MeetingSummary;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** When and where a meeting is held, how long, and its minutes for cases; filled with what another one has. */
final class MeetingFields extends Div {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final DatePicker day = ComponentTexts.localised(new DatePicker(Texts.text("rcp.plan.day")));
    private final TimePicker hour = new TimePicker(Texts.text("rcp.plan.hour"));
    private final IntegerField duration = minutes("duration");
    private final IntegerField capacity = minutes("capacity");
    private final TextField place = new TextField(Texts.text("rcp.plan.place"));
    private final TextField link = new TextField(Texts.text("rcp.plan.link"));

    private MeetingFields(MeetingSummary usual, LocalDate today) {
        addClassName("rf-command-fields");
        day.setMin(today);
        day.setTestId("plan-day");
        hour.setLocale(Locale.FRANCE);
        hour.setStep(STEP);
        hour.setHelperText(Texts.text("rcp.plan.paris"));
        hour.setValue(usual.start().toLocalTime());
        hour.setTestId("plan-hour");
        duration.setValue(
                Math.toIntExact(Duration.between(usual.start(), usual.end()).toMinutes()));
        capacity.setValue(usual.capacityMinutes());
        place.setValue(usual.place());
        place.addClassName("rf-wide");
        place.setMaxLength(200);
        place.setTestId("plan-place");
        link.setValue(usual.videoLink());
        link.setPlaceholder("https://");
        link.setHelperText(Texts.text("rcp.plan.link.who"));
        link.setMaxLength(500);
        link.addClassName("rf-wide");
        link.setTestId("plan-link");
        add(day, hour, duration, capacity, place, link);
    }

    /** To change a meeting. */
    static MeetingFields of(MeetingSummary meeting, LocalDate today) {
        MeetingFields fields = new MeetingFields(meeting, today);
        fields.day.setValue(meeting.start().toLocalDate());
        return fields;
    }

    /** To add one, as usual, on a day to be chosen. */
    static MeetingFields like(MeetingSummary usual, LocalDate today) {
        return new MeetingFields(usual, today);
    }

    private static IntegerField minutes(String what) {
        IntegerField field = new IntegerField(Texts.text("rcp.plan." + what));
        field.setMin(1);
        field.setStepButtonsVisible(true);
        field.setTestId("plan-" + what);
        return field;
    }

    /** @throws RefusedException without day or hour; the service says what else is missing */
    MeetingPlan plan() {
        if (day.isEmpty() || hour.isEmpty()) {
            throw new RefusedException("rcp.plan.refused.missing");
        }
        return new MeetingPlan(
                day.getValue().atTime(hour.getValue()),
                Optional.ofNullable(duration.getValue()).orElse(0),
                Optional.ofNullable(capacity.getValue()).orElse(0),
                place.getValue().strip(),
                link.getValue().strip());
    }
}
