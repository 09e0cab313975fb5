package fr.recours.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the coordination asked the referrer, all at once.
 *
 * @param open whether something is still waited for
 */
public record InformationRequest(
        List<RequestedItem> items, LocalDate dueOn, String askedBy, Instant askedAt, boolean open) {

    public InformationRequest {
        items = List.copyOf(items);
    }

    public long settled() {
        return items.stream().filter(item -> !item.isOpen()).count();
    }
}
