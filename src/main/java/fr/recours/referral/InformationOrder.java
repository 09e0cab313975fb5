package fr.recours.referral;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to the referrer: everything at once, by one day.
 *
 * @param dueOn a day after today; none is refused
 */
public record InformationOrder(
        List<ItemOrder> items, @Nullable LocalDate dueOn) {

    public InformationOrder {
        items = List.copyOf(items);
    }
}
