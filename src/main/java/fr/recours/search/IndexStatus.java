package fr.recours.search;

/**
 * How the index of cases is.
 *
 * @param cases how many answer now
 * @param building whether it is being made anew
 * @param done how many of {@code total} cases the new one has; both 0 unless it is being made
 */
public record IndexStatus(int cases, boolean building, int done, int total) {}
