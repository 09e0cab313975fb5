package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.access.People;
import fr.recours.rcp.WrittenConsultation;
import fr.recours.rcp.WrittenConsultation.Position;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.StatusBadge.Tone;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;

/** What each member answered in writing, in order of name. */
final class AnswersPanel extends Div {

    AnswersPanel(WrittenConsultation asked, People people) {
        setTestId("answers");
        UnorderedList list = new UnorderedList();
        list.addClassNames("rc-list", "rf-messages");
        asked.answers().entrySet().stream()
                .map(answer -> line(people.require(answer.getKey()).displayName(), answer.getValue()))
                .sorted(Comparator.comparing(line -> line.getElement().getTextRecursively()))
                .forEach(list::add);
        Panel panel = new Panel(Texts.text("consult.answers")).with(list);
        if (asked.answers().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("consult.answers.none"));
            none.addClassNames("rc-s", "rc-3rd");
            panel.with(none);
        }
        add(panel);
    }

    private static ListItem line(String name, Position position) {
        Span who = new Span(name);
        who.addClassName("rc-medium");
        Div head = new Div(
                who,
                new StatusBadge(
                        Texts.text(position.agrees() ? "consult.agrees" : "consult.disagrees"),
                        position.agrees() ? Tone.ACCENT : Tone.WARN));
        head.addClassName("rf-message-head");
        Paragraph words = new Paragraph(position.words());
        words.addClassName("rf-question");
        return new ListItem(new Div(head, words));
    }
}
