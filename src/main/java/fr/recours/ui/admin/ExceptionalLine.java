package fr.recours.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.ExceptionalAccess;
import fr.recours.referral.ExceptionalAccess.By;
import fr.recours.referral.ExceptionalState;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One exceptional access: how far it is, on which case, why, who did what and when, and what can be done about it. */
final class ExceptionalLine extends ListItem {

    private static final long serialVersionUID = 1L;

    ExceptionalLine(ExceptionalAccess access, List<Component> actions) {
        setTestId("access-" + access.reference());
        Span code = new Span(access.reference());
        code.addClassName("rc-code");
        Div head = new Div(StatusBadge.of(access.state()), code, new Span(Texts.label(access.ground())));
        head.addClassName("rc-row");
        Div words = new Div(head);
        words.addClassName("rc-exceptional-words");
        if (!access.explanation().isEmpty()) {
            words.add(new Paragraph(access.explanation()));
        }
        Div steps = new Div();
        steps.addClassName("rc-exceptional-steps");
        steps.add(step("exceptional.asked", access.asked()));
        if (access.agreed() != null) {
            steps.add(step("exceptional.agreed", access.agreed()));
        }
        limit(access).ifPresent(limit -> steps.add(new Span(limit)));
        if (access.ended() != null) {
            steps.add(step(ended(access), access.ended()));
        }
        Div buttons = new Div();
        buttons.addClassName("rc-exceptional-actions");
        buttons.add(actions);
        add(words, steps, buttons);
    }

    private static Span step(String key, By by) {
        return new Span(Texts.text(key, by.name(), Formats.dayAndTime(by.at())));
    }

    /** By when something ends; of what is over, only when nobody ended it. */
    private static Optional<String> limit(ExceptionalAccess access) {
        return Optional.ofNullable(
                switch (access.state()) {
                    case ASKED -> Texts.text("exceptional.lapses", Formats.dayAndTime(access.lapsesAt()));
                    case LAPSED -> Texts.text("exceptional.lapsed", Formats.dayAndTime(access.lapsesAt()));
                    case OPEN -> untilWords("exceptional.until", access);
                    case EXPIRED -> untilWords("exceptional.expired", access);
                    case REFUSED, ENDED -> null;
                });
    }

    private static @Nullable String untilWords(String key, ExceptionalAccess access) {
        return access.until() == null ? null : Texts.text(key, Formats.dayAndTime(access.until()));
    }

    private static String ended(ExceptionalAccess access) {
        return access.state() == ExceptionalState.REFUSED ? "exceptional.refused" : "exceptional.ended";
    }
}
