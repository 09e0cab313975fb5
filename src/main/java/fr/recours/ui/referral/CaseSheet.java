package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.referral.ReferralFile;
import fr.recours.referral.Urgency;
import fr.recours.ui.kit.PageHeader;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.StatusBadge;
import fr.recours.ui.kit.Texts;

/**
 * One case on one page for who reads it under its reference: the question, curves, treatments, verdicts, all facts; beside them
 * its history and its documents.
 */
final class CaseSheet extends Div {

    private static final long serialVersionUID = 1L;

    private final Div left;
    private final Div right;

    CaseSheet(ReferralFile file, FormServices services) {
        CaseFile facts = CaseBrief.judged(file);
        Dictionary dictionary = services.programmes().dictionary();
        Paragraph question = new Paragraph(file.content().question());
        question.addClassNames("rf-question", "rf-case-question");
        left = new Div(
                question,
                new Panel(Texts.text("case.course")).with(new CaseBrief(file, services.programmes())),
                new VerdictCards(file, services),
                new Details(
                        Texts.text("case.facts"),
                        new FactPanels(
                                dictionary,
                                facts,
                                CaseDoubts.of(services.programmes().checks().of(facts)))));
        left.addClassName("rc-stack");
        CaseHistory history = new CaseHistory(dictionary, facts);
        Panel told = new Panel(Texts.text("case.history")).with(history);
        told.setVisible(!history.isEmpty());
        Panel documents = new Panel(Texts.text("document.title"));
        SentLetter.of(services, file.row().id()).ifPresent(documents::with);
        documents.with(new DocumentList(services, file.row().id()));
        right = new Div(told, documents);
        right.addClassName("rc-stack");
        add(left, right);
        addClassName("rf-columns");
    }

    /** Puts something below the question. */
    void belowQuestion(Component part) {
        left.addComponentAtIndex(1, part);
    }

    /** Puts something between the history and the documents. */
    void belowHistory(Component part) {
        right.addComponentAtIndex(1, part);
    }

    /** The head of its page, without a name: sex and age, disease, reference, who refers. */
    static PageHeader header(ReferralFile file, Dictionary dictionary) {
        CaseFile facts = CaseBrief.judged(file);
        PageHeader header = new PageHeader(CaseTitle.of(facts, dictionary));
        if (file.row().urgency() == Urgency.URGENT) {
            header.withMark(StatusBadge.of(file.row().urgency()));
        }
        CaseTitle.disease(facts, dictionary).forEach(header::withSubtitle);
        Span code = new Span(file.row().reference());
        code.addClassName("rc-code");
        return header.withSubtitle(code)
                .withSubtitle(Texts.text(
                        "rcp.live.presents",
                        file.row().referrerName(),
                        file.row().centreName()));
    }
}
