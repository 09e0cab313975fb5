package fr.recours.matching;

/**
 * What a programme tells with its verdict when it holds. It never changes the verdict.
 *
 * @param source where it was taken from
 * @param rule when it holds, in the rule language
 * @param ruleSentence the same as a sentence
 */
public record Warning(Bilingual text, String source, String rule, Bilingual ruleSentence) {}
