package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.AgendaItemId;
import fr.recours.rcp.LiveMeeting;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import org.springframework.stereotype.Component;

/** Takes a case off an agenda, with the reason that a frozen one asks for: it waits for another place. */
@Component
class RemoveCase {

    private final LiveMeeting live;

    RemoveCase(LiveMeeting live) {
        this.live = live;
    }

    /**
     * @param name how the case is called on this screen
     * @param changed called once it is off
     */
    void ask(AgendaItemId item, String name, Runnable changed) {
        TextArea reason = new TextArea(Texts.text("rcp.remove.reason"));
        reason.setMaxLength(4_000);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setTestId("remove-reason");
        new CommandDialog(Texts.text("rcp.remove.title", name), Texts.text("rcp.remove.confirm"))
                .with(new Paragraph(Texts.text("rcp.remove.what")), reason)
                .open(() -> live.remove(item, reason.getValue()), Texts.text("rcp.remove.done", name), changed);
    }
}
