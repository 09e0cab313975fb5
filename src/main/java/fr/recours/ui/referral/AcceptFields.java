package fr.recours.ui.referral;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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

/** What the coordination settles when it accepts a case, filled with what is usual. */
final class AcceptFields extends Div {

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
        Paragraph place = new Paragraph(Texts.text("desk.accept.place"));
        place.addClassNames("rc-s", "rc-2nd", "rf-wide");
        add(priority, minutes, specialties, place);
    }

    /** As it stands in the fields: the desk says what is missing. */
    TriageDecision decision() {
        return new TriageDecision(
                priority.getValue(), Optional.ofNullable(minutes.getValue()).orElse(0), specialties.getValue());
    }
}
