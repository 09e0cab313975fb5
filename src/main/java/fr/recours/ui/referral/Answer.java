package fr.recours.ui.referral;

import fr.recours.matching.Value;
import java.util.Optional;

/** The three answers of a segment. Unknown is the default, and is not "no". */
enum Answer {
    YES,
    NO,
    UNKNOWN;

    static Answer of(Optional<Value> value) {
        return value.filter(Value.Flag.class::isInstance)
                .map(Value.Flag.class::cast)
                .map(flag -> flag.present() ? YES : NO)
                .orElse(UNKNOWN);
    }

    Reading reading() {
        return switch (this) {
            case YES -> new Reading.Taken(new Value.Flag(true));
            case NO -> new Reading.Taken(new Value.Flag(false));
            case UNKNOWN -> new Reading.Blank();
        };
    }
}
