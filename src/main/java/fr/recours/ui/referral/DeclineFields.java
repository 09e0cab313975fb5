package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.Person;
import fr.recours.referral.DeclineDecision;
import fr.recours.referral.DeclineReason;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** Why a case is not retained, where it is better sent, and which physician agrees. */
final class DeclineFields extends Div {

    private final Select<DeclineReason> reason = new Select<>();
    private final Select<Person> agreed;
    private final TextArea explanation = CaseCommands.area("desk.decline.explanation");
    private final TextArea orientation = CaseCommands.area("desk.decline.orientation");

    DeclineFields(List<Person> physicians) {
        addClassName("rf-command-fields");
        reason.setLabel(Texts.text("desk.decline.reason"));
        reason.setItems(DeclineReason.values());
        reason.setItemLabelGenerator(Texts::label);
        reason.setPlaceholder(Texts.text("desk.choose"));
        agreed = CaseCommands.people("desk.decline.agreed", physicians);
        add(reason, agreed, explanation, orientation);
    }

    /** As it stands in the fields: the desk says what is missing. */
    DeclineDecision decision() {
        return new DeclineDecision(
                reason.getValue(),
                explanation.getValue(),
                orientation.getValue(),
                Optional.ofNullable(agreed.getValue()).map(Person::id).orElse(null));
    }
}
