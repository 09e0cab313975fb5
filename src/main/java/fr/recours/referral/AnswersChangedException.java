package fr.recours.referral;

import java.util.List;

/** Somebody else kept other answers since these were read. Nothing was saved. */
public class AnswersChangedException extends RuntimeException {

    private final transient List<RequestedItem> items;

    public AnswersChangedException(List<RequestedItem> items) {
        super("answers changed");
        this.items = List.copyOf(items);
    }

    /** Those whose answer changed, as they are now. */
    public List<RequestedItem> items() {
        return items;
    }
}
