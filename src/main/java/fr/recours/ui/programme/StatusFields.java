package fr.recours.ui.programme;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.programme.Programme;
import fr.recours.programme.Programme.Places;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.StatusOrder;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The status a programme is to have: state, since when, why, and its places where somebody counts them. */
final class StatusFields extends Div {

    private static final long serialVersionUID = 1L;

    private final RadioButtonGroup<ProgrammeStatus> status = new RadioButtonGroup<>(Texts.text("programme.status"));
    private final DatePicker since = ComponentTexts.localised(new DatePicker(Texts.text("programme.status.since")));
    private final TextArea reason = new TextArea(Texts.text("programme.status.reason"));
    private final IntegerField taken = new IntegerField(Texts.text("programme.status.taken"));
    private final IntegerField total = new IntegerField(Texts.text("programme.status.total"));

    StatusFields(Programme programme, LocalDate today) {
        addClassName("rf-command-fields");
        status.setItems(ProgrammeStatus.values());
        status.setItemLabelGenerator(Texts::label);
        status.setValue(programme.status());
        status.addClassName("rf-wide");
        status.setTestId("status");
        status.addValueChangeListener(change -> since.setValue(today));
        since.setMax(today);
        since.setValue(programme.since());
        since.setRequiredIndicatorVisible(true);
        since.setTestId("status-since");
        since.addClassName("rf-wide");
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Texts.text("programme.status.reason.help"));
        reason.addClassName("rf-wide");
        reason.setTestId("status-reason");
        taken.setMin(0);
        total.setMin(0);
        Places places = programme.places();
        if (places != null) {
            taken.setValue(places.taken());
            total.setValue(places.total());
        }
        add(status, since, reason, taken, total);
    }

    /** @throws RefusedException while the day is missing or one of the two numbers of places */
    StatusOrder order() {
        LocalDate day = since.getValue();
        if (day == null) {
            throw new RefusedException("programme.refused.since");
        }
        return new StatusOrder(status.getValue(), day, reason.getValue(), places());
    }

    private @Nullable Places places() {
        Integer some = taken.getValue();
        Integer all = total.getValue();
        if (some == null && all == null) {
            return null;
        }
        if (some == null || all == null || some < 0 || all < 0) {
            throw new RefusedException("programme.refused.places");
        }
        return new Places(some, all);
    }
}
