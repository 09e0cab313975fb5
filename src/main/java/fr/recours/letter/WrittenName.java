package fr.recours.letter;

import org.jspecify.annotations.Nullable;

/**
 * The patient's name as a letter writes it. It is no fact of the case and stands in no case file: it is only offered to who
 * types the name, from the letter they hold.
 *
 * @param family the family name, as written
 * @param given the given name or names; null where the letter tells none, or two that differ
 */
public record WrittenName(Quotation family, @Nullable Quotation given) {}
