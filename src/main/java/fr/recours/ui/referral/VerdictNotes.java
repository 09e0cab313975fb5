package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Eligibility;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.Result;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.Texts;

/** What a programme tells beside its criteria: how sure its rules are, facts that contradict each other, its warnings. */
final class VerdictNotes extends Div {

    private static final long serialVersionUID = 1L;

    /** @param said what already stands above, not to be said twice */
    VerdictNotes(ProgrammeDefinition programme, Eligibility eligibility, String said) {
        addClassName("rf-verdict-notes");
        if (eligibility.result() == Result.NOT_APPLICABLE) {
            return;
        }
        eligibility.notes().stream()
                .filter(note -> !Texts.text(note).equals(said))
                .forEach(note ->
                        add(line(note, programme.note().filter(note::equals).isPresent())));
    }

    private static Div line(Bilingual note, boolean quiet) {
        Div line = new Div((quiet ? Icon.INFO : Icon.WARNING).small(), new Span(Texts.text(note)));
        line.addClassName("rf-ambiguity");
        line.setClassName("is-quiet", quiet);
        return line;
    }
}
