package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingLife;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.MeetingSummary;
import fr.recours.shared.FrenchTime;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What can be done with a whole meeting: publish its agenda, cancel it, enter its room, take its papers. Only what this person may do. */
@org.springframework.stereotype.Component
class MeetingActions {

    private static final Set<MeetingState> UNPUBLISHED =
            EnumSet.of(MeetingState.OPEN_FOR_LISTING, MeetingState.CUT_OFF);

    private final MeetingLife life;
    private final MinutesActions papers;
    private final People people;
    private final Clock clock;

    MeetingActions(MeetingLife life, MinutesActions papers, People people, Clock clock) {
        this.clock = clock;
        this.life = life;
        this.papers = papers;
        this.people = people;
    }

    /** @param changed called after each act */
    List<Component> of(MeetingSummary meeting, Runnable changed) {
        Person person = people.current();
        boolean unpublished = UNPUBLISHED.contains(meeting.state());
        boolean published = meeting.state() == MeetingState.AGENDA_PUBLISHED;
        List<Component> actions = new ArrayList<>();
        if (person.is(Role.COORDINATOR) && (unpublished || published)) {
            actions.add(button("edit", () -> edit(meeting, changed)));
            actions.add(button("cancel", () -> cancel(meeting, changed)));
        }
        if (person.is(Role.COORDINATOR) && unpublished) {
            actions.add(button("publish", () -> publish(meeting, changed)));
        }
        if (!person.is(Role.EXPERT) && (published || meeting.state() == MeetingState.RUNNING)) {
            RouterLink room = MeetingLinks.toRoom(meeting.id(), Texts.text("rcp.live.open"));
            room.addClassNames("rc-link-button", "rc-primary");
            actions.add(room);
        }
        actions.addAll(papers.of(meeting, changed));
        return actions;
    }

    /** Adds a meeting, as usual but for its day. @param changed called after it */
    Button add(MeetingSummary usual, Runnable changed) {
        return button("add", () -> {
            MeetingFields fields = MeetingFields.like(usual, FrenchTime.today(clock));
            dialog("add").with(fields).open(() -> life.add(fields.plan()), Texts.text("rcp.agenda.add.done"), changed);
        });
    }

    private void edit(MeetingSummary meeting, Runnable changed) {
        MeetingFields fields = MeetingFields.of(meeting, FrenchTime.today(clock));
        dialog("edit")
                .with(new Paragraph(Texts.text("rcp.agenda.edit.what")), fields)
                .open(() -> life.reschedule(meeting.id(), fields.plan()), Texts.text("rcp.agenda.edit.done"), changed);
    }

    private void publish(MeetingSummary meeting, Runnable changed) {
        dialog("publish")
                .with(new Paragraph(Texts.text("rcp.agenda.publish.what")))
                .open(() -> life.publish(meeting.id()), Texts.text("rcp.agenda.publish.done"), changed);
    }

    private void cancel(MeetingSummary meeting, Runnable changed) {
        TextArea reason = new TextArea(Texts.text("rcp.agenda.cancel.reason"));
        reason.setTestId("cancel-reason");
        dialog("cancel")
                .with(new Paragraph(Texts.text("rcp.agenda.cancel.what")), reason)
                .open(
                        () -> life.cancel(meeting.id(), reason.getValue()),
                        Texts.text("rcp.agenda.cancel.done"),
                        changed);
    }

    private static CommandDialog dialog(String what) {
        return new CommandDialog(
                Texts.text("rcp.agenda." + what + ".title"), Texts.text("rcp.agenda." + what + ".confirm"));
    }

    private static Button button(String what, Runnable act) {
        Button button = new Button(Texts.text("rcp.agenda." + what), click -> act.run());
        button.setTestId("act-" + what);
        return button;
    }
}
