package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;

/** A value read in the letter, in words: as written, in the unit of the line when that is another, and its date. */
final class ProposalText {

    private ProposalText() {}

    static String said(FactProposal fact) {
        String value = value(fact);
        return fact.measuredOn() == null
                ? value
                : Texts.text("letter.dated", value, Formats.partial(fact.measuredOn()));
    }

    static List<Component> shown(FactProposal fact) {
        Span value = new Span(value(fact));
        value.addClassName("rc-medium");
        List<Component> parts = new ArrayList<>(List.of(value));
        if (fact.measuredOn() != null) {
            Span date = new Span(Formats.partial(fact.measuredOn()));
            date.addClassName("rf-proposal-date");
            parts.add(date);
        }
        return parts;
    }

    private static String value(FactProposal fact) {
        String written = ValueText.of(fact.element(), fact.value());
        return fact.read().written() == null
                ? written
                : Texts.text(
                        "letter.converted",
                        written,
                        ValueText.of(fact.element(), fact.read().value()));
    }
}
