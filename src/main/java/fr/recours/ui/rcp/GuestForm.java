package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.access.Person;
import fr.recours.rcp.Guest;
import fr.recours.rcp.KnownGuest;
import fr.recours.referral.Specialty;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A guest who came: who has an account chosen, anybody else as the minutes will name them; and what they count for. */
final class GuestForm extends Div {

    private final ComboBox<Person> known = new ComboBox<>(Texts.text("rcp.live.guest.known"));
    private final TextField name = new TextField(Texts.text("rcp.live.guest.name"));
    private final ComboBox<Specialty> specialty = new ComboBox<>(Texts.text("rcp.live.guest.specialty"));
    private final Checkbox physician = new Checkbox(Texts.text("rcp.live.guest.physician"), true);

    /**
     * @param people with an account who may come, fewer with each that does
     * @param welcomeKnown called with one of them
     */
    GuestForm(Supplier<List<Person>> people, Consumer<KnownGuest> welcomeKnown, Consumer<Guest> welcome) {
        addClassName("rcp-guest");
        specialty.setItems(Specialty.values());
        specialty.setItemLabelGenerator(Texts::label);
        specialty.setClearButtonVisible(true);
        known.setItemLabelGenerator(Person::displayName);
        known.setClearButtonVisible(true);
        known.setTestId("guest-known");
        known.addValueChangeListener(change -> name.setEnabled(change.getValue() == null));
        offer(people.get());
        name.setTestId("guest-name");
        specialty.setTestId("guest-specialty");
        Button add = new Button(Texts.text("rcp.live.guest.add"), click -> {
            welcome(welcomeKnown, welcome);
            offer(people.get());
        });
        add.setTestId("guest-add");
        add(known, name, specialty, physician, add);
    }

    private void offer(List<Person> people) {
        known.setItems(people);
        known.setVisible(!people.isEmpty());
    }

    private void welcome(Consumer<KnownGuest> welcomeKnown, Consumer<Guest> welcome) {
        Person person = known.getValue();
        try {
            if (person == null) {
                welcome.accept(new Guest(name.getValue(), specialty.getValue(), physician.getValue()));
            } else {
                welcomeKnown.accept(new KnownGuest(person.id(), specialty.getValue(), physician.getValue()));
            }
            name.clear();
            specialty.clear();
            name.setInvalid(false);
        } catch (RefusedException refused) {
            name.setErrorMessage(Texts.text(refused.messageKey(), refused.arguments()));
            name.setInvalid(true);
        }
    }
}
