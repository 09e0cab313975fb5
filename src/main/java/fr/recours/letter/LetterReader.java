package fr.recours.letter;

import fr.recours.letter.internal.lexicon.Lexicon;
import fr.recours.letter.internal.reading.Reading;
import fr.recours.matching.Dictionary;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads facts, treatments and donors out of a French letter, each with the words that tell it. It invents nothing: what has no
 * words in the letter is not read, and what could be read in two ways is left open. Safe for use by several threads.
 */
public final class LetterReader {

    private final Dictionary dictionary;
    private final Lexicon lexicon;

    public LetterReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lexicon = Lexicon.standard(dictionary);
    }

    /**
     * Reads a letter. It never fails: a text that tells nothing gives an empty reading.
     *
     * @param text the letter, as {@link PlainText} has it; quotations count its characters
     * @param referenceDate date of the RCP: what is dated after it is a plan, no fact, and dates without a year lie before it
     */
    public LetterReading read(String text, LocalDate referenceDate) {
        return Reading.of(text, referenceDate, dictionary, lexicon);
    }

    /** The patient's name as the letter writes it, apart from the case; empty when it is not told, or could be somebody else's. */
    public Optional<WrittenName> patientName(String text) {
        return Reading.patientName(text, lexicon);
    }
}
