package fr.recours.ui.kit;

import com.vaadin.flow.component.badge.Badge;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.rcp.MeetingState;
import fr.recours.rcp.OpinionState;
import fr.recours.referral.DocumentState;
import fr.recours.referral.ExceptionalState;
import fr.recours.referral.ReferralState;
import fr.recours.referral.Urgency;

/** A state in a word. Never a verdict: those have their own hues. */
public final class StatusBadge extends Badge {

    /** How much a state asks for the eye. */
    public enum Tone {
        PLAIN(""),
        LINE("rc-line"),
        ACCENT("rc-accent"),
        WARN("rc-warn"),
        DANGER("rc-danger");

        private final String className;

        Tone(String className) {
            this.className = className;
        }
    }

    public StatusBadge(String text, Tone tone) {
        super(text);
        addClassName("rc-badge");
        if (!tone.className.isEmpty()) {
            addClassName(tone.className);
        }
    }

    public static StatusBadge of(ReferralState state) {
        return new StatusBadge(
                Texts.label(state),
                switch (state) {
                    case DRAFT -> Tone.LINE;
                    case SUBMITTED, TRIAGE, ACCEPTED, SCHEDULED, IN_SESSION, OPINION_PENDING -> Tone.ACCENT;
                    case INFO_REQUESTED -> Tone.WARN;
                    case OPINION_ISSUED, FOLLOW_UP, CLOSED, WITHDRAWN, ENTERED_IN_ERROR -> Tone.PLAIN;
                    case DECLINED -> Tone.DANGER;
                });
    }

    public static StatusBadge of(MeetingState state) {
        return new StatusBadge(
                Texts.label(state),
                switch (state) {
                    case OPEN_FOR_LISTING, AGENDA_PUBLISHED, RUNNING -> Tone.ACCENT;
                    case CUT_OFF -> Tone.WARN;
                    case ENDED, MINUTES_COMPLETE, ARCHIVED -> Tone.PLAIN;
                    case CANCELLED -> Tone.DANGER;
                });
    }

    public static StatusBadge of(OpinionState state) {
        return new StatusBadge(
                Texts.label(state),
                switch (state) {
                    case DRAFT -> Tone.LINE;
                    case TO_SIGN -> Tone.WARN;
                    case RELEASED, DELIVERED -> Tone.ACCENT;
                    case ACKNOWLEDGED -> Tone.PLAIN;
                });
    }

    public static StatusBadge of(ProgrammeStatus status) {
        return new StatusBadge(
                Texts.label(status),
                switch (status) {
                    case NOT_YET_OPEN -> Tone.LINE;
                    case OPEN -> Tone.ACCENT;
                    case CLOSED -> Tone.PLAIN;
                });
    }

    public static StatusBadge of(DocumentState state) {
        return new StatusBadge(
                Texts.label(state),
                switch (state) {
                    case RECEIVING, PENDING_SCAN -> Tone.LINE;
                    case CLEAN -> Tone.ACCENT;
                    case NOT_SCANNED, SCAN_ERROR -> Tone.WARN;
                    case INFECTED, REJECTED -> Tone.DANGER;
                });
    }

    public static StatusBadge of(ExceptionalState state) {
        return new StatusBadge(
                Texts.label(state),
                switch (state) {
                    case ASKED -> Tone.WARN;
                    case OPEN -> Tone.DANGER;
                    case LAPSED, REFUSED, ENDED, EXPIRED -> Tone.PLAIN;
                });
    }

    public static StatusBadge of(Urgency urgency) {
        return new StatusBadge(
                Texts.label(urgency),
                switch (urgency) {
                    case ROUTINE -> Tone.PLAIN;
                    case URGENT -> Tone.DANGER;
                });
    }
}
