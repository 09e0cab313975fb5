package fr.recours.ui.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import fr.recours.referral.ReferralRow;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Initials;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictGlyph;
import fr.recours.ui.rcp.CaseNames;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** One referral of the inbox: when it is due, who, from where, what is to be done with it before which meeting, the verdicts, what is missing. */
final class InboxLine extends ListItem {

    private static final String ROW_CLICK =
            "if (!event.target.closest('a,vaadin-button')) this.querySelector('a').focus();";

    private final transient InboxItem item;
    private final Anchor link;

    InboxLine(InboxItem item, LocalDate today, Runnable entered) {
        this.item = item;
        ReferralRow row = item.row();
        this.link = new Anchor(ReferralLinks.file(row.id()), CaseNames.full(row));
        addClassName("triage-line");
        add(
                clock(today),
                who(),
                two("from", new Span(row.centreName()), row.referrerName()),
                toDo(today),
                glyphs(),
                missing());
        getElement().addEventListener("focusin", focused -> entered.run());
        getElement().executeJs("this.addEventListener('click', event => { " + ROW_CLICK + " })");
    }

    InboxItem item() {
        return item;
    }

    void mark(boolean selected) {
        setClassName("selected", selected);
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    private Div who() {
        Div name = new Div(link);
        name.addClassName("name");
        Span below = new Span(item.row().reference());
        below.addClassName("small");
        if (!item.row().triageOwner().isEmpty()) {
            below.add(new Initials(item.row().triageOwner()));
        }
        if (item.row().urgency() == Urgency.URGENT) {
            below.add(StatusBadge.of(item.row().urgency()));
        }
        Div who = new Div(name, below);
        who.addClassName("who");
        return who;
    }

    private Div clock(LocalDate today) {
        LocalDate due = item.row().dueOn();
        if (due == null) {
            return two(
                    "clock",
                    new Span(Texts.text("triage.due.none")),
                    Texts.label(item.row().state()));
        }
        long days = ChronoUnit.DAYS.between(today, due);
        String text = days == 0 ? Texts.text("triage.due.today") : Texts.text("triage.due.days", signed(days));
        Div clock = two("clock", new Span(text), Formats.day(due));
        clock.addClassName(
                switch (item.group(today)) {
                    case LATE -> "late";
                    case PAUSED -> "paused";
                    case TODAY, TO_READ, THIS_WEEK, LATER, NONE -> "running";
                });
        return clock;
    }

    private static String signed(long days) {
        return days < 0 ? "−" + -days : Long.toString(days);
    }

    private Div toDo(LocalDate today) {
        Div toDo = new Div(new Span(Texts.label(item.toDo(today))), meeting());
        toDo.addClassName("todo");
        item.arrivals().forEach(arrival -> toDo.add(new StatusBadge(Texts.label(arrival), Tone.ACCENT)));
        return toDo;
    }

    private Component meeting() {
        return item.listing()
                .<Component>map(InboxLine::listed)
                .orElseGet(() -> item.isOnlyToRead()
                        ? StatusBadge.of(item.row().state())
                        : new StatusBadge(Texts.text("triage.meeting.none"), Tone.WARN));
    }

    private static Span listed(InboxItem.Listing listing) {
        Span meeting = new Span(Texts.text(
                listing.place().provisional() ? "triage.meeting.provisional" : "triage.meeting",
                Formats.day(listing.meeting().start().toLocalDate()),
                Formats.time(listing.place().startsAt())));
        meeting.addClassName("small");
        return meeting;
    }

    private Div glyphs() {
        Div glyphs = new Div();
        glyphs.addClassName("glyphs");
        item.verdicts().forEach(verdict -> glyphs.add(new VerdictGlyph(verdict.programme(), verdict.result())));
        return glyphs;
    }

    private Div missing() {
        int count = item.unknown();
        String words = count > 0
                ? Texts.text("triage.missing", count)
                : item.settled() ? Texts.text("triage.missing.none") : "—";
        Div missing = new Div(new Span(words));
        missing.addClassName("missing");
        if (item.criteria() > 0) {
            ProgressBar known = new ProgressBar(0, item.criteria(), Math.max(0, item.criteria() - count));
            known.getElement().setAttribute("aria-label", Texts.text("triage.known"));
            missing.addComponentAsFirst(known);
        }
        if (item.row().withdrawalAsked()) {
            missing.add(new StatusBadge(Texts.text("triage.withdrawal"), Tone.WARN));
        }
        if (item.row().errorReported()) {
            missing.add(new StatusBadge(Texts.text("triage.mistake"), Tone.WARN));
        }
        return missing;
    }

    private static Div two(String look, Component first, String below) {
        Span small = new Span(below);
        small.addClassName("small");
        Div block = new Div(first, small);
        block.addClassName(look);
        return block;
    }
}
