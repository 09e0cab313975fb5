package fr.recours.ui.referral;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.ElementType;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Observation;
import fr.recours.matching.Section;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Formats;
import fr.recours.ui.kit.Panel;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;

/** The facts of a case to read: one panel a section, only what is recorded, each with its date. */
final class FactPanels extends Div {

    private final Dictionary dictionary;
    private final CaseFile facts;
    private final CaseDoubts doubts;

    /** @param doubts what the checks of the whole case found */
    FactPanels(Dictionary dictionary, CaseFile facts, CaseDoubts doubts) {
        this.dictionary = dictionary;
        this.facts = facts;
        this.doubts = doubts;
        addClassName("rf-facts");
        for (Section section : dictionary.sections()) {
            DescriptionList list = list();
            section.elements().stream()
                    .filter(element -> element.scope() == DataElement.Scope.PATIENT)
                    .forEach(element -> add(list, element));
            if (list.getElement().getChildCount() > 0) {
                add(new Panel(Texts.text(section.label())).with(list));
            }
        }
        int place = 0;
        for (Donor donor : facts.donors()) {
            add(new Panel(Texts.text("referral.donor", DonorKind.name(dictionary, donor)))
                    .with(donor(donor), CaseDoubts.lines(doubts.at(LineTable.DONORS.name(), place++), dictionary)));
        }
    }

    private static DescriptionList list() {
        DescriptionList list = new DescriptionList();
        list.addClassName("rf-fact-list");
        return list;
    }

    private void add(DescriptionList list, DataElement element) {
        if (element.type() == ElementType.GROUP) {
            for (String part : element.parts()) {
                Optional<Observation> kept = new FactSlot.Baseline(part).read(facts);
                dictionary
                        .find(part)
                        .ifPresent(described -> kept.ifPresent(observation -> line(
                                list,
                                Texts.text("form.baseline", Texts.text(described.label())),
                                described,
                                observation)));
            }
        } else {
            facts.latest(element.key())
                    .ifPresent(observation -> line(list, Texts.text(element.label()), element, observation));
        }
    }

    private void line(DescriptionList list, String label, DataElement element, Observation observation) {
        Span value = new Span(ValueText.of(element, observation.value()));
        value.addClassName("rf-fact-value");
        DescriptionList.Description description = new DescriptionList.Description(value);
        if (observation.measuredOn() != null) {
            Span date = new Span(Formats.partial(observation.measuredOn()));
            date.addClassName("rf-fact-date");
            description.add(date);
        }
        Div row = new Div(new DescriptionList.Term(label), description);
        List<InputProblem> doubtful = doubts.at(observation.key());
        if (!doubtful.isEmpty()) {
            DescriptionList.Description note = new DescriptionList.Description(CaseDoubts.words(doubtful));
            note.addClassNames("rf-note", "is-warning");
            row.add(note);
        }
        list.getElement().appendChild(row.getElement());
    }

    private DescriptionList donor(Donor donor) {
        DescriptionList list = list();
        dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == DataElement.Scope.DONOR)
                .forEach(element -> donor.value(DonorEditor.shortKey(element.key()))
                        .ifPresent(value -> line(
                                list,
                                Texts.text(element.label()),
                                element,
                                new Observation(element.key(), value, null))));
        return list;
    }

    /** The drug of a course in the reader's language. */
    static String drug(Dictionary dictionary, TreatmentCourse course) {
        return dictionary
                .drug(course.drug())
                .map(drug -> Texts.text(drug.label()))
                .orElse(course.drug());
    }
}
