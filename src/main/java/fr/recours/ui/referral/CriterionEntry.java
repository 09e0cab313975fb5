package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.PartAnswer;
import fr.recours.matching.Truth;
import fr.recours.ui.kit.Texts;
import fr.recours.ui.kit.VerdictLook;
import java.time.LocalDate;
import java.util.List;

/** One criterion: how it stands and why, beside the protocol's words; below it what it consists of. */
final class CriterionEntry extends Article {

    private final Div head = new Div();
    private final Div below = new Div();

    /**
     * One that is judged on the patient.
     *
     * @param asOf the date it was judged for
     */
    CriterionEntry(CriterionOutcome outcome, LocalDate asOf) {
        this(outcome.criterion(), outcome.notes(), List.of(new CriterionAnswer(outcome, asOf)));
        look(CriterionAnswer.look(outcome));
    }

    private void look(VerdictLook look) {
        addClassNames(look.classNames());
        head.addComponentAsFirst(look.icon().create());
    }

    /**
     * One that has no standing of its own on the patient: a part of another, or about the donors.
     *
     * @param told notes already shown with the answers
     */
    CriterionEntry(Criterion criterion, List<Bilingual> told, List<? extends Component> answers) {
        addClassName("rf-criterion");
        setTestId("criterion-" + criterion.id());
        Span label = new Span(Texts.text(criterion.label()));
        label.addClassName("rc-strong");
        Span id = new Span(criterion.id());
        id.addClassName("rc-code");
        head.add(label, id);
        head.addClassName("rf-criterion-head");
        Div judged = new Div(head);
        String repeated = criterion.sameAs();
        if (repeated != null) {
            judged.add(CriterionWords.small(Texts.text("referral.criteria.repeats", repeated)));
        }
        answers.forEach(judged::add);
        below.addClassName("rf-criterion-parts");
        below.setVisible(false);
        add(judged, new CriterionWords(criterion, told), below);
    }

    /** Shows what it comes to by itself, as a part: its reasons are among those of the whole. */
    void answered(PartAnswer answer, Criterion.Kind kind) {
        Truth stands = kind == Criterion.Kind.NON_INCLUSION ? answer.truth().not() : answer.truth();
        VerdictLook look =
                switch (stands) {
                    case MET -> VerdictLook.OK;
                    case UNKNOWN -> VerdictLook.MISSING;
                    case NOT_MET -> VerdictLook.NONE;
                };
        look(look);
        Span word = new Span(Texts.text("referral.criteria.part." + stands));
        word.addClassName("rf-criterion-part");
        head.addComponentAtIndex(2, word);
    }

    /** Shows below it another that it consists of, or that repeats it. */
    void unfold(CriterionEntry part) {
        below.add(part);
        below.setVisible(true);
    }
}
