package fr.recours.ui.referral;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.InputProblem;
import fr.recours.matching.TreatmentCourse;
import fr.recours.ui.kit.Texts;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fields of one course of treatment. A drug is named by its international name or any of its brands. */
final class CourseEditor implements EntryEditor<TreatmentCourse> {

    private static final Set<String> NAMED_APART = Set.of("drug", "brand");

    /** What every letter tells, and washouts need, before doses; the others follow in the dictionary's order. */
    private static final List<String> FIRST = List.of("route", "start", "end", "outcome", "n_doses");

    /** The drug of before, typed once more in place of a wrong name, is no change of value: the browser tells it on leaving. */
    private static final String SHOWS_ITS_DRUG =
            "element.invalid && element.selectedItem && element.inputElement.value === element.selectedItem.label";

    private final CourseKind kind;
    private final Consumer<Boolean> changed;
    private final @Nullable TreatmentCourse original;
    private final Optional<TreatmentCourse> shown;
    private final List<DrugChoice> choices;
    private final ComboBox<DrugChoice> drug = new ComboBox<>();
    private final PartFields parts;
    private final Div box = new Div();
    private final Set<String> judged = new LinkedHashSet<>();
    private String unrecognised = "";

    CourseEditor(CourseKind kind, Optional<TreatmentCourse> course, Consumer<Boolean> changed) {
        Dictionary dictionary = kind.dictionary();
        this.kind = kind;
        this.changed = changed;
        original = course.orElse(null);
        choices = DrugChoice.of(dictionary.drugs());
        parts = new PartFields(dictionary, kind.controls());
        box.addClassName("rf-editor");
        Labelled named = new Labelled(Texts.text("form.course.drug"), drug).wide();
        drug.setAriaLabelledBy(named.labelId());
        parts.add(named);
        showDrug();
        dictionary.sections().stream()
                .flatMap(section -> section.elements().stream())
                .filter(element -> element.scope() == DataElement.Scope.TREATMENT)
                .filter(element -> !NAMED_APART.contains(element.key()))
                .sorted(Comparator.comparingInt(
                        element -> FIRST.contains(element.key()) ? FIRST.indexOf(element.key()) : FIRST.size()))
                .forEach(element -> parts.addPart(
                        element,
                        course.flatMap(known -> CourseParts.read(known, element.key())),
                        "course." + element.key(),
                        this::edited));
        box.add(parts);
        shown = typed();
        course.ifPresent(recorded -> judged.addAll(parts.keys())); // all its parts were left once
    }

    private void showDrug() {
        drug.addClassNames("rf-input", "rf-choice");
        drug.setTestId("course.drug");
        drug.setItems(choices);
        drug.setItemLabelGenerator(DrugChoice::label);
        drug.setManualValidation(true);
        drug.setAllowCustomValue(true);
        drug.setPlaceholder(Texts.text("form.course.drug.placeholder"));
        if (original != null) {
            choices.stream()
                    .filter(choice -> choice.drug().name().equals(original.drug()))
                    .filter(choice -> original.brand() == null
                            ? choice.brand() == null
                            : original.brand().equalsIgnoreCase(choice.brand()))
                    .findFirst()
                    .or(() -> choices.stream()
                            .filter(choice -> choice.drug().name().equals(original.drug()))
                            .findFirst())
                    .ifPresent(drug::setValue);
        }
        drug.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                unrecognised = "";
            }
            if (event.isFromClient()) {
                drugChanged();
            }
        });
        drug.addCustomValueSetListener(event -> {
            Optional<DrugChoice> known = DrugChoice.recognise(choices, event.getDetail());
            unrecognised = known.isPresent() ? "" : event.getDetail().strip();
            known.ifPresent(drug::setValue);
            drugChanged();
        });
        drug.getElement()
                .addEventListener("focusout", left -> {
                    unrecognised = "";
                    drugChanged();
                })
                .setFilter(SHOWS_ITS_DRUG);
    }

    private void drugChanged() {
        complainAboutDrug();
        changed.accept(true);
    }

    private void complainAboutDrug() {
        String problem = drugProblem();
        drug.setInvalid(problem != null);
        drug.setErrorMessage(problem);
    }

    private @Nullable String drugProblem() {
        DrugChoice chosen = drug.getValue();
        if (unrecognised.isEmpty()) {
            return chosen == null && !untouched() ? Texts.text("form.course.drug.missing") : null;
        }
        return chosen == null
                ? Texts.text("form.course.drug.unrecognised")
                : Texts.text("form.course.drug.unrecognised.kept", chosen.label());
    }

    private void edited(String key, boolean left) {
        parts.judge(key, left);
        if (parts.reading(key) instanceof Reading.Refused && !left) {
            return;
        }
        if (left) {
            judged.add(key);
            complainAboutDrug();
        }
        changed.accept(left || parts.takenAtOnce(key));
        judgeWhole();
    }

    /** Rules between parts (dates in order, doses of the drug), and beside the facts of the case (dates before birth). */
    private List<InputProblem> wholeErrors() {
        return value().map(course ->
                        kind.checks().ofTreatments(kind.facts().get().withTreatments(List.of(course))).stream()
                                .filter(InputProblem::isError)
                                .toList())
                .orElse(List.of());
    }

    @Override
    public void judge() {
        judged.forEach(key -> parts.judge(key, true));
        judgeWhole();
    }

    private boolean judgeWhole() {
        boolean wrong = false;
        for (InputProblem error : wholeErrors()) {
            String part = part(error.path());
            wrong = true;
            if (judged.contains(part) || !parts.keys().contains(part)) {
                complain(part, Texts.text(error.message()));
            }
        }
        return wrong;
    }

    private static String part(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    @Override
    public Component component() {
        return box;
    }

    /** Left as it was shown, it is the line it was; typed over, it no longer comes from where that came from. */
    @Override
    public Optional<TreatmentCourse> value() {
        Optional<TreatmentCourse> typed = typed();
        return typed.isPresent() && typed.equals(shown) ? Optional.ofNullable(original) : typed;
    }

    private Optional<TreatmentCourse> typed() {
        DrugChoice chosen = drug.getValue();
        if (chosen == null) {
            return Optional.empty();
        }
        TreatmentCourse.Builder course =
                TreatmentCourse.builder(chosen.drug().name()).brand(chosen.brand());
        for (String key : parts.keys()) {
            CourseParts.write(course, key, parts.value(key).orElse(null));
        }
        return Optional.of(course.build());
    }

    @Override
    public Optional<TreatmentCourse> whole() {
        return unrecognised.isEmpty() && parts.readable() && wholeErrors().isEmpty() ? value() : Optional.empty();
    }

    @Override
    public boolean untouched() {
        return original == null && drug.getValue() == null && unrecognised.isEmpty() && parts.untouched();
    }

    @Override
    public boolean refused() {
        judged.addAll(parts.keys());
        complainAboutDrug();
        boolean partsRefused = parts.refused();
        return partsRefused | judgeWhole() | drug.isInvalid();
    }

    @Override
    public void complain(String part, @Nullable String message) {
        if (!parts.complain(part, message)) {
            drug.setInvalid(message != null);
            drug.setErrorMessage(message);
        }
    }

    @Override
    public void focus() {
        drug.focus();
    }
}
