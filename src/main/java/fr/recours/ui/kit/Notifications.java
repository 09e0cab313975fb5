package fr.recours.ui.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/** What just happened, said once at the corner of the screen and read aloud. */
public final class Notifications {

    private static final int SHORT_MS = 5_000;
    private static final int LONG_MS = 12_000;

    private Notifications() {}

    /** It worked. */
    public static Notification success(String text) {
        return show(Icon.MET, text, SHORT_MS);
    }

    /** It worked, and can be taken back while the message stands. */
    public static Notification success(String text, Runnable undo) {
        return success(text, Texts.text("notification.undo"), undo);
    }

    /**
     * It worked, and something more can be done about it while the message stands.
     *
     * @param next the word for it
     */
    public static Notification success(String text, String next, Runnable action) {
        Button button = new Button(next);
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setTestId("notice-action");
        Notification notification = show(Icon.MET, text, LONG_MS, button);
        button.addClickListener(click -> {
            notification.close();
            action.run();
        });
        return notification;
    }

    /** It was refused; the text says what to do. */
    public static Notification refused(String text) {
        return alert(text);
    }

    /** It failed for a reason of ours; the reference finds it in the log. Stays until closed. */
    public static Notification failure(String reference) {
        Span code = new Span(Texts.text("failure.reference", reference));
        code.addClassName("rc-code");
        return alert(Texts.text("failure.notification"), code);
    }

    private static Notification alert(String text, Component... more) {
        Button close = new Button(Icon.CLOSE.create());
        close.setAriaLabel(Texts.text("action.close"));
        close.addThemeVariants(ButtonVariant.TERTIARY);
        Div body = new Div(new Span(text));
        body.add(more);
        Notification notification = show(Icon.NOT_MET, body, 0, close);
        notification.setAssertive(true);
        notification.getElement().getClassList().add("rc-danger");
        close.addClickListener(click -> notification.close());
        return notification;
    }

    private static Notification show(Icon icon, String text, int milliseconds, Component... actions) {
        return show(icon, new Span(text), milliseconds, actions);
    }

    private static Notification show(Icon icon, Component body, int milliseconds, Component... actions) {
        Div line = new Div(icon.create(), body);
        line.add(actions);
        line.addClassName("rc-notice");
        line.setClassName("rc-danger", icon == Icon.NOT_MET);
        Notification notification = new Notification(line);
        notification.setPosition(Position.BOTTOM_START);
        notification.setDuration(milliseconds);
        notification.open();
        return notification;
    }
}
