package fr.recours.ui.referral;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;

/** What stands between the form and its draft: another tab, another person, no answer. Nothing typed here is dropped unasked. */
final class SaveTrouble extends Div {

    private final Span words = new Span();
    private final Button keep = new Button(Texts.text("form.stale.keep"));
    private final Button drop = new Button(Texts.text("form.stale.drop"));
    private final Button retry = new Button(Texts.text("form.unreachable.retry"));
    private final Button leave = new Button(Texts.text("form.closed.open"));

    SaveTrouble(Runnable onKeep, Runnable onDrop, Runnable onRetry, Runnable onLeave) {
        addClassNames("rf-trouble", "rc-callout", "rc-warn");
        getElement().setAttribute("role", "alert");
        setTestId("save-trouble");
        keep.addThemeVariants(ButtonVariant.SMALL);
        drop.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        retry.addThemeVariants(ButtonVariant.SMALL);
        leave.addThemeVariants(ButtonVariant.SMALL);
        keep.addClickListener(click -> onKeep.run());
        drop.addClickListener(click -> onDrop.run());
        retry.addClickListener(click -> onRetry.run());
        leave.addClickListener(click -> onLeave.run());
        words.addClassName("rc-grow");
        add(Icon.WARNING.create(), words, keep, drop, retry, leave);
    }

    void show(DraftKeeper.State state) {
        setVisible(state != DraftKeeper.State.SAVED);
        keep.setVisible(state == DraftKeeper.State.STALE);
        drop.setVisible(state == DraftKeeper.State.STALE);
        retry.setVisible(state == DraftKeeper.State.UNREACHABLE);
        leave.setVisible(state == DraftKeeper.State.CLOSED);
        words.setText(
                switch (state) {
                    case SAVED -> "";
                    case STALE -> Texts.text("form.stale");
                    case UNREACHABLE -> Texts.text("form.unreachable.long");
                    case CLOSED -> Texts.text("form.closed");
                });
    }
}
