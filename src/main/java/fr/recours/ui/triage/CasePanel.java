package fr.recours.ui.triage;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.NextQuestions;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Kbd;
import fr.recours.ui.kit.Keys;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.rcp.CaseNames;
import fr.recours.ui.rcp.MeetingLinks;
import fr.recours.ui.rcp.SimilarPanel;
import fr.recours.ui.referral.ReferralLinks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The referral looked at, beside the inbox: who, the question, the verdicts with their first reasons, where it is listed. */
final class CasePanel extends Aside {

    private final transient InboxItem item;
    private final Span steps = new Span();
    private final Footer footer = new Footer();
    private final Div body;

    CasePanel(InboxItem item, ReferralFile file, NextQuestions next, Dictionary dictionary, LocalDate today) {
        this.item = item;
        addClassName("triage-panel");
        getElement().setAttribute("aria-label", Texts.text("triage.panel"));
        body = new Div(
                header(CaseFacts.of(file.content().caseFile(), dictionary, today)),
                part(
                        "triage.panel.question",
                        new Paragraph(Texts.text("triage.quoted", file.content().question()))),
                new PanelVerdicts(file.verdicts()),
                new PanelMissing(next));
        if (item.listing().isPresent() || !item.isOnlyToRead()) {
            body.add(meeting());
        }
        body.addClassName("triage-panel-body");
        Button open = new Button(
                Texts.text("triage.panel.open"),
                click -> ReferralLinks.openFile(item.row().id()));
        open.addClassName("rc-grow");
        open.setSuffixComponent(new Kbd("⏎"));
        footer.add(open);
        add(body, footer);
    }

    /** Adds the buttons to the neighbours; {@code J} and {@code K} do the same in the list. */
    void onStep(IntConsumer by) {
        steps.add(step("K", "triage.panel.previous", () -> by.accept(-1)));
        steps.add(step("J", "triage.panel.next", () -> by.accept(1)));
    }

    /** Adds what may be done with the case, the main act first. */
    void onDesk(List<Button> buttons) {
        Div acts = new Div();
        acts.addClassName("acts");
        buttons.forEach(acts::add);
        acts.setVisible(!buttons.isEmpty());
        addComponentAtIndex(getComponentCount() - 1, acts);
    }

    /** What the referrer was asked and has not answered. */
    void waitsFor(String items) {
        Paragraph waits = new Paragraph(items);
        waits.addClassNames("rc-s", "rc-2nd");
        body.addComponentAtIndex(1, part("triage.panel.waits", waits));
    }

    /** Why the referrer asks to take it back: what the buttons decide about. */
    void withdrawalAsked(String reason) {
        decideAbout("triage.withdrawal", reason);
    }

    /** Why a coordinator holds it to be created by mistake: what the buttons decide about. */
    void errorReported(String reason) {
        decideAbout("triage.mistake", reason);
    }

    private void decideAbout(String titleKey, String reason) {
        Paragraph words = new Paragraph(reason);
        words.addClassNames("rc-callout", "rc-warn");
        words.setTestId("panel-reason");
        body.addComponentAtIndex(1, part(titleKey, words));
    }

    /** Shows the cases nearest to it. */
    void nearTo(SimilarPanel similar) {
        body.add(similar);
    }

    /** Adds the way to move the case. */
    void onMove(Runnable move) {
        Button button = new Button(Texts.text("rcp.move.button"), click -> move.run());
        footer.add(Keys.on(button, 'm'));
    }

    private static Button step(String key, String label, Runnable action) {
        Button button = new Button(new Kbd(key), click -> action.run());
        button.setAriaLabel(Texts.text(label));
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Header header(String facts) {
        Span reference = new Span(item.row().reference());
        reference.addClassName("rc-code");
        Span space = new Span();
        space.addClassName("rc-grow");
        Div top = new Div(reference);
        top.addClassName("rc-row");
        top.add(StatusBadge.of(item.row().state()));
        if (item.row().urgency() == Urgency.URGENT) {
            top.add(StatusBadge.of(item.row().urgency()));
        }
        top.add(space, steps);
        Paragraph who = new Paragraph(facts);
        who.addClassNames("rc-s", "rc-2nd");
        Paragraph from =
                new Paragraph(item.row().referrerName() + " · " + item.row().centreName());
        from.addClassNames("rc-s", "rc-2nd");
        Header header = new Header(top, new H2(CaseNames.full(item.row())));
        if (!facts.isEmpty()) {
            header.add(who);
        }
        Paragraph clock = new Paragraph(clock());
        clock.addClassNames("rc-xs", "rc-3rd");
        header.add(from, clock);
        if (!item.arrivals().isEmpty()) {
            Div came = new Div();
            came.addClassName("rc-row");
            item.arrivals().forEach(arrival -> came.add(new StatusBadge(Texts.label(arrival), Tone.ACCENT)));
            header.add(came);
        }
        return header;
    }

    private String clock() {
        Instant submitted = item.row().submittedAt();
        LocalDate due = item.row().dueOn();
        String since = submitted == null ? "" : Texts.text("triage.panel.submitted", Formats.day(submitted));
        String until = due == null || item.isOnlyToRead()
                ? ""
                : Texts.text(item.isAsked() ? "triage.panel.awaited" : "triage.panel.due", Formats.day(due));
        String owner = item.row().triageOwner();
        return Stream.of(
                        since,
                        until,
                        owner.isEmpty() ? Texts.text("triage.panel.nobody") : Texts.text("triage.panel.owner", owner))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Section meeting() {
        Section part = part("triage.panel.meeting");
        item.listing()
                .ifPresentOrElse(
                        listing -> {
                            LocalDate day = listing.meeting().start().toLocalDate();
                            Paragraph where = new Paragraph(
                                    MeetingLinks.to(
                                            listing.meeting().id(),
                                            Texts.text("triage.panel.on", Formats.weekdayAndDay(day))),
                                    new Span(Texts.text(
                                            listing.place().provisional()
                                                    ? "triage.panel.at.provisional"
                                                    : "triage.panel.at",
                                            Formats.time(listing.place().startsAt()),
                                            listing.place().plannedMinutes())));
                            where.addClassNames("rc-s", "where");
                            part.add(where);
                        },
                        () -> {
                            Div none = new Div(Icon.WARNING.small(), new Span(Texts.text("triage.panel.unlisted")));
                            none.addClassName("unlisted");
                            part.add(none);
                        });
        return part;
    }

    static Section part(String titleKey, Component... content) {
        Section part = new Section(new H3(Texts.text(titleKey)));
        part.add(content);
        return part;
    }
}
