package fr.recours.ui.triage;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.Question;
import fr.recours.ui.kit.Texts;
import java.util.stream.Collectors;

/** What to ask to settle the programmes, the most useful first. */
final class PanelMissing extends Section {

    private static final int NAMED = 6;

    PanelMissing(NextQuestions next) {
        int count = next.questions().size();
        setVisible(count > 0);
        String named =
                next.first(NAMED).stream().map(Question::label).map(Texts::text).collect(Collectors.joining(", "));
        Paragraph words =
                new Paragraph(count > NAMED ? Texts.text("triage.panel.missing.more", named, count - NAMED) : named);
        words.addClassNames("rc-s", "rc-2nd");
        add(new H3(Texts.text("triage.panel.missing")), words);
    }
}
