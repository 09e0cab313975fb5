package fr.recours.ui.triage;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** What the programmes still wait for, the most useful first. */
final class PanelMissing extends Section {

    private static final int NAMED = 6;

    PanelMissing(InboxItem item, Dictionary dictionary) {
        List<String> keys = item.missing();
        setVisible(!keys.isEmpty());
        String named = keys.stream()
                .limit(NAMED)
                .flatMap(key -> dictionary.find(key).stream())
                .map(DataElement::label)
                .map(Texts::text)
                .collect(Collectors.joining(", "));
        String text = keys.size() > NAMED ? Texts.text("triage.panel.missing.more", named, keys.size() - NAMED) : named;
        Paragraph words = new Paragraph(text);
        words.addClassNames("rc-s", "rc-2nd");
        add(new H3(Texts.text("triage.panel.missing")), words);
    }
}
