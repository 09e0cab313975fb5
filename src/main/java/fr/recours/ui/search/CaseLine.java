package fr.recours.ui.search;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.referral.ReferralRow;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.time.LocalDate;

/** One case of a list: its reference, where it comes from, how it stands. No name: the list is looked at for a programme. */
final class CaseLine extends Div {

    private static final long serialVersionUID = 1L;

    CaseLine(ReferralRow row, String aside) {
        addClassName("sc-line");
        Anchor reference = new Anchor(ReferralLinks.file(row.id()), row.reference());
        reference.addClassName("rc-medium");
        Span from = new Span(row.centreName());
        from.addClassNames("rc-s", "rc-2nd", "sc-from");
        add(reference, from, StatusBadge.of(row.state()));
        if (!aside.isEmpty()) {
            add(Small.of(aside));
        }
    }

    /** Marks a case that is found since a day. */
    void markNew(LocalDate since) {
        add(new StatusBadge(Texts.text("screening.new", Formats.day(since)), StatusBadge.Tone.ACCENT));
    }

    /** Warns that the RCP decided about this very programme. @param outcome code of what */
    void markDecided(String outcome) {
        add(new StatusBadge(
                Texts.text("screening.decided", Texts.text("outcomeCode." + outcome)), StatusBadge.Tone.WARN));
    }
}
