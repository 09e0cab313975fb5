package fr.recours.ui.rcp;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import fr.recours.access.Person;
import fr.recours.rcp.Member;
import fr.recours.rcp.Members;
import fr.recours.referral.Specialty;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** Who becomes a member, or is one, and what they stand for in a quorum. */
final class MemberFields extends Div {

    private final ComboBox<Person> who = new ComboBox<>(Texts.text("rcp.members.who"));
    private final ComboBox<Specialty> specialty = new ComboBox<>(Texts.text("rcp.live.guest.specialty"));
    private final Checkbox physician = new Checkbox(Texts.text("rcp.live.guest.physician"), true);

    MemberFields(List<Person> others) {
        addClassName("rc-stack");
        who.setItems(others);
        who.setItemLabelGenerator(Person::displayName);
        who.setWidthFull();
        who.setTestId("member");
        specialty.setItems(Specialty.values());
        specialty.setItemLabelGenerator(Texts::label);
        specialty.setClearButtonVisible(true);
        specialty.setWidthFull();
        specialty.setTestId("member-specialty");
        physician.setTestId("member-physician");
        add(who, specialty, physician);
    }

    MemberFields(Person person, Member member) {
        this(List.of(person));
        who.setValue(person);
        who.setReadOnly(true);
        specialty.setValue(member.specialty());
        physician.setValue(member.physician());
    }

    /** @throws RefusedException while nobody is chosen, and as {@link Members#enrol} */
    void apply(Members members) {
        Person chosen = who.getValue();
        if (chosen == null) {
            throw new RefusedException("rcp.enrol.refused.missing");
        }
        members.enrol(chosen.id(), specialty.getValue(), physician.getValue());
    }
}
