package fr.recours.rcp;

/**
 * Signed opinions as papers. For what the portal sends by itself, on behalf of nobody: never for a screen, which asks
 * {@link Papers#opinion}.
 */
public interface OpinionPapers {

    /**
     * The PDF of one signed version, the same bytes each time. Each call is a row of the trail.
     *
     * @throws fr.recours.shared.NotFoundException while it is not signed
     */
    byte[] of(OpinionId opinion);
}
