package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import fr.recours.rcp.DeferralCause;
import fr.recours.referral.HistoryEntry;
import fr.recours.referral.ReferralAction;
import fr.recours.referral.ReferralId;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** What happened to a case, the latest first, with the way to what each answer changed. */
final class TimelinePanel {

    private TimelinePanel() {}

    static Panel of(ReferralId id, List<HistoryEntry> entries) {
        OrderedList list = new OrderedList();
        list.addClassNames("rc-list", "rf-timeline");
        list.setTestId("timeline");
        entries.forEach(entry -> list.add(line(id, entry)));
        return new Panel(Texts.text("referral.timeline")).with(list);
    }

    private static ListItem line(ReferralId id, HistoryEntry entry) {
        Span day = new Span(Formats.day(entry.at()));
        day.addClassNames("rf-fact-date");
        day.setTitle(Formats.dayAndTime(entry.at()));
        Span what = new Span(Texts.text("referral.done." + entry.action()));
        Div words = new Div(what);
        if (entry.version() == 1) {
            words.add(small(Texts.text("referral.timeline.version", entry.version())));
        } else if (entry.version() > 1) {
            Anchor changes = new Anchor(
                    ReferralLinks.difference(id, entry.version() - 1, entry.version()),
                    Texts.text("referral.timeline.changes", entry.version()));
            changes.addClassName("rc-s");
            words.add(changes);
        }
        words.add(small(entry.actor()));
        if (!entry.reason().isEmpty()) {
            words.add(small(reason(entry)));
        }
        return new ListItem(day, words);
    }

    /** A carry-over keeps the code of its cause, not words. */
    private static String reason(HistoryEntry entry) {
        return entry.action() == ReferralAction.DEFER
                ? Texts.label(DeferralCause.valueOf(entry.reason()))
                : Texts.text("triage.quoted", entry.reason());
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassNames("rc-xs", "rc-3rd");
        return small;
    }
}
