package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.rcp.KnownPaper;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Papers;
import fr.recours.ui.kit.Downloads;
import fr.recours.ui.kit.PaperButton;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The papers of a meeting: its agenda, its minutes once they are made, and the way to make them. */
@org.springframework.stereotype.Component
class MinutesActions {

    private final Papers papers;
    private final People people;
    private final Downloads downloads;

    MinutesActions(Papers papers, People people, Downloads downloads) {
        this.papers = papers;
        this.people = people;
        this.downloads = downloads;
    }

    /** @param changed called after minutes were made */
    List<Component> of(MeetingSummary meeting, Runnable changed) {
        List<Component> actions = new ArrayList<>();
        actions.add(new PaperButton(
                Texts.text("rcp.agenda.pdf"), "agenda-pdf", downloads, () -> papers.agenda(meeting.id())));
        Optional<KnownPaper> minutes = papers.minutesOf(meeting.id());
        boolean readable = !people.current().is(Role.EXPERT) || meeting.state() != MeetingState.ARCHIVED;
        minutes.filter(made -> readable)
                .ifPresent(made -> actions.add(new PaperButton(
                        Texts.text("rcp.minutes.pdf"), "minutes-pdf", downloads, () -> papers.minutes(meeting.id()))));
        boolean due = minutes.map(made -> !made.inForce()).orElse(meeting.state() == MeetingState.ENDED);
        if (due && !people.current().is(Role.EXPERT)) {
            actions.add(complete(meeting, minutes.isPresent() ? "rcp.minutes.again" : "rcp.minutes.complete", changed));
        }
        return actions;
    }

    private Button complete(MeetingSummary meeting, String key, Runnable changed) {
        Button button = new Button(Texts.text(key), click -> new CommandDialog(
                        Texts.text("rcp.minutes.complete.title"), Texts.text(key))
                .with(new Paragraph(Texts.text("rcp.minutes.complete.what")))
                .open(() -> papers.completeMinutes(meeting.id()), Texts.text("rcp.minutes.complete.done"), changed));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setTestId("act-minutes");
        return button;
    }
}
