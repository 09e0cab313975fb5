package fr.recours.ui.referral;

import com.vaadin.flow.component.combobox.ComboBox;
import fr.recours.access.Person;
import fr.recours.shared.PersonId;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** Which expert to ask for one case. */
final class ExpertField extends ComboBox<Person> {

    ExpertField(List<Person> experts) {
        super(Texts.text("case.invite.who"));
        setItems(experts);
        setItemLabelGenerator(Person::displayName);
        setWidthFull();
        setTestId("expert");
    }

    /** @throws RefusedException while nobody is chosen */
    PersonId chosen() {
        if (isEmpty()) {
            throw new RefusedException("case.invite.missing");
        }
        return getValue().id();
    }
}
