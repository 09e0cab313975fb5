package fr.recours.ui.kit;

import fr.recours.matching.Result;

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

    public Icon icon() {
        return icon;
    }

    /** The two class names that set the hue variables {@code --c}, {@code --s} and {@code --l} on whatever carries them. */
    public String[] classNames() {
        return new String[] {"rc-v", hue};
    }
}
