package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.Dictionary;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** The treatments to read, one line a course. */
final class CourseTable extends Div {

    /** @param doubts what the checks of the whole case found */
    CourseTable(Dictionary dictionary, List<TreatmentCourse> courses, CaseDoubts doubts) {
        addClassName("rf-courses");
        Div head = new Div(
                new Span(Texts.text("form.course.drug")),
                new Span(Texts.text("form.course.dose")),
                new Span(Texts.text("form.course.start")),
                new Span(Texts.text("form.course.end")),
                new Span(Texts.text("form.course.outcome")));
        head.addClassNames("rf-entry-head", "rf-cols-treatments");
        add(head);
        for (int place = 0; place < courses.size(); place++) {
            TreatmentCourse course = courses.get(place);
            Span name = new Span(FactPanels.drug(dictionary, course));
            name.addClassName("rc-medium");
            Div drug = new Div(name);
            if (course.brand() != null) {
                Span brand = new Span(course.brand());
                brand.addClassName("rf-brand");
                drug.add(brand);
            }
            Div line = new Div(
                    drug,
                    CourseKind.cell(CourseText.dose(course)),
                    CourseKind.cell(CourseText.start(course)),
                    CourseKind.cell(CourseText.end(course)),
                    CourseKind.cell(CourseText.outcome(course)));
            line.addClassNames("rf-entry-line", "rf-cols-treatments");
            add(line, CaseDoubts.lines(doubts.at(LineTable.TREATMENTS.name(), place), dictionary));
        }
    }
}
