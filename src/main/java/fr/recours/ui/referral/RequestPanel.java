package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.InformationRequest;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralDesk;
import fr.recours.referral.ReferralStatus;
import fr.recours.referral.RequestedItem;
import fr.recours.referral.RequestedItemId;
import fr.recours.referral.SubmissionRefusedException;
import fr.recours.shared.RefusedException;
import fr.recours.shared.StaleRevisionException;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * What was asked of the referrer. Whoever may answer does so here, item by item, and sends it in one go; each value is kept
 * as soon as its field is left, words while they are typed. Everyone else reads how far it is.
 */
final class RequestPanel extends Div {

    private final ReferralStatus status;
    private final ReferralDesk desk;
    private final Runnable changed;
    private final List<AnswerLine> lines = new ArrayList<>();

    RequestPanel(
            ReferralStatus status,
            InformationRequest request,
            ReferralDesk desk,
            AnswerControls controls,
            DocumentList documents,
            Runnable changed) {
        this.status = status;
        this.desk = desk;
        this.changed = changed;
        addClassName("rf-request");
        setTestId("request");
        boolean prepares = status.allowed().contains(ReferralAction.PREPARE);
        Span count = new Span(Texts.text(
                "referral.request.count", request.settled(), request.items().size()));
        count.addClassNames("rc-xs", "rc-3rd");
        Paragraph about = new Paragraph(Texts.text(
                "referral.request.about",
                request.askedBy(),
                Formats.day(request.askedAt()),
                Formats.day(request.dueOn())));
        about.addClassNames("rc-s", "rc-2nd");
        Panel panel = new Panel(Texts.text(request.open() ? "referral.request.open" : "referral.request.settled"))
                .withAside(count)
                .with(about);
        for (RequestedItem item : request.items()) {
            if (item.isOpen() && prepares) {
                AnswerLine line = new AnswerLine(item, controls, documents, this::keep);
                lines.add(line);
                panel.with(line);
            } else {
                panel.with(new ItemLine(item, controls.dictionary(), documents));
            }
        }
        if (prepares && request.open()) {
            panel.with(actions());
        }
        add(panel);
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("rf-request-actions");
        if (status.allowed().contains(ReferralAction.ANSWER)) {
            Button send = new Button(Texts.text("referral.request.send"), click -> send());
            send.addThemeVariants(ButtonVariant.PRIMARY);
            send.setTestId("send-answers");
            actions.add(send);
        } else {
            Span physician = new Span(Texts.text("referral.request.physician"));
            physician.addClassNames("rc-s", "rc-2nd");
            actions.add(physician);
        }
        return actions;
    }

    /** Nothing typed is lost when the page is left: it waits for the one who sends it. */
    private void keep(AnswerLine line) {
        desk.prepare(status.id(), Map.of(line.item().id(), line.typed()));
    }

    private void send() {
        if (lines.stream().anyMatch(line -> line.answer().isEmpty())) {
            Notifications.refused(Texts.text("form.submit.unreadable"));
            return;
        }
        Map<RequestedItemId, ItemAnswer> answers = new LinkedHashMap<>();
        lines.forEach(line -> line.answer()
                .filter(answer -> !answer.isEmpty())
                .ifPresent(answer -> answers.put(line.item().id(), answer)));
        long arrived = lines.stream()
                .filter(AnswerLine::arrived)
                .filter(line -> !answers.containsKey(line.item().id()))
                .count();
        if (answers.isEmpty() && arrived == 0) {
            Notifications.refused(Texts.text("referral.request.nothing"));
            return;
        }
        try {
            desk.answer(status.id(), status.revision(), answers);
        } catch (SubmissionRefusedException values) {
            values.problems().forEach(problem -> lines.forEach(line -> line.complain(problem)));
            Notifications.refused(Texts.text("form.submit.unreadable"));
            return;
        } catch (RefusedException refused) {
            Notifications.refused(Texts.text(refused.messageKey(), refused.arguments()));
            return;
        } catch (StaleRevisionException | ConcurrencyFailureException late) {
            changed.run();
            Notifications.refused(Texts.text("referral.request.late"));
            return;
        }
        changed.run();
        Notifications.success(Texts.text(
                answers.size() + arrived == lines.size() ? "referral.request.sent" : "referral.request.sentPart"));
    }
}
