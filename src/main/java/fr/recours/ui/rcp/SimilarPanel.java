package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.rcp.Implementation;
import fr.recours.rcp.OpinionContent;
import fr.recours.referral.ReferralRow;
import fr.recours.search.SimilarCase;
import fr.recours.shared.RefusedException;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.referral.ReferralLinks;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cases nearest to one: by what, what was decided, how they stand now. No name, for it may be projected. */
public final class SimilarPanel extends Section {

    private static final long serialVersionUID = 1L;

    /**
     * One of them.
     *
     * @param samePatient whether it is the case this one continues
     * @param opinions in force on it, the latest first; often none
     * @param became what became of them; null while nobody said
     */
    record Neighbour(
            SimilarCase similar,
            ReferralRow row,
            boolean samePatient,
            List<OpinionContent> opinions,
            @Nullable Implementation became) {}

    SimilarPanel(List<Neighbour> neighbours) {
        addClassName("rcp-similar");
        setVisible(!neighbours.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("rc-list");
        neighbours.forEach(one -> list.add(line(one)));
        add(new H3(Texts.text("similar.title")), list);
    }

    /** Says why none is shown. */
    SimilarPanel(RefusedException why) {
        addClassName("rcp-similar");
        add(new H3(Texts.text("similar.title")), new Paragraph(Texts.text(why.messageKey(), why.arguments())));
    }

    private static ListItem line(Neighbour one) {
        Anchor reference =
                new Anchor(ReferralLinks.file(one.row().id()), one.row().reference());
        reference.addClassName("rc-code");
        Div head = new Div(reference, StatusBadge.of(one.row().state()));
        head.addClassName("rc-row");
        if (one.samePatient()) {
            head.add(new StatusBadge(Texts.text("similar.samePatient"), StatusBadge.Tone.ACCENT));
        }
        Paragraph why = new Paragraph(Stream.concat(
                        one.similar().shared().stream().map(SimilarPanel::shared),
                        words(one.similar().words()))
                .collect(Collectors.joining(" · ")));
        why.addClassNames("rc-xs", "rc-2nd");
        Span decided = new Span(
                one.opinions().isEmpty()
                        ? Texts.text("similar.undecided")
                        : decided(one.opinions().getFirst(), one.became()));
        decided.addClassName("rc-s");
        return new ListItem(head, decided, why);
    }

    private static String shared(SimilarCase.Shared shared) {
        return shared.mine().equals(shared.theirs())
                ? Texts.text("similar.same", Texts.text(shared.label()), Texts.text(shared.mine()))
                : Texts.text(
                        "similar.shared",
                        Texts.text(shared.label()),
                        Texts.text(shared.mine()),
                        Texts.text(shared.theirs()));
    }

    private static Stream<String> words(List<String> words) {
        return words.isEmpty() ? Stream.of() : Stream.of(Texts.text("similar.words", String.join(", ", words)));
    }

    private static String decided(OpinionContent opinion, @Nullable Implementation became) {
        return Stream.of(
                        opinion.outcome() == null ? null : Texts.label(opinion.outcome()),
                        opinion.programmeNamed().orElse(null),
                        became == null ? null : Texts.text("similar.became", Texts.label(became)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
