package fr.recours.ui.tracking;

/** The way to the status cards from anywhere else. */
public final class TrackingLinks {

    /** Path of the status cards. */
    public static final String CARDS = "suivi";

    private TrackingLinks() {}
}
