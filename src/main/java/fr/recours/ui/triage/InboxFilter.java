package fr.recours.ui.triage;

import com.vaadin.flow.component.select.Select;
import fr.recours.shared.PersonId;
import fr.recours.ui.kit.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which part of the inbox is shown; all of it while nothing is chosen. Each part says how many it holds. */
final class InboxFilter extends Select<InboxFilter.InboxPart> {

    /** One part. */
    enum InboxPart {
        MINE,
        UNASSIGNED,
        ARRIVED,
        WITHOUT_DEADLINE;

        private boolean holds(InboxItem item, PersonId reader) {
            return switch (this) {
                case MINE -> reader.equals(item.row().triageOwnerId());
                case ARRIVED -> !item.arrivals().isEmpty();
                case UNASSIGNED -> item.row().triageOwnerId() == null;
                case WITHOUT_DEADLINE -> item.row().dueOn() == null;
            };
        }
    }

    private final transient PersonId reader;
    private final Map<InboxPart, Long> counts = new EnumMap<>(InboxPart.class);

    InboxFilter(PersonId reader) {
        this.reader = reader;
        setItems(InboxPart.values());
        setEmptySelectionAllowed(true);
        setEmptySelectionCaption(Texts.text("triage.filter.all"));
        setItemLabelGenerator(this::label);
        setAriaLabel(Texts.text("triage.filter"));
        setTestId("inbox-filter");
        addClassName("triage-filter");
    }

    private String label(InboxPart part) {
        return part == null
                ? Texts.text("triage.filter.all")
                : Texts.text("triage.filter.count", Texts.label(part), counts.getOrDefault(part, 0L));
    }

    /** Those to be shown; the parts are counted anew. */
    List<InboxItem> of(List<InboxItem> all) {
        for (InboxPart part : InboxPart.values()) {
            counts.put(
                    part, all.stream().filter(item -> part.holds(item, reader)).count());
        }
        setItemLabelGenerator(this::label); // writes the labels anew; refreshing the items would take the choice back
        InboxPart part = getValue();
        return part == null
                ? all
                : all.stream().filter(item -> part.holds(item, reader)).toList();
    }
}
