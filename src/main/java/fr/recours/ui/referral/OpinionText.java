package fr.recours.ui.referral;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.DescriptionList.Description;
import com.vaadin.flow.component.html.DescriptionList.Term;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.ActionKind;
import fr.recours.rcp.OpinionAction;
import fr.recours.rcp.OpinionContent;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Texts;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An opinion to read: its outcome, its words, what is to be done. What it does not say has no line. */
public final class OpinionText extends DescriptionList {

    public OpinionText(OpinionContent content) {
        addClassName("rf-opinion");
        line(
                "opinion.outcome",
                Optional.ofNullable(content.outcome()).map(Texts::label).orElse(""));
        line("opinion.programme", content.programmeNamed().orElse(""));
        line("opinion.text", content.text());
        line("opinion.reason", content.reason());
        line("opinion.conditions", content.conditions());
        line(
                "opinion.again",
                Optional.ofNullable(content.rediscussOn()).map(Formats::day).orElse(""));
        if (!content.actions().isEmpty()) {
            UnorderedList actions = new UnorderedList();
            content.actions().forEach(action -> actions.add(new ListItem(words(action))));
            add(new Term(Texts.text("opinion.actions")), new Description(actions));
        }
        line("opinion.offGuideline", content.offGuideline() ? content.justification() : "");
        line("opinion.dissent", content.dissent());
    }

    private void line(String key, String text) {
        if (!text.isBlank()) {
            Description words = new Description(text);
            words.addClassName("rf-question");
            add(new Term(Texts.text(key)), words);
        }
    }

    private static String words(OpinionAction action) {
        String programme = action.kind() == ActionKind.INCLUDE ? action.programme() : null;
        return Stream.of(
                        Optional.of(Texts.label(action.kind())),
                        Optional.ofNullable(programme),
                        Optional.of(action.text()).filter(text -> !text.isBlank()),
                        Optional.ofNullable(action.dueOn()).map(day -> Texts.text("opinion.due", Formats.day(day))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }
}
