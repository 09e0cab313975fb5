package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.Person;
import fr.recours.rcp.LateAddition;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** Why a case comes onto an agenda after its cut-off, and which chair agreed. */
public final class LateFields extends Div {

    private final Select<Person> agreed;
    private final TextArea reason = CaseCommands.area("rcp.late.reason");

    public LateFields(List<Person> chairs) {
        addClassName("rf-command-fields");
        Paragraph what = new Paragraph(Texts.text("rcp.late.what"));
        what.addClassNames("rc-s", "rc-2nd", "rf-wide");
        agreed = CaseCommands.people("rcp.late.agreed", chairs);
        agreed.addClassName("rf-wide");
        agreed.setTestId("late-agreed");
        if (chairs.size() == 1) {
            agreed.setValue(chairs.getFirst());
        }
        reason.setTestId("late-reason");
        add(what, reason, agreed);
    }

    /** As it stands in the fields: the service says what is missing. */
    public LateAddition addition() {
        return new LateAddition(
                reason.getValue(),
                Optional.ofNullable(agreed.getValue()).map(Person::id).orElse(null));
    }
}
