package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.AgendaCase;
import fr.recours.rcp.Attendances;
import fr.recours.rcp.Presence;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import org.springframework.stereotype.Component;

/** What a reader says of themselves before a case is heard: that they keep out of it, and an expert asked for it that they will not come. */
@Component
class KeepingOut {

    private final Attendances attendances;
    private final People people;

    KeepingOut(Attendances attendances, People people) {
        this.attendances = attendances;
        this.people = people;
    }

    /** @param changed called after each act */
    void on(PageHeader header, AgendaCase shown, Runnable changed) {
        if (people.current().is(Role.COORDINATOR)) {
            return;
        }
        if (attendances.keepsOut(shown.id())) {
            header.withMark(new StatusBadge(Texts.text("case.keptOut"), Tone.WARN));
        } else if (shown.open()) {
            header.withActions(keepOut(shown, changed));
        }
        if (people.current().is(Role.INVITED_EXPERT) && shown.open()) {
            attendances
                    .own(shown.meeting().id())
                    .filter(presence -> presence == Presence.EXPECTED || presence == Presence.EXCUSED)
                    .ifPresent(presence -> header.withActions(excuse(shown, presence, changed)));
        }
    }

    private Button keepOut(AgendaCase shown, Runnable changed) {
        Button button = new Button(Texts.text("case.keepOut"), click -> new CommandDialog(
                        Texts.text("case.keepOut.title"), Texts.text("case.keepOut"))
                .with(new Paragraph(Texts.text("case.keepOut.what")))
                .open(
                        () -> attendances.declareConflict(
                                shown.id(), people.current().id()),
                        Texts.text("case.keepOut.done"),
                        changed));
        button.setTestId("act-keep-out");
        return button;
    }

    private Button excuse(AgendaCase shown, Presence presence, Runnable changed) {
        boolean comes = presence == Presence.EXPECTED;
        Button button = new Button(Texts.text(comes ? "rcp.excuse.away" : "rcp.excuse.back"), click -> {
            attendances.excuse(shown.meeting().id(), comes);
            changed.run();
            Notifications.success(Texts.text(comes ? "rcp.excuse.away.done" : "rcp.excuse.back.done"));
        });
        button.setTestId("act-excuse");
        return button;
    }
}
