package fr.recours.ui.referral;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.recours.referral.ReferralState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;

/** The bar of the form: which draft, when it was saved, how much is known, and the one main action. */
final class FormHeader extends Div {

    private final Span saved = new Span();
    private final Span count = new Span();
    private final ProgressBar bar = new ProgressBar();

    FormHeader(String reference, MainAct act) {
        addClassName("rf-bar");
        Anchor back = new Anchor("dossiers", Icon.CHEVRON_LEFT.create());
        back.setAriaLabel(Texts.text("form.back"));
        back.addClassName("rf-back");
        Span code = new Span(reference);
        code.addClassNames("rc-code", "rc-not-mobile");
        saved.addClassNames("rf-saved");
        saved.setTestId("saved");
        saved.getElement().setAttribute("role", "status");
        Div done = new Div(count, bar);
        done.addClassNames("rf-done", "rc-not-mobile");
        count.setTestId("known-count");
        bar.getElement().setAttribute("aria-label", Texts.text("form.progress"));
        Span space = new Span();
        space.addClassName("rc-grow");
        Button main = act.button();
        main.setSuffixComponent(new Kbd("Ctrl ↵"));
        main.addClassName("rf-submit");
        main.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        add(
                back,
                new H1(Texts.text("form.title")),
                code,
                StatusBadge.of(ReferralState.DRAFT),
                saved,
                space,
                done,
                main);
    }

    void show(DraftKeeper keeper, Progress progress) {
        saved.setText(
                switch (keeper.state()) {
                    case SAVED -> Texts.text("form.saved", Formats.time(keeper.savedAt()));
                    case STALE, CLOSED -> Texts.text("form.notSaved");
                    case UNREACHABLE -> Texts.text("form.unreachable");
                });
        saved.setClassName("is-wrong", keeper.state() != DraftKeeper.State.SAVED);
        count.setText(Texts.text("form.known", progress.known(), progress.asked()));
        bar.setValue(Math.min(1, progress.share()));
    }
}
