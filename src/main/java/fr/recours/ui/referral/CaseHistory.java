package fr.recours.ui.referral;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ElementType;
import fr.recours.matching.Section;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The history of a case in a few lines: since when, which antibodies, what is touched, what else there is. Unknown has no line. */
final class CaseHistory extends DescriptionList {

    private static final String DIAGNOSIS = "diagnosis";
    private static final List<String> ORGANS = List.of("skin", "lung", "heart", "kidney");
    /** What was done or ruled out: yes to it is no finding. */
    private static final Set<String> NO_FINDINGS = Set.of(
            "other_lung_causes_excluded",
            "lung_transplant_excluded",
            "abg_on_oxygen",
            "rhc_done",
            "pah_excluded_statement",
            "other_cardiac_causes_excluded",
            "other_renal_causes_excluded",
            "malignancy_exempt");

    private static final String COMORBIDITY = "comorbidity";

    private final Dictionary dictionary;
    private final CaseFile facts;

    CaseHistory(Dictionary dictionary, CaseFile facts) {
        this.dictionary = dictionary;
        this.facts = facts;
        addClassNames("rf-fact-list", "rf-history");
        setTestId("history");
        in(List.of(DIAGNOSIS), element -> element.type() == ElementType.DATE || element.type() == ElementType.CODES)
                .forEach(element -> facts.latest(element.key())
                        .ifPresent(kept -> line(Texts.text(element.label()), ValueText.of(element, kept.value()))));
        line(Texts.text("case.history.organs"), present(ORGANS));
        line(Texts.text("case.history.comorbidity"), present(List.of(COMORBIDITY)));
    }

    /** What is recorded as there, by name. */
    private String present(List<String> sections) {
        return in(sections, element -> element.type() == ElementType.FLAG && !NO_FINDINGS.contains(element.key()))
                .filter(element -> facts.latest(element.key())
                        .flatMap(kept -> kept.value().as(Value.Flag.class))
                        .filter(Value.Flag::present)
                        .isPresent())
                .map(element -> Texts.text(element.label()))
                .collect(Collectors.joining(", "));
    }

    private Stream<DataElement> in(List<String> sections, Predicate<DataElement> which) {
        return dictionary.sections().stream()
                .filter(section -> sections.contains(section.key()))
                .map(Section::elements)
                .flatMap(List::stream)
                .filter(element -> element.scope() == DataElement.Scope.PATIENT)
                .filter(which);
    }

    boolean isEmpty() {
        return getElement().getChildCount() == 0;
    }

    private void line(String label, String words) {
        if (!words.isEmpty()) {
            getElement().appendChild(new Div(new Term(label), new Description(words)).getElement());
        }
    }
}
