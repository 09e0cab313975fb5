package fr.recours.shared;

/** What was asked for does not exist, or not for this person: both look the same, on purpose. */
public class NotFoundException extends RuntimeException {

    public NotFoundException() {
        super("not found");
    }
}
