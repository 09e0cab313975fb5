package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Donor;
import fr.recours.matching.InputProblem;
import fr.recours.matching.Value;
import fr.recours.ui.kit.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of candidate donors. */
record DonorKind(Dictionary dictionary, ElementFields controls) implements EntryKind<Donor> {

    @Override
    public String name() {
        return LineTable.DONORS.name();
    }

    @Override
    public EntryEditor<Donor> editor(Optional<Donor> value, Consumer<Boolean> changed) {
        return new DonorEditor(dictionary, controls, value, changed);
    }

    @Override
    public List<Component> cells(Optional<Donor> value) {
        Span name = new Span(shortName(value));
        name.addClassName("rc-medium");
        Span known = CourseKind.cell(
                value.map(donor -> Texts.text("form.donor.known", donor.facts().size()))
                        .orElse(""));
        return List.of(name, known);
    }

    @Override
    public Component doubts(List<InputProblem> problems) {
        return CaseDoubts.lines(problems, dictionary);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public String shortName(Optional<Donor> value) {
        return value.map(donor -> name(dictionary, donor)).orElseGet(() -> Texts.text("form.donor.new"));
    }

    /** {@code Fratrie, 44 ans}: enough to tell the candidates apart, never a name. */
    static String name(Dictionary dictionary, Donor donor) {
        String relation = donor.relation()
                .flatMap(code -> dictionary.find(Donor.PREFIX + "relation").flatMap(element -> option(element, code)))
                .orElseGet(() -> Texts.text("form.donor.unnamed"));
        return donor.value("age_years")
                .map(age -> age instanceof Value.Quantity years
                        ? Texts.text("form.donor.aged", relation, years.number().toPlainString())
                        : relation)
                .orElse(relation);
    }

    private static Optional<String> option(DataElement element, String code) {
        return element.option(code).map(option -> Texts.text(option.label()));
    }

    @Override
    public String addText() {
        return Texts.text("form.donor.add");
    }

    @Override
    public String removedText(String shortName) {
        return Texts.text("form.entry.removed", shortName);
    }

    @Override
    public String emptyText() {
        return Texts.text("form.donor.none");
    }
}
