package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.recours.rcp.AgendaItemKind;
import fr.recours.rcp.AgendaRow;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.Meetings;
import fr.recours.referral.TriageDecision;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.AcceptFields;
import fr.recours.ui.referral.CommandDialog;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Changes the minutes of a listed case by one, or all that was settled when it was accepted. */
@Component
class PlanCase {

    private final Meetings meetings;

    PlanCase(Meetings meetings) {
        this.meetings = meetings;
    }

    /** @param changed called once it is planned anew */
    void ask(AgendaRow row, MeetingSummary meeting, Runnable changed) {
        Select<AgendaItemKind> kind = new Select<>();
        kind.setLabel(Texts.text("rcp.planning.kind"));
        Set<AgendaItemKind> choices = EnumSet.of(row.kind());
        choices.addAll(AgendaItemKind.discussed());
        kind.setItems(choices);
        kind.setItemLabelGenerator(Texts::label);
        kind.setValue(row.kind());
        kind.addClassName("rf-wide");
        kind.setTestId("plan-kind");
        AcceptFields fields = AcceptFields.of(settled(row), meeting.capacityMinutes());
        String name = CaseNames.full(row.referral());
        new CommandDialog(Texts.text("rcp.planning.title", name), Texts.text("rcp.planning.confirm"))
                .with(new Paragraph(Texts.text("rcp.planning.what")), kind, fields)
                .open(
                        () -> meetings.plan(
                                row.id(),
                                row.referral().revision(),
                                Optional.ofNullable(kind.getValue()).orElse(row.kind()),
                                fields.decision()),
                        Texts.text("rcp.planning.done", name),
                        changed);
    }

    /** One minute more or less, or says why not. */
    void step(AgendaRow row, int by, Runnable changed) {
        try {
            meetings.stretch(row.id(), by);
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        }
        changed.run();
    }

    private static TriageDecision settled(AgendaRow row) {
        return new TriageDecision(row.referral().urgency(), row.plannedMinutes(), row.required());
    }
}
