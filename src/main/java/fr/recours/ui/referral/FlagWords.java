package fr.recours.ui.referral;

import fr.recours.ui.kit.Texts;
import java.util.Locale;

/** How a yes-or-no element is answered aloud. The dictionary tells serologies and viral loads apart by the end of their keys. */
enum FlagWords {
    YES_NO,
    POSITIVE_NEGATIVE,
    DETECTED_NOT;

    static FlagWords of(String key) {
        if (key.endsWith("_pos")) {
            return POSITIVE_NEGATIVE;
        }
        return key.endsWith("_detectable") ? DETECTED_NOT : YES_NO;
    }

    String word(Answer answer) {
        String unknownOrWord =
                switch (this) {
                    case YES_NO -> answer.name();
                    case POSITIVE_NEGATIVE -> "pos." + answer.name();
                    case DETECTED_NOT -> "det." + answer.name();
                };
        return Texts.text(
                "form.answer." + (answer == Answer.UNKNOWN ? "unknown" : unknownOrWord.toLowerCase(Locale.ROOT)));
    }
}
