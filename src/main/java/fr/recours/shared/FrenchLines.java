package fr.recours.shared;

import com.openhtmltopdf.extend.FSTextBreaker;

/** Where a line may end: after a space and after a hyphen, not after an apostrophe nor within a date. */
public final class FrenchLines implements FSTextBreaker {

    private static final int DONE = -1;

    private String text = "";
    private int at;

    @Override
    public void setText(String newText) {
        text = newText;
        at = 0;
    }

    @Override
    public int next() {
        if (at >= text.length()) {
            return DONE;
        }
        at++;
        while (at < text.length() && !endsAt(at)) {
            at++;
        }
        return at;
    }

    /** A space that may end a line is not the no-break one; of several, the last. */
    private boolean endsAt(int place) {
        char before = text.charAt(place - 1);
        char after = text.charAt(place);
        return (before == ' ' && after != ' ')
                || before == '\n'
                || (before == '-'
                        && place > 1
                        && Character.isLetter(text.charAt(place - 2))
                        && Character.isLetter(after));
    }
}
