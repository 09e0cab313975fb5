package fr.recours.search;

/**
 * How the index of cases is.
 *
 * @param cases how many answer now
 * @param building whether it is being made anew, or none answers yet
 * @param failed whether the last one that was to be made anew could not be: the old one goes on answering
 * @param done how many of {@code total} cases the new one has; both 0 unless it is being made
 */
public record IndexStatus(int cases, boolean building, boolean failed, int done, int total) {}
