package fr.recours.ui.rcp;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.MeetingSummary;
import fr.recours.rcp.OpenConsultation;
import fr.recours.rcp.WrittenConsultations;
import fr.recours.rcp.WrittenOpinion;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** The written consultations: those to answer, above the meetings; those to confirm, on the agenda of the meeting that does. */
final class ConsultationsPanel {

    private ConsultationsPanel() {}

    /** Empty while none is open. */
    static Optional<Panel> open(List<OpenConsultation> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        open.forEach(one -> list.add(line(
                new Anchor("consultations/" + one.id(), one.reference()),
                new Span(Texts.text("consult.by", Formats.day(one.answerBy()))),
                new Span(Texts.text("consult.count", one.answers())))));
        Panel panel = new Panel(Texts.text("consult.open")).flush().with(list);
        panel.setTestId("consultations");
        return Optional.of(panel);
    }

    /** Empty when nothing is to be confirmed. @param changed called after each act */
    static Optional<Panel> toConfirm(WrittenConsultations consultations, MeetingSummary meeting, Runnable changed) {
        List<WrittenOpinion> awaited = consultations.toConfirm();
        if (awaited.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        awaited.forEach(one -> {
            Button confirm = new Button(Texts.text("consult.confirm"), click -> {
                consultations.confirm(one.consultation(), meeting.id());
                changed.run();
                Notifications.success(Texts.text("consult.confirmed"));
            });
            confirm.setTestId("confirm-written");
            list.add(line(MeetingLinks.toOpinion(one.opinion(), one.reference()), confirm));
        });
        Panel panel = new Panel(Texts.text("consult.toConfirm")).flush().with(list);
        panel.setTestId("to-confirm");
        return Optional.of(panel);
    }

    private static ListItem line(Component... parts) {
        ListItem line = new ListItem(parts);
        line.addClassName("rcp-opinion-line");
        return line;
    }
}
