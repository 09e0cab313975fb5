package fr.recours.letter.internal.reading;

import fr.recours.letter.internal.lexicon.Cue;
import fr.recours.matching.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in a letter.
 *
 * @param from index of its first token, without the words before it
 * @param to index after its last token
 * @param role what the words before it say of it; none when nothing does
 * @param roleFrom index of the first of these words; {@code from} when there is none
 */
record DateMention(
        int from, int to, PartialDate date, @Nullable Cue role, int roleFrom) {}
