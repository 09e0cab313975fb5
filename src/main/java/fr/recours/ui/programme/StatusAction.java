package fr.recours.ui.programme;

import com.vaadin.flow.component.button.Button;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Opens or closes a programme, for the coordination. */
@Component
class StatusAction {

    private final Programmes programmes;
    private final People people;
    private final Clock clock;

    StatusAction(Programmes programmes, People people, Clock clock) {
        this.programmes = programmes;
        this.people = people;
        this.clock = clock;
    }

    /** @param changed called once it did; empty for everyone else */
    Optional<Button> of(Programme programme, Runnable changed) {
        if (!people.current().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        Button button = new Button(Texts.text("programme.status.change"), click -> ask(programme, changed));
        button.setTestId("change-status");
        return Optional.of(button);
    }

    private void ask(Programme programme, Runnable changed) {
        StatusFields fields = new StatusFields(programme, FrenchTime.today(clock));
        new CommandDialog(
                        Texts.text("programme.status.title", programme.code()), Texts.text("programme.status.confirm"))
                .with(fields)
                .open(
                        () -> programmes.setStatus(programme.code(), fields.order()),
                        Texts.text("programme.status.done"),
                        changed);
    }
}
