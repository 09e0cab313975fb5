package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.AnswersChangedException;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
    private final AnswerDoubts doubts;

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
                AnswerLine line = new AnswerLine(item, controls, documents, this::edited);
                lines.add(line);
                panel.with(line);
            } else {
                panel.with(new ItemLine(item, controls.dictionary(), documents));
            }
        }
        doubts = new AnswerDoubts(controls, this::controls);
        if (prepares && request.open()) {
            panel.with(doubts, actions());
            doubts.start();
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

    private List<AnswerControl> controls() {
        return lines.stream().flatMap(line -> line.control().stream()).toList();
    }

    private void edited(AnswerLine line, boolean left) {
        doubts.judge(left);
        if (left && !line.isContested()) {
            keep(line);
        }
    }

    /** Nothing typed is lost when the page is left: it waits for the one who sends it. */
    private void keep(AnswerLine line) {
        try {
            desk.prepare(status.id(), Map.of(line.id(), line.typed()), Map.of(line.id(), line.seen()));
            line.kept();
        } catch (AnswersChangedException meanwhile) {
            show(meanwhile);
        }
    }

    /** What somebody else kept is not written over unread; what is typed here stands. */
    private void show(AnswersChangedException meanwhile) {
        meanwhile.items().forEach(item -> lines.stream()
                .filter(line -> line.id().equals(item.id()))
                .forEach(line -> line.meanwhile(item)));
        Notifications.refused(Texts.text("referral.request.changed"));
    }

    private void send() {
        if (lines.stream().filter(AnswerLine::refused).count() > 0) {
            Notifications.refused(Texts.text("referral.request.refused"));
            return;
        }
        Map<RequestedItemId, ItemAnswer> answers =
                lines.stream().collect(Collectors.toMap(AnswerLine::id, AnswerLine::typed));
        Map<RequestedItemId, Integer> seen = lines.stream().collect(Collectors.toMap(AnswerLine::id, AnswerLine::seen));
        long settled = lines.stream()
                .filter(line -> line.arrived() || !line.typed().isEmpty())
                .count();
        if (settled == 0) {
            Notifications.refused(Texts.text("referral.request.nothing"));
            return;
        }
        try {
            desk.answer(status.id(), status.revision(), answers, seen);
        } catch (SubmissionRefusedException values) {
            doubts.show(values.problems());
            Notifications.refused(Texts.text("referral.request.refused"));
            return;
        } catch (AnswersChangedException meanwhile) {
            show(meanwhile);
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
        Notifications.success(
                Texts.text(settled == lines.size() ? "referral.request.sent" : "referral.request.sentPart"));
    }
}
