package fr.recours.ui.referral;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import fr.recours.rcp.Inclusion;
import fr.recours.rcp.PlacesTaken;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** In which programme and dose group a patient was included, and when; with the places taken. */
final class InclusionFields extends Div {

    private final RadioButtonGroup<PlacesTaken> protocol =
            new RadioButtonGroup<>(Texts.text("opinion.include.programme"));
    private final DatePicker day = ComponentTexts.localised(new DatePicker(Texts.text("opinion.include.day")));

    /** @param accepted programmes the opinion in force says yes to; another one warns */
    InclusionFields(List<PlacesTaken> places, Predicate<String> accepted, LocalDate today) {
        addClassName("rc-stack");
        protocol.setItems(places);
        protocol.setItemLabelGenerator(InclusionFields::words);
        protocol.setTestId("protocol");
        day.setValue(today);
        day.setMax(today);
        day.setTestId("included-on");
        Div warning = new Div();
        warning.addClassNames("rc-callout", "rc-warn");
        warning.getElement().setAttribute("role", "status");
        warning.setTestId("unaccepted");
        warning.setVisible(false);
        protocol.addValueChangeListener(change -> {
            PlacesTaken chosen = change.getValue();
            boolean unaccepted = chosen != null && !accepted.test(chosen.programme());
            warning.setVisible(unaccepted);
            warning.removeAll();
            if (unaccepted) {
                warning.add(
                        Icon.WARNING.create(), new Span(Texts.text("opinion.include.unaccepted", chosen.programme())));
            }
        });
        add(protocol, warning, day);
    }

    private static String words(PlacesTaken places) {
        String name = name(places.programme(), places.group());
        return places.total() == 0 ? name : Texts.text("opinion.include.places", name, places.taken(), places.total());
    }

    /** @param group empty where the protocol has none */
    static String name(String programme, String group) {
        return group.isEmpty() ? programme : Texts.text("opinion.include.group", programme, group);
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
