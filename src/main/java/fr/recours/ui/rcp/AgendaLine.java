package fr.recours.ui.rcp;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import fr.recours.rcp.AgendaRow;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictGlyph;
import fr.recours.ui.referral.ReferralLinks;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One case of an agenda: its hour, who, the verdicts, who presents it, its minutes. Enter opens it. */
final class AgendaLine extends ListItem {

    private final transient AgendaRow row;
    private final boolean toFile;
    private final Span minutes;
    private final Div acts = new Div();
    private @Nullable MenuBar more;

    /** @param toFile whether it leads to the dossier; else to the page of those who decide */
    AgendaLine(AgendaRow row, boolean toFile) {
        this.row = row;
        this.toFile = toFile;
        addClassName("rcp-agenda-line");
        Span hour = new Span(Formats.time(row.startsAt()));
        hour.addClassName("hour");
        minutes = new Span(new Span(Texts.text("rcp.minutes", row.plannedMinutes())));
        minutes.addClassNames("minutes", "end");
        acts.addClassNames("acts", "end");
        add(hour, who(), glyphs(), presenter(), minutes, acts);
    }

    AgendaRow row() {
        return row;
    }

    /** Adds the way to move the case: a button, which {@code M} presses while the line has the focus. */
    void movable(Runnable move) {
        Button button = new Button(Texts.text("rcp.move.button"), click -> move.run());
        button.setAriaLabel(Texts.text("rcp.move.button.of", CaseNames.full(row.referral())));
        button.addThemeVariants(ButtonVariant.SMALL);
        button.addClassName("move");
        acts.addComponentAsFirst(button);
    }

    /** Lets the minutes be changed by one. @param by called with 1 or -1 */
    void stepper(IntConsumer by) {
        NativeButton less = step("less", "−", () -> by.accept(-1));
        less.setEnabled(row.plannedMinutes() > 1);
        minutes.addComponentAsFirst(less);
        minutes.add(step("more", "+", () -> by.accept(1)));
        minutes.addClassName("stepper");
    }

    private NativeButton step(String what, String sign, Runnable act) {
        NativeButton button = new NativeButton(sign, click -> act.run());
        button.setAriaLabel(Texts.text("rcp.planning." + what, CaseNames.full(row.referral()), row.plannedMinutes()));
        button.setTestId("minutes-" + what);
        return button;
    }

    /** Adds an act that is seldom wanted, behind one button. @param what key of its words */
    void act(String what, Runnable act) {
        MenuBar bar = more;
        if (bar == null) {
            bar = new MenuBar();
            bar.addThemeVariants(MenuBarVariant.TERTIARY, MenuBarVariant.SMALL);
            bar.setTestId("line-acts");
            bar.addItem(Icon.MORE.small()).setAriaLabel(Texts.text("rcp.line.more", CaseNames.full(row.referral())));
            acts.add(bar);
            more = bar;
        }
        bar.getItems().getFirst().getSubMenu().addItem(Texts.text("rcp.line." + what), chosen -> act.run());
    }

    boolean isMovable() {
        return acts.getChildren().anyMatch(Button.class::isInstance);
    }

    private Div who() {
        Anchor link = new Anchor(
                toFile ? ReferralLinks.file(row.referral().id()) : ReferralLinks.agendaCase(row.id()),
                CaseNames.full(row.referral()));
        // the line is dragged, not its link
        link.getElement().setAttribute("draggable", "false");
        Div name = new Div(link, new StatusBadge(Texts.label(row.kind()), Tone.LINE));
        name.addClassName("name");
        if (row.carryOver() > 0) {
            name.add(new StatusBadge(
                    CarriedWords.of("rcp.agenda.carried", row.carryOver(), row.carriedFor()), Tone.WARN));
        }
        if (row.provisional()) {
            name.add(new StatusBadge(Texts.text(row.kept() ? "rcp.agenda.kept" : "rcp.agenda.provisional"), Tone.WARN));
        }
        if (row.late() != null) {
            name.add(new StatusBadge(Texts.text("rcp.agenda.late"), Tone.WARN));
        }
        String centre = row.referral().centreName();
        Span below = new Span(CaseNames.known(row.referral()) ? row.referral().reference() + " · " + centre : centre);
        below.addClassName("small");
        if (row.referral().urgency() == Urgency.URGENT) {
            below.add(StatusBadge.of(row.referral().urgency()));
        }
        Div who = new Div(name, below);
        if (row.late() != null) {
            Span why = new Span(Texts.text(
                    "rcp.agenda.late.why", row.late().reason(), row.late().agreedBy()));
            why.addClassName("small");
            why.setTestId("late-why");
            who.add(why);
        }
        who.addClassName("case");
        return who;
    }

    private Div glyphs() {
        Div glyphs = new Div();
        glyphs.addClassName("rcp-glyphs");
        row.verdicts().forEach(verdict -> glyphs.add(new VerdictGlyph(verdict.programme(), verdict.result())));
        return glyphs;
    }

    private Div presenter() {
        Div presenter = new Div(row.referral().referrerName());
        presenter.addClassName("presenter");
        return presenter;
    }
}
