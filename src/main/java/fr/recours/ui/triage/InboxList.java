package fr.recours.ui.triage;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The inbox, part by part: late, today, this week, later. */
final class InboxList extends Section {

    private final List<InboxLine> lines = new ArrayList<>();

    InboxList(List<InboxItem> items, LocalDate today, Consumer<InboxItem> entered) {
        addClassName("triage-list");
        add(heads());
        Map<DueGroup, List<InboxItem>> groups = items.stream()
                .collect(Collectors.groupingBy(item -> item.group(today), TreeMap::new, Collectors.toList()));
        groups.forEach((group, members) -> {
            UnorderedList list = new UnorderedList();
            list.addClassName("rc-list");
            members.forEach(item -> {
                InboxLine line = new InboxLine(item, today, () -> entered.accept(item));
                lines.add(line);
                list.add(line);
            });
            add(heading(group, members.size()), list);
        });
    }

    /** Marks the line of a referral, and no other. */
    void mark(ReferralId selected) {
        lines.forEach(line -> line.mark(line.item().row().id().equals(selected)));
    }

    /** The place of a referral in the list. */
    Optional<Integer> placeOf(ReferralId id) {
        for (int place = 0; place < lines.size(); place++) {
            if (lines.get(place).item().row().id().equals(id)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    private static H2 heading(DueGroup group, int size) {
        Span count = new Span(Integer.toString(size));
        count.addClassName("count");
        H2 heading = new H2(new Span(Texts.label(group)), count);
        heading.addClassName("triage-group");
        heading.setClassName("late", group == DueGroup.LATE);
        return heading;
    }

    private static Div heads() {
        Div heads = new Div();
        heads.addClassName("triage-heads");
        heads.getElement().setAttribute("aria-hidden", "true");
        for (String column : new String[] {"due", "who", "from", "todo", "programmes", "missing"}) {
            heads.add(new Span(Texts.text("triage.column." + column)));
        }
        return heads;
    }
}
