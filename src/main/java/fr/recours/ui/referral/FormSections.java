package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseChecks;
import fr.recours.matching.DataElement;
import fr.recours.matching.Question;
import fr.recours.matching.Section;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.ReferralData;
import fr.recours.ui.kit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sections of the form in the order a clinician thinks: the question, who, then the dictionary's own order. */
final class FormSections extends Div {

    /** Examinations: their day matters. Elsewhere a date is a data element of its own. */
    private static final Set<String> DATED = Set.of("skin", "lung", "heart", "kidney", "liver", "blood", "infection");

    private final FormDesk desk;
    private final QuestionSection question;
    private final InformationSection information;
    private final DocumentSection documents;
    private final List<SectionBox> boxes = new ArrayList<>();
    private final List<ElementSection> elements = new ArrayList<>();
    private final List<FormTable<?>> tables = new ArrayList<>();
    private @Nullable CourseTimeline timeline;
    private final List<NameRows> names = new ArrayList<>();

    FormSections(FormDesk desk, FormServices services) {
        this.desk = desk;
        addClassName("rf-fields");
        question = new QuestionSection(desk);
        information = new InformationSection(desk, services.people());
        documents = new DocumentSection(desk, services);
        boxes.add(question);
        for (Section section : desk.dictionary().sections()) {
            boxes.add(section(section, services.programmes().checks()));
            if (section.key().equals("patient")) {
                boxes.add(information);
            }
        }
        boxes.add(documents);
        boxes.forEach(this::add);
        elements.forEach(ElementSection::fill);
        desk.forgetTextsOfNoField();
    }

    private ElementSection section(Section section, CaseChecks checks) {
        ElementSection box = new ElementSection(
                desk,
                "s-" + section.key(),
                Texts.text(section.label()),
                section.elements().stream().filter(FormSections::hasLine).toList(),
                DATED.contains(section.key()));
        elements.add(box);
        if (section.key().equals("patient")) {
            names.add(new NameRows(desk, box));
        }
        if (holds(section, DataElement.Scope.TREATMENT)) {
            CourseKind kind = new CourseKind(desk.dictionary(), checks, desk.controls(), () -> desk.keeper()
                    .caseFile());
            tables.add(new FormTable<>(desk, box, LineTable.TREATMENTS, kind, CourseText::line));
            CourseTimeline lanes = new CourseTimeline(course -> kind.shortName(Optional.of(course)));
            box.addLeading(lanes);
            timeline = lanes;
        }
        if (holds(section, DataElement.Scope.DONOR)) {
            tables.add(new FormTable<>(
                    desk,
                    box,
                    LineTable.DONORS,
                    new DonorKind(desk.dictionary(), desk.controls()),
                    (name, donor) -> name));
        }
        return box;
    }

    /** Shows everywhere what the letter offers. */
    void propose() {
        question.propose();
        names.forEach(NameRows::propose);
        elements.forEach(ElementSection::propose);
        tables.forEach(FormTable::propose);
    }

    /**
     * Draws the treatments in time.
     *
     * @param washouts until when a course that ended holds a programme back
     */
    void draw(Map<TreatmentCourse, LocalDate> washouts) {
        if (timeline != null) {
            timeline.show(
                    desk.keeper().caseFile().treatments(),
                    washouts,
                    desk.keeper().caseFile().referenceDate());
        }
    }

    /** Shows again what decisions on the letter changed. */
    void follow(Set<String> places) {
        if (places.contains(QuestionProposal.PLACE)) {
            question.show();
        }
        names.forEach(rows -> rows.show(places));
        elements.forEach(section -> section.show(places));
        tables.forEach(FormTable::follow);
    }

    /** Puts the field of what was just taken from the letter before the person, its text selected: to be corrected. */
    void correct(Proposal taken) {
        switch (taken) {
            case FactProposal fact ->
                elements.stream()
                        .flatMap(section -> section.row(fact.slot().line()).stream())
                        .forEach(row -> row.correct(fact.slot()));
            case LineProposal<?> line -> tables.forEach(table -> table.correct(line));
            case NameProposal _, QuestionProposal _ -> desk.field(taken.place()).ifPresent(Troubled::focus);
        }
        getElement().executeJs("window.recoursLetter.select()");
    }

    /** Whether the form has a line for a data element. */
    static boolean hasLine(DataElement element) {
        return element.scope() == DataElement.Scope.PATIENT
                && !element.derivedOnly()
                && !ReferralData.ofTheReferral(element.key());
    }

    private static boolean holds(Section section, DataElement.Scope scope) {
        return section.elements().stream().anyMatch(element -> element.scope() == scope);
    }

    List<SectionBox> boxes() {
        return boxes;
    }

    void need(Set<String> keys) {
        elements.forEach(section -> section.need(keys));
    }

    /** Shows every line the dictionary knows, and goes to the first that was not there before. */
    void showAll() {
        List<ElementRow> first =
                elements.stream().flatMap(section -> section.showAll().stream()).toList();
        first.stream().findFirst().ifPresent(ElementRow::focus);
    }

    void ask(List<Question> first) {
        elements.forEach(section -> section.ask(first));
    }

    /**
     * Says at each line what the checks of the whole case found.
     *
     * @param left whether what was typed last is left
     */
    void judge(CaseDoubts doubts, boolean left) {
        elements.forEach(section -> section.judge(doubts, left));
        tables.forEach(table -> table.judge(doubts, left));
    }

    /** Makes the line of a data element appear, so that a problem can be shown at it. */
    void reveal(String name) {
        elements.forEach(section -> section.reveal(name));
    }

    /** Shows again all that the draft holds. */
    void show() {
        question.show();
        information.show();
        documents.show();
        names.forEach(NameRows::show);
        elements.forEach(ElementSection::show);
        tables.forEach(FormTable::show);
    }

    Progress progress() {
        return boxes.stream().map(SectionBox::progress).reduce(Progress.NONE, Progress::plus);
    }
}
