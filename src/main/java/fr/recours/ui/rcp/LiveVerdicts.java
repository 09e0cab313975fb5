package fr.recours.ui.rcp;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.ui.kit.Icon;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictChip;
import fr.recours.ui.referral.Headline;
import java.util.List;
import java.util.stream.Collectors;

/** The verdicts as the room reads them: a line each with what decides it; the programmes of another disease in one line below. */
final class LiveVerdicts extends Div {

    LiveVerdicts(List<Eligibility> verdicts, Programmes programmes) {
        setTestId("live-verdicts");
        UnorderedList list = new UnorderedList();
        list.addClassName("rcp-live-verdicts");
        verdicts.stream()
                .filter(LiveVerdicts::applies)
                .forEach(verdict -> list.add(line(verdict, programmes.require(verdict.programme()))));
        list.setVisible(list.getComponentCount() > 0);
        add(list);
        String others = verdicts.stream()
                .filter(verdict -> !applies(verdict))
                .map(Eligibility::programme)
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            Paragraph folded =
                    new Paragraph(Icon.NOT_APPLICABLE.small(), new Span(Texts.text("form.eligibility.folded", others)));
            folded.addClassName("rf-folded");
            add(folded);
        }
    }

    private static boolean applies(Eligibility verdict) {
        return verdict.result() != Result.NOT_APPLICABLE;
    }

    private static ListItem line(Eligibility verdict, Programme programme) {
        Span code = new Span(verdict.programme());
        Div marks = new Div(new VerdictChip(verdict.result()));
        if (!programme.isOpen()) {
            marks.add(StatusBadge.of(programme.status()));
        }
        marks.addClassName("marks");
        Span why = new Span(Headline.withReasons(verdict, programme.status()));
        why.addClassName("why");
        return new ListItem(code, marks, why);
    }
}
