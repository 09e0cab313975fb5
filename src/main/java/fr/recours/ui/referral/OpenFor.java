package fr.recours.ui.referral;

import com.vaadin.flow.component.combobox.ComboBox;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.referral.DraftDesk;
import fr.recours.referral.ReferralId;
import fr.recours.shared.CentreId;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks which physician a draft is for, before somebody else types it. */
final class OpenFor {

    private final DraftDesk drafts;
    private final People people;
    private final ComboBox<Person> physician = new ComboBox<>(Texts.text("behalf.physician"));
    private @Nullable ReferralId opened;

    OpenFor(FormServices services) {
        this.drafts = services.drafts();
        this.people = services.people();
        List<Person> choices = drafts.physicians();
        physician.setItems(choices);
        physician.setItemLabelGenerator(this::label);
        physician.setHelperText(Texts.text(choices.isEmpty() ? "behalf.none" : "behalf.physician.hint"));
        physician.setTestId("open-for");
        physician.addClassName("rf-wide");
        if (choices.size() == 1) {
            physician.setValue(choices.getFirst());
        }
    }

    /** Namesakes of two centres are told apart, where there are several. */
    private String label(Person person) {
        CentreId centre = person.centreId();
        return centre == null || !people.current().is(Role.COORDINATOR)
                ? person.displayName()
                : Texts.text(
                        "behalf.physician.of",
                        person.displayName(),
                        people.centre(centre).name());
    }

    void ask() {
        new CommandDialog(Texts.text("behalf.open"), Texts.text("behalf.open.confirm"))
                .with(physician)
                .open(this::open, Texts.text("behalf.open.done"), this::show);
    }

    private void open() {
        opened = Optional.ofNullable(physician.getValue())
                .map(Person::id)
                .map(drafts::openFor)
                .orElseThrow(() -> new RefusedException("referral.guard.PHYSICIAN_NAMED"));
    }

    private void show() {
        Optional.ofNullable(opened).ifPresent(ReferralLinks::openForm);
    }
}
