package fr.recours.ui.tracking;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.StatusCard;
import fr.recours.ui.kit.Texts;

/** One patient's status card: who, where the case is in one sentence, its road. */
final class StatusCardPanel extends Section {

    private static final long serialVersionUID = 1L;

    StatusCardPanel(StatusCard card) {
        addClassName("rc-status");
        Span patient = new Span(patient(card));
        Span reference = new Span(card.reference());
        reference.addClassName("rc-code");
        Div who = new Div(patient, reference);
        who.addClassName("rc-status-who");
        Div now = new Div(
                new H2(StatusText.of(card)),
                new Paragraph(Texts.text("tracking.next." + card.label().name())));
        now.addClassName("rc-status-now");
        add(who, now, new StatusSteps(card));
    }

    /** Name and birth year; the year is left out when it is not known. */
    static String patient(StatusCard card) {
        return card.birthYear().isEmpty()
                ? card.patientName()
                : Texts.text("tracking.patient", card.patientName(), card.birthYear());
    }
}
