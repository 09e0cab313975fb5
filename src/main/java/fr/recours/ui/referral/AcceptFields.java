package fr.recours.ui.referral;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.referral.Specialty;
import fr.recours.referral.TriageDecision;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Texts;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the coordination settles when it accepts a case, filled with what is usual; or settles anew. */
public final class AcceptFields extends Div {

    /** A quorum: three physicians of different specialties (portal.md §8). */
    private static final Set<Specialty> USUAL =
            EnumSet.of(Specialty.HAEMATOLOGY, Specialty.INTERNAL_MEDICINE, Specialty.RHEUMATOLOGY);

    private final Select<Urgency> priority = new Select<>();
    private final IntegerField minutes = new IntegerField(Texts.text("desk.accept.minutes"));
    private final MultiSelectComboBox<Specialty> specialties =
            new MultiSelectComboBox<>(Texts.text("desk.accept.specialties"), Specialty.values());

    /** @param capacity the minutes no case can exceed */
    AcceptFields(Urgency urgency, int capacity) {
        addClassName("rf-command-fields");
        priority.setLabel(Texts.text("desk.accept.priority"));
        priority.setItems(Urgency.values());
        priority.setItemLabelGenerator(Texts::label);
        priority.setValue(urgency);
        minutes.setMin(1);
        minutes.setMax(capacity);
        minutes.setStepButtonsVisible(true);
        minutes.setValue(AgendaItemKind.NEW.defaultMinutes());
        specialties.setItemLabelGenerator(Texts::label);
        specialties.setValue(USUAL);
        specialties.addClassName("rf-wide");
        minutes.setTestId("accept-minutes");
        add(priority, minutes, specialties);
    }

    /** Filled with what was settled before. */
    public static AcceptFields of(TriageDecision before, int capacity) {
        AcceptFields fields = new AcceptFields(before.priority(), capacity);
        fields.minutes.setValue(before.minutes());
        fields.specialties.setValue(before.specialties());
        return fields;
    }

    /** As it stands in the fields: the desk says what is missing. */
    public TriageDecision decision() {
        return new TriageDecision(
                priority.getValue(), Optional.ofNullable(minutes.getValue()).orElse(0), specialties.getValue());
    }
}
