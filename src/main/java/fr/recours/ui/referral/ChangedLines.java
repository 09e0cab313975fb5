package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.Sourced;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What changed in a table of the case: the lines that came, those that went, and of the others the parts that differ.
 *
 * @param scope of the parts of its lines
 * @param alike when two lines are the same one that changed, the surest rule first
 * @param name of a line
 * @param told what a line that went was
 * @param come what is said of one that came
 */
record ChangedLines<T extends Sourced<T>>(
        Dictionary dictionary,
        DataElement.Scope scope,
        List<BiPredicate<T, T>> alike,
        Function<T, String> name,
        Function<T, String> told,
        String come,
        BiFunction<T, String, Optional<Value>> part) {

    /** A course is known again by its drug and its start, one without a day by its drug. */
    static ChangedLines<TreatmentCourse> treatments(Dictionary dictionary) {
        BiPredicate<TreatmentCourse, TreatmentCourse> drug =
                (one, other) -> one.drug().equals(other.drug());
        return new ChangedLines<>(
                dictionary,
                DataElement.Scope.TREATMENT,
                List.of(
                        drug.and((one, other) ->
                                Optional.ofNullable(one.start()).equals(Optional.ofNullable(other.start()))),
                        drug.and((one, other) -> one.start() == null || other.start() == null)),
                course -> CourseText.begun(FactPanels.drug(dictionary, course), course),
                course -> CourseText.line(FactPanels.drug(dictionary, course), course),
                Texts.text("versions.courseNew"),
                (course, key) -> key.equals("brand")
                        ? Optional.ofNullable(course.brand()).map(Value.Text::new)
                        : CourseParts.read(course, key));
    }

    /** A donor is known again by kinship, sex and age, one of whom less is known by what is. */
    static ChangedLines<Donor> donors(Dictionary dictionary) {
        BiPredicate<Donor, Donor> relation = (one, other) -> one.relation().equals(other.relation());
        return new ChangedLines<>(
                dictionary,
                DataElement.Scope.DONOR,
                List.of(
                        relation.and(same("sex")).and(same("age_years")),
                        relation.and(consistent("sex")).and(consistent("age_years"))),
                donor -> DonorKind.name(dictionary, donor),
                donor -> Texts.text("versions.donorKnown"),
                Texts.text("versions.donorNew"),
                (donor, key) -> donor.value(DonorEditor.shortKey(key)));
    }

    private static BiPredicate<Donor, Donor> same(String key) {
        return (one, other) -> one.value(key).equals(other.value(key));
    }

    private static BiPredicate<Donor, Donor> consistent(String key) {
        return same(key)
                .or((one, other) -> one.value(key).isEmpty() || other.value(key).isEmpty());
    }

    List<Div> between(List<T> before, List<T> after) {
        List<Div> lines = new ArrayList<>();
        for (LinePair<T> pair : LinePair.of(before, after, alike)) {
            T was = pair.before();
            T is = pair.after();
            if (is == null) {
                if (was != null) {
                    lines.add(DifferenceTable.line(
                            name.apply(was), new Span(told.apply(was)), new Span(Texts.text("versions.gone"))));
                }
                continue;
            }
            if (was == null) {
                lines.add(DifferenceTable.line(name.apply(is), new Span("—"), new Span(come)));
            }
            lines.addAll(parts(Optional.ofNullable(was), is));
        }
        return lines;
    }

    private List<Div> parts(Optional<T> before, T after) {
        return dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == scope)
                .filter(element -> !value(before, element).equals(value(Optional.of(after), element)))
                .map(element -> DifferenceTable.line(
                        name.apply(after) + " – " + Texts.text(element.label()),
                        DifferenceTable.value(element, value(before, element).orElse(null)),
                        DifferenceTable.value(
                                element, value(Optional.of(after), element).orElse(null))))
                .toList();
    }

    private Optional<Observation> value(Optional<T> line, DataElement element) {
        return line.flatMap(known -> part.apply(known, element.key()))
                .map(value -> new Observation(element.key(), value, null));
    }
}
