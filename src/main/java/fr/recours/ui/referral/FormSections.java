package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.Question;
import fr.recours.matching.Section;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.PatientIdentity;
import fr.recours.ui.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All sections of the form in the order a clinician thinks: the question, who, then the dictionary's own order. */
final class FormSections extends Div {

    /** Kept by the referral itself, not as facts of the case. */
    private static final Set<String> OF_THE_REFERRAL = Set.of(
            "reference_date",
            "referring_doctor",
            "patient_pseudonym",
            "referral_question",
            "urgency",
            "patient_informed");

    /** Examinations: their day matters. Elsewhere a date is a data element of its own. */
    private static final Set<String> DATED = Set.of("skin", "lung", "heart", "kidney", "liver", "blood", "infection");

    private final FormDesk desk;
    private final QuestionSection question;
    private final InformationSection information;
    private final DocumentSection documents;
    private final List<SectionBox> boxes = new ArrayList<>();
    private final List<ElementSection> elements = new ArrayList<>();
    private @Nullable EntryList<TreatmentCourse> treatments;
    private @Nullable EntryList<Donor> donors;
    private final List<Runnable> tables = new ArrayList<>();
    private final List<TextRow> names = new ArrayList<>();

    FormSections(FormDesk desk, FormServices services) {
        this.desk = desk;
        addClassName("rf-fields");
        question = new QuestionSection(desk);
        information = new InformationSection(desk, services.people());
        documents = new DocumentSection(desk, services);
        boxes.add(question);
        for (Section section : desk.dictionary().sections()) {
            boxes.add(section(section));
            if (section.key().equals("patient")) {
                boxes.add(information);
            }
        }
        boxes.add(documents);
        boxes.forEach(this::add);
        elements.forEach(ElementSection::fill);
        desk.forgetTextsOfNoField();
    }

    /** Whether the referral itself keeps it, not the facts of the case. */
    static boolean ofTheReferral(String key) {
        return OF_THE_REFERRAL.contains(key);
    }

    private ElementSection section(Section section) {
        ElementSection box = new ElementSection(
                desk,
                "s-" + section.key(),
                Texts.text(section.label()),
                section.elements().stream().filter(FormSections::hasLine).toList(),
                DATED.contains(section.key()));
        elements.add(box);
        if (section.key().equals("patient")) {
            addNames(box);
        }
        if (holds(section, DataElement.Scope.TREATMENT)) {
            CourseKind kind = new CourseKind(desk);
            EntryList<TreatmentCourse> list = new EntryList<>(
                    kind,
                    box,
                    desk.keeper().caseFile().treatments(),
                    change -> desk.changeFacts(facts -> facts.withTreatments(change.on(facts.treatments()))));
            treatments = list;
            addList(box, list, "treatments");
            box.addLeading(courseProposals(kind));
            box.addLeading(timeline(kind));
        }
        if (holds(section, DataElement.Scope.DONOR)) {
            DonorKind kind = new DonorKind(desk);
            EntryList<Donor> list = new EntryList<>(
                    kind,
                    box,
                    desk.keeper().caseFile().donors(),
                    change -> desk.changeFacts(facts -> facts.withDonors(change.on(facts.donors()))));
            donors = list;
            addList(box, list, "donors");
            box.addLeading(donorProposals(kind));
        }
        return box;
    }

    private ProposalSpot<Proposal.Course> courseProposals(CourseKind kind) {
        ProposalSpot<Proposal.Course> spot = new ProposalSpot<>(
                desk.letter(),
                offered -> CourseText.line(kind.shortName(Optional.of(offered.course())), offered.course()),
                offered -> kind.cells(Optional.of(offered.course())));
        spot.addClassName("rf-course-proposals");
        tables.add(() -> spot.show(desk.letter().all(Proposal.Course.class)));
        return spot;
    }

    private CourseTimeline timeline(CourseKind kind) {
        CourseTimeline timeline = new CourseTimeline(course -> kind.shortName(Optional.of(course)));
        tables.add(() -> timeline.show(
                desk.keeper().caseFile().treatments(), desk.keeper().caseFile().referenceDate()));
        return timeline;
    }

    private ProposalSpot<Proposal.Candidate> donorProposals(DonorKind kind) {
        ProposalSpot<Proposal.Candidate> spot = new ProposalSpot<>(
                desk.letter(),
                offered -> kind.shortName(Optional.of(offered.donor())),
                offered -> kind.cells(Optional.of(offered.donor())));
        tables.add(() -> spot.show(desk.letter().all(Proposal.Candidate.class)));
        return spot;
    }

    /** Shows everywhere what the letter offers. */
    void propose() {
        elements.forEach(ElementSection::propose);
        tables.forEach(Runnable::run);
    }

    /** Shows again what decisions on the letter changed. */
    void follow(Set<String> places) {
        elements.forEach(section -> section.show(places));
        if (treatments != null) {
            treatments.follow(desk.keeper().caseFile().treatments());
        }
        if (donors != null) {
            donors.follow(desk.keeper().caseFile().donors());
        }
    }

    /** Whether the form has a line for a data element. */
    static boolean hasLine(DataElement element) {
        return element.scope() == DataElement.Scope.PATIENT
                && !element.derivedOnly()
                && !OF_THE_REFERRAL.contains(element.key());
    }

    private static boolean holds(Section section, DataElement.Scope scope) {
        return section.elements().stream().anyMatch(element -> element.scope() == scope);
    }

    private void addList(ElementSection box, EntryList<?> list, String name) {
        box.addToHeading(list.addButton());
        box.addLeading(list);
        desk.register(name, list);
    }

    private void addNames(ElementSection box) {
        names.add(new TextRow(
                desk,
                box,
                "patient.familyName",
                Texts.text("form.familyName"),
                null,
                content -> content.patient().familyName(),
                (content, name) -> Contents.withPatient(
                        content, new PatientIdentity(name, content.patient().givenName())),
                typed -> Optional.empty()));
        names.add(new TextRow(
                desk,
                box,
                "patient.givenName",
                Texts.text("form.givenName"),
                null,
                content -> content.patient().givenName(),
                (content, name) -> Contents.withPatient(
                        content, new PatientIdentity(content.patient().familyName(), name)),
                typed -> Optional.empty()));
        names.forEach(box::addLeading);
    }

    List<SectionBox> boxes() {
        return boxes;
    }

    void need(Set<String> keys) {
        elements.forEach(section -> section.need(keys));
    }

    /** Shows every line the dictionary knows. */
    void showAll() {
        elements.forEach(ElementSection::showAll);
    }

    void ask(List<Question> first) {
        elements.forEach(section -> section.ask(first));
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
        names.forEach(TextRow::show);
        elements.forEach(ElementSection::show);
        if (treatments != null) {
            treatments.show(desk.keeper().caseFile().treatments());
        }
        if (donors != null) {
            donors.show(desk.keeper().caseFile().donors());
        }
    }

    Progress progress() {
        return boxes.stream().map(SectionBox::progress).reduce(Progress.NONE, Progress::plus);
    }
}
