package fr.recours.referral;

import java.util.regex.Pattern;

/** National identifier of a French health professional. Its check digit proves nothing: test numbers fail it. */
public final class Rpps {

    private static final Pattern WRITTEN = Pattern.compile("\\d{11}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0]");

    private Rpps() {}

    /** Without the spaces it is often typed with. */
    public static String bare(String typed) {
        return SPACE.matcher(typed).replaceAll("");
    }

    /** Whether this could be one, once bare. */
    public static boolean reads(String bare) {
        return WRITTEN.matcher(bare).matches();
    }
}
