package fr.recours.ui.notice;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import fr.recours.notice.NoticeRow;
import fr.recours.notice.NoticeState;
import fr.recours.notice.Notices;
import fr.recours.notice.SecureAddresses;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;

/** One message sent; opened, it shows what it said and every attempt at it. */
final class SentLine extends NativeDetails {

    private static final long serialVersionUID = 1L;

    /** @param changed called once something was done with it */
    SentLine(NoticeRow row, Notices notices, SecureAddresses addresses, Runnable changed) {
        addClassNames("rc-mail", "rc-sent");
        setTestId("sent-" + row.id());
        setClassName("rc-task", row.isTask());
        setSummary(summary(row));
        Div body = new Div();
        body.addClassName("rc-sent-body");
        setContent(body);
        addToggleListener(toggle -> {
            if (toggle.isOpened() && body.getChildren().findAny().isEmpty()) {
                body.add(new SentDetail(notices.detail(row.id()), notices, addresses, changed));
            }
        });
    }

    private static Div summary(NoticeRow row) {
        Span what = new Span(Texts.label(row.template()));
        what.addClassName("rc-medium");
        Span reference = new Span(row.reference() == null ? "" : row.reference());
        reference.addClassName("rc-code");
        Div title = new Div(what, reference);
        title.addClassName("rc-sent-title");
        Span to = new Span(row.recipientName());
        Span address = new Span(row.address().isEmpty() ? Texts.text("notice.sent.noAddress") : row.address());
        address.addClassNames("rc-3rd", "rc-s", "rc-ellipsis");
        Div whom = new Div(to, address);
        whom.addClassName("rc-sent-whom");
        Span at = new Span(Formats.dayAndTime(row.sentAt() == null ? row.queuedAt() : row.sentAt()));
        at.addClassNames("rc-3rd", "rc-s", "rc-num");
        Div line = new Div(badge(row), title, whom, at);
        line.addClassName("rc-sent-line");
        return line;
    }

    private static StatusBadge badge(NoticeRow row) {
        return row.solved() && row.state().needsSomebody()
                ? new StatusBadge(Texts.text("notice.sent.solved"), Tone.PLAIN)
                : new StatusBadge(Texts.label(row.state()), tone(row.state()));
    }

    private static Tone tone(NoticeState state) {
        return switch (state) {
            case QUEUED, HELD -> Tone.LINE;
            case SENT -> Tone.ACCENT;
            case SUMMED -> Tone.PLAIN;
            case BOUNCED, FAILED -> Tone.DANGER;
        };
    }
}
