package fr.recours.search;

/**
 * Something the word being typed may become.
 *
 * @param text the whole query then
 * @param caret where to go on
 * @param name what is offered
 * @param explanation what it means; may be empty
 */
public record Completion(String text, int caret, String name, String explanation) {}
