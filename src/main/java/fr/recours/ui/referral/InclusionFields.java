package fr.recours.ui.referral;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.PlacesTaken;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** In which programme and dose group a patient was included, and when; with the places taken. */
final class InclusionFields extends Div {

    private final RadioButtonGroup<PlacesTaken> protocol =
            new RadioButtonGroup<>(Texts.text("opinion.include.programme"));
    private final DatePicker day = ComponentTexts.localised(new DatePicker(Texts.text("opinion.include.day")));

    InclusionFields(List<PlacesTaken> places, LocalDate today) {
        addClassName("rc-stack");
        protocol.setItems(places);
        protocol.setItemLabelGenerator(InclusionFields::words);
        protocol.setTestId("protocol");
        day.setValue(today);
        day.setMax(today);
        day.setTestId("included-on");
        add(protocol, day);
    }

    private static String words(PlacesTaken places) {
        String name = places.group().isEmpty()
                ? places.programme()
                : Texts.text("opinion.include.group", places.programme(), places.group());
        return places.total() == 0 ? name : Texts.text("opinion.include.places", name, places.taken(), places.total());
    }

    /** @throws RefusedException when something is not chosen */
    Inclusion inclusion() {
        PlacesTaken chosen = protocol.getValue();
        if (chosen == null || day.isEmpty()) {
            throw new RefusedException("opinion.include.missing");
        }
        return new Inclusion(chosen.programme(), chosen.group(), Objects.requireNonNull(day.getValue(), "not empty"));
    }
}
