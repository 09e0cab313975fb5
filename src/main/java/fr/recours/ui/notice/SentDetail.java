package fr.recours.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.recours.notice.NoticeChannel;
import fr.recours.notice.NoticeDetail;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.Notices;
import fr.recours.notice.SecureAddresses;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Notifications;
import fr.recours.ui.kit.Texts;

/** What a message said, each attempt at it, and what can be done when it did not arrive. */
final class SentDetail extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Notices notices;
    private final transient SecureAddresses addresses;
    private final transient Runnable changed;

    SentDetail(NoticeDetail detail, Notices notices, SecureAddresses addresses, Runnable changed) {
        this.notices = notices;
        this.addresses = addresses;
        this.changed = changed;
        H3 subject = new H3(detail.subject());
        Pre text = new Pre(detail.text());
        text.addClassName("rc-mail-text");
        add(subject, text, attempts(detail), actions(detail.row()));
    }

    private static OrderedList attempts(NoticeDetail detail) {
        OrderedList list = new OrderedList();
        list.addClassName("rc-sent-attempts");
        for (NoticeDetail.Attempt attempt : detail.attempts()) {
            Span at = new Span(Formats.dayAndTime(attempt.at()));
            at.addClassName("rc-num");
            list.add(new ListItem(at, new Span(outcome(attempt.outcome()))));
        }
        return list;
    }

    /** A code of a mail server stays a code: whoever runs the server knows it. */
    private static String outcome(String code) {
        return code.equals("SENT") ? Texts.text("notice.sent.accepted") : Texts.text("notice.sent.refused", code);
    }

    private Div actions(NoticeRow row) {
        Div actions = new Div();
        actions.addClassName("rc-actions");
        if (row.channel() == NoticeChannel.SECURE_MAIL) {
            actions.add(address(row));
        }
        Button resend = new Button(Texts.text("notice.sent.resend"), click -> act(() -> notices.resend(row.id())));
        resend.setTestId("resend");
        actions.add(resend);
        if (row.isTask()) {
            Button solve = new Button(Texts.text("notice.sent.solve"), click -> act(() -> notices.solve(row.id())));
            solve.addThemeVariants(ButtonVariant.PRIMARY);
            solve.setTestId("solve");
            actions.add(solve);
        }
        return actions;
    }

    private TextField address(NoticeRow row) {
        TextField field = new TextField(Texts.text("notice.sent.secureAddress"));
        field.setValue(addresses.of(row.recipient()).orElse(""));
        field.setTestId("secure-address");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    addresses.keep(row.recipient(), change.getValue());
                    Notifications.success(Texts.text("notice.sent.addressKept"));
                } catch (RefusedException e) {
                    Notifications.refused(Texts.text(e.messageKey(), e.arguments()));
                }
            }
        });
        return field;
    }

    private void act(Runnable action) {
        try {
            action.run();
        } catch (RefusedException e) {
            Notifications.refused(Texts.text(e.messageKey(), e.arguments()));
            return;
        }
        changed.run();
    }
}
