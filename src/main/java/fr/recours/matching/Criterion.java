package fr.recours.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One numbered item of a protocol.
 *
 * @param label a few words, for a line on screen
 * @param textFr the protocol's words
 * @param sourceLine file and lines of the source the words were taken from
 * @param ambiguityNote what is unclear in the text and the reading used
 * @param rule its logic, in the rule language
 * @param ruleSentence the logic as a sentence
 * @param sameAs id of the criterion it repeats: that one is judged instead, once
 * @param partOf id of the criterion it is a part of: it is judged and shown inside that one
 */
public record Criterion(
        String id,
        Part part,
        Kind kind,
        Stage stage,
        Blocker blocker,
        Bilingual label,
        String textFr,
        String sourceLine,
        String textEn,
        @Nullable Bilingual ambiguityNote,
        String rule,
        Bilingual ruleSentence,
        @Nullable String sameAs,
        @Nullable String partOf) {

    /** Whom it is about. */
    public enum Part {
        RECIPIENT,
        DONOR
    }

    /** Whether it must hold or must not. */
    public enum Kind {
        INCLUSION,
        NON_INCLUSION
    }

    /** Whether it is needed to sort the case, or is a formality of the inclusion visit. */
    public enum Stage {
        REFERRAL,
        INCLUSION
    }

    /** What becomes of it when it stands against the case. */
    public enum Blocker {
        PERMANENT,
        TIMED,
        REVERSIBLE
    }

    public Optional<Bilingual> ambiguity() {
        return Optional.ofNullable(ambiguityNote);
    }

    /** What stands against a case that fails it: the label of an inclusion says what is asked, that of a non-inclusion what excludes. */
    public Bilingual against() {
        return switch (kind) {
            case INCLUSION ->
                new Bilingual("«\u00a0" + label.fr() + "\u00a0» non rempli", "'" + label.en() + "' not met");
            case NON_INCLUSION -> new Bilingual("«\u00a0" + label.fr() + "\u00a0»", "'" + label.en() + "'");
        };
    }

    /** Whether it is judged by itself: it repeats no other and is no part of another. */
    public boolean standsAlone() {
        return sameAs == null && partOf == null;
    }
}
