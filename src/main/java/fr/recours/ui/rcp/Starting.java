package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.access.Role;
import fr.recours.rcp.MeetingId;
import fr.recours.rcp.SessionItem;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.CommandDialog;
import java.util.List;
import java.util.function.Consumer;

/**
 * Begins a meeting. The reviews it would begin without are named first; what it would carry over once too often takes the
 * chair's reason, and the coordination is told to have it confirmed instead (portal.md §3.4).
 */
final class Starting {

    private Starting() {}

    static void start(MeetingId id, LiveServices services, Consumer<Runnable> act) {
        List<String> kept = services.live().board(id).kept().stream()
                .map(SessionItem::reference)
                .toList();
        if (kept.isEmpty()) {
            act.accept(() -> services.life().start(id, ""));
            return;
        }
        String title = Texts.text("rcp.live.start.kept", kept.size());
        Paragraph what = counted("rcp.live.start.kept.what", kept);
        List<String> again = services.life().carriedOnceTooOften(id);
        if (!again.isEmpty() && !services.people().current().is(Role.CHAIR)) {
            tell(title, what, counted("rcp.live.start.again.coordination", again));
            return;
        }
        TextArea reason = new TextArea(Texts.text("rcp.live.defer.reason"));
        reason.setWidthFull();
        reason.setTestId("start-reason");
        CommandDialog dialog = new CommandDialog(title, Texts.text("rcp.live.start")).with(what);
        if (!again.isEmpty()) {
            dialog.with(counted("rcp.live.start.again.chair", again), reason);
        }
        dialog.open(
                () -> services.life().start(id, reason.getValue()),
                Texts.text("rcp.live.started"),
                () -> act.accept(() -> {}));
    }

    private static Paragraph counted(String key, List<String> references) {
        return new Paragraph(Texts.text(key, references.size(), String.join(", ", references)));
    }

    private static void tell(String title, Paragraph... what) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(title);
        dialog.setWidth("min(560px, 96vw)");
        dialog.add(what);
        dialog.getFooter().add(new Button(Texts.text("action.close"), click -> dialog.close()));
        dialog.open();
    }
}
