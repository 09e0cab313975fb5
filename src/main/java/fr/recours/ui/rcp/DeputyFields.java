package fr.recours.ui.rcp;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import fr.recours.access.Person;
import fr.recours.rcp.DeputyDays;
import fr.recours.rcp.Members;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.ComponentTexts;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who signs in the chair's stead, from which day to which. */
final class DeputyFields extends Div {

    private final ComboBox<Person> who = new ComboBox<>(Texts.text("rcp.members.who"));
    private final DatePicker from = ComponentTexts.localised(new DatePicker(Texts.text("rcp.members.from")));
    private final DatePicker until = ComponentTexts.localised(new DatePicker(Texts.text("rcp.members.until")));

    /** To be chosen among those who hold the chair's role. */
    DeputyFields(List<Person> holders, LocalDate today) {
        addClassName("rc-stack");
        who.setItems(holders);
        who.setItemLabelGenerator(Person::displayName);
        who.setHelperText(Texts.text("rcp.members.who.role"));
        who.setWidthFull();
        who.setTestId("deputy");
        from.setValue(today);
        from.setTestId("deputy-from");
        until.setMin(today);
        until.setTestId("deputy-until");
        from.addValueChangeListener(change -> until.setMin(later(change.getValue(), today)));
        Div days = new Div(from, until);
        days.addClassName("rcp-deputy-days");
        add(who, days);
    }

    /** Of somebody who is one already. @param days those of now; null for none */
    DeputyFields(Person deputy, @Nullable DeputyDays days, LocalDate today) {
        this(List.of(deputy), today);
        who.setValue(deputy);
        who.setReadOnly(true);
        who.setHelperText("");
        if (days != null) {
            from.setValue(days.from());
            until.setValue(days.until());
        }
    }

    private static LocalDate later(@Nullable LocalDate chosen, LocalDate today) {
        return chosen == null || chosen.isBefore(today) ? today : chosen;
    }

    /** @throws RefusedException while something is not chosen, and as {@link Members#depute} */
    void apply(Members members) {
        Person chosen = who.getValue();
        LocalDate first = from.getValue();
        LocalDate last = until.getValue();
        if (chosen == null || first == null || last == null) {
            throw new RefusedException("rcp.depute.refused.missing");
        }
        members.depute(chosen.id(), new DeputyDays(first, last));
    }
}
