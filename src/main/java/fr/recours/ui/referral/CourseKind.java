package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;
import fr.recours.matching.InputProblem;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The table of treatments.
 *
 * @param facts of the case, at the day its lines are judged for: they are judged beside them
 */
record CourseKind(Dictionary dictionary, CaseChecks checks, ElementFields controls, Supplier<CaseFile> facts)
        implements EntryKind<TreatmentCourse> {

    @Override
    public String name() {
        return LineTable.TREATMENTS.name();
    }

    @Override
    public EntryEditor<TreatmentCourse> editor(Optional<TreatmentCourse> value, Consumer<Boolean> changed) {
        return new CourseEditor(this, value, changed);
    }

    @Override
    public List<Component> cells(Optional<TreatmentCourse> value) {
        if (value.isEmpty()) {
            Span fresh = new Span(Texts.text("form.course.new"));
            fresh.addClassName("rf-entry-new");
            return List.of(fresh);
        }
        TreatmentCourse course = value.get();
        return List.of(
                drug(course),
                cell(CourseText.dose(course)),
                cell(CourseText.start(course)),
                cell(CourseText.end(course)),
                cell(CourseText.outcome(course)));
    }

    private Div drug(TreatmentCourse course) {
        Span name = new Span(shortName(Optional.of(course)));
        name.addClassName("rc-medium");
        Div cell = new Div(name);
        String brand = course.brand();
        if (brand != null) {
            Span small = new Span(brand);
            small.addClassName("rf-brand");
            cell.add(small);
        }
        return cell;
    }

    static Span cell(String text) {
        Span cell = new Span(text);
        cell.addClassName("rf-cell");
        return cell;
    }

    @Override
    public Component doubts(List<InputProblem> problems) {
        return CaseDoubts.lines(problems, dictionary);
    }

    @Override
    public List<String> columns() {
        return List.of(
                Texts.text("form.course.drug"),
                Texts.text("form.course.dose"),
                Texts.text("form.course.start"),
                Texts.text("form.course.end"),
                Texts.text("form.course.outcome"));
    }

    @Override
    public String shortName(Optional<TreatmentCourse> value) {
        return value.map(course -> dictionary.drugs().stream()
                        .filter(drug -> drug.name().equals(course.drug()))
                        .findFirst()
                        .map(Drug::label)
                        .map(Texts::text)
                        .orElse(course.drug()))
                .orElseGet(() -> Texts.text("form.course.new"));
    }

    @Override
    public String addText() {
        return Texts.text("form.course.add");
    }

    @Override
    public String removedText(String shortName) {
        return Texts.text("form.entry.removed", shortName);
    }

    @Override
    public String emptyText() {
        return Texts.text("form.course.none");
    }
}
