package fr.recours.ui.kit;

import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Result;
import fr.recours.matching.Standing;

/** How a verdict looks: icon and hue; the word comes from the translations. Never one without the other. */
public enum VerdictLook {
    OK(Icon.MET, "rc-v-ok"),
    LATER(Icon.CLOCK, "rc-v-later"),
    MISSING(Icon.UNKNOWN, "rc-v-miss"),
    NO(Icon.NOT_MET, "rc-v-no"),
    NONE(Icon.NOT_APPLICABLE, "rc-v-na");

    private final Icon icon;
    private final String hue;

    VerdictLook(Icon icon, String hue) {
        this.icon = icon;
        this.hue = hue;
    }

    public static VerdictLook of(Result result) {
        return switch (result) {
            case ELIGIBLE -> OK;
            case NOT_YET -> LATER;
            case UNDETERMINED -> MISSING;
            case NOT_ELIGIBLE -> NO;
            case NOT_APPLICABLE -> NONE;
        };
    }

    /** Of a criterion: satisfied, unknown, or standing in the way, for good or until a date. */
    public static VerdictLook of(CriterionOutcome outcome) {
        return of(outcome.standing(), outcome.timed());
    }

    static VerdictLook of(Standing standing, boolean timed) {
        return switch (standing) {
            case SATISFIED -> OK;
            case UNKNOWN -> MISSING;
            case BLOCKING -> timed ? LATER : NO;
        };
    }

    /** The word for how a criterion stands. */
    public String word() {
        return switch (this) {
            case OK -> Texts.text("reason.ok");
            case LATER -> Texts.text("reason.later");
            case MISSING -> Texts.text("reason.missing");
            case NO -> Texts.text("reason.no");
            case NONE -> Texts.text("reason.none");
        };
    }

    public Icon icon() {
        return icon;
    }

    /** The two class names that set the hue variables {@code --c}, {@code --s} and {@code --l} on whatever carries them. */
    public String[] classNames() {
        return new String[] {"rc-v", hue};
    }
}
