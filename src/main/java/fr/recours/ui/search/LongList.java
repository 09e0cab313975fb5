package fr.recours.ui.search;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.referral.ReferralId;
import fr.recours.search.ProgrammeScreening.Listed;
import fr.recours.search.ProgrammeScreening.Part;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Cases a part at a time, to the last one: the keyboard goes on at the first line that is added. */
final class LongList extends Div {

    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 20;

    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Texts.text("screening.showMore"));
    private final transient List<Listed> known;
    private final transient Function<Collection<ReferralId>, Part> further;
    private final transient Function<List<Listed>, List<ListItem>> lines;
    private int shown;
    private int left;

    /**
     * @param first the first of them
     * @param further the next after these; asked only while some are left
     * @param lines the lines of some; fewer where some are not shown
     */
    LongList(Part first, Function<Collection<ReferralId>, Part> further, Function<List<Listed>, List<ListItem>> lines) {
        this.known = new ArrayList<>(first.cases());
        this.left = first.left();
        this.further = further;
        this.lines = lines;
        list.addClassName("rc-list");
        more.setTestId("more");
        more.addClickListener(click -> {
            List<ListItem> added = next();
            if (added.isEmpty()) {
                list.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
            } else {
                added.getFirst().getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
            }
        });
        add(list, more);
        next();
    }

    /** Goes on until there is something to show, or nothing left. */
    private List<ListItem> next() {
        List<ListItem> added = new ArrayList<>();
        while (added.isEmpty() && isMore()) {
            if (shown == known.size()) {
                Part next = further.apply(known.stream().map(Listed::referral).toList());
                known.addAll(next.cases());
                left = next.left();
            }
            List<Listed> part = List.copyOf(known.subList(shown, Math.min(known.size(), shown + AT_ONCE)));
            shown += part.size();
            added.addAll(part.isEmpty() ? List.of() : lines.apply(part));
        }
        added.forEach(list::add);
        more.setVisible(isMore());
        return added;
    }

    private boolean isMore() {
        return shown < known.size() || left > 0;
    }
}
