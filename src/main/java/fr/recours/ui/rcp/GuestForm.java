package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.rcp.Guest;
import fr.recours.referral.Specialty;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.function.Consumer;

/** Somebody without an account who came: their name as the minutes will give it, and what they count for. */
final class GuestForm extends Div {

    private final TextField name = new TextField(Texts.text("rcp.live.guest.name"));
    private final ComboBox<Specialty> specialty = new ComboBox<>(Texts.text("rcp.live.guest.specialty"));
    private final Checkbox physician = new Checkbox(Texts.text("rcp.live.guest.physician"), true);

    GuestForm(Consumer<Guest> welcome) {
        addClassName("rcp-guest");
        specialty.setItems(Specialty.values());
        specialty.setItemLabelGenerator(Texts::label);
        specialty.setClearButtonVisible(true);
        name.setTestId("guest-name");
        specialty.setTestId("guest-specialty");
        Button add = new Button(Texts.text("rcp.live.guest.add"), click -> welcome(welcome));
        add.setTestId("guest-add");
        add(name, specialty, physician, add);
    }

    private void welcome(Consumer<Guest> welcome) {
        try {
            welcome.accept(new Guest(name.getValue(), specialty.getValue(), physician.getValue()));
            name.clear();
            specialty.clear();
            name.setInvalid(false);
        } catch (RefusedException refused) {
            name.setErrorMessage(Texts.text(refused.messageKey(), refused.arguments()));
            name.setInvalid(true);
        }
    }
}
