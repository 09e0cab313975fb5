package fr.recours.ui.referral;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Eligibility;
import fr.recours.ui.kit.Texts;
import java.util.List;

/**
 * What a programme asks of a donor: the candidates in the protocol's order of preference, those who serve first, then each
 * criterion with the answer for every candidate.
 */
final class DonorCriteria extends Div {

    private final List<DonorAnswer> donors;
    private final Unfolding unfolding;

    DonorCriteria(Eligibility eligibility, Unfolding unfolding) {
        this.donors = eligibility.donors().stream()
                .map(donor -> new DonorAnswer(donor, eligibility.referenceDate()))
                .toList();
        this.unfolding = unfolding;
        setTestId("donors");
        List<Criterion> criteria = eligibility.donors().stream()
                .findFirst()
                .map(DonorCriteria::judged)
                .orElseGet(unfolding::ofDonors);
        if (criteria.isEmpty()) {
            return;
        }
        add(new H3(Texts.text("referral.donors")), ranking());
        for (Criterion.Kind kind : Criterion.Kind.values()) {
            List<Criterion> those =
                    criteria.stream().filter(one -> one.kind() == kind).toList();
            if (!those.isEmpty()) {
                Div list = new Div();
                list.addClassName("rf-criteria-list");
                those.forEach(one -> list.add(entry(one)));
                add(new H3(Texts.text("referral.criteria.DONOR." + kind)), list);
            }
        }
    }

    private static List<Criterion> judged(DonorVerdict verdict) {
        return verdict.outcomes().stream().map(CriterionOutcome::criterion).toList();
    }

    private HtmlContainer ranking() {
        if (donors.isEmpty()) {
            return new Paragraph(Texts.text("form.donor.none"));
        }
        OrderedList list = new OrderedList();
        list.addClassName("rf-donors");
        donors.forEach(donor -> list.add(line(donor)));
        return list;
    }

    private static ListItem line(DonorAnswer donor) {
        Span name = new Span(donor.name());
        name.addClassName("rc-strong");
        ListItem line = new ListItem(donor.look().icon().small(), name, new Span(donor.state()));
        line.addClassNames(donor.look().classNames());
        return line;
    }

    private CriterionEntry entry(Criterion criterion) {
        List<Bilingual> told = donors.stream()
                .flatMap(donor -> donor.outcome(criterion).stream())
                .flatMap(outcome -> outcome.notes().stream())
                .toList();
        List<Div> answers = donors.stream()
                .flatMap(donor -> donor.outcome(criterion).map(donor::answer).stream())
                .toList();
        return unfolding.unfolded(new CriterionEntry(criterion, told, answers), criterion);
    }
}
