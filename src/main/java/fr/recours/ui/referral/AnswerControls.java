package fr.recours.ui.referral;

import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.TreatmentCourse;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import fr.recours.shared.FrenchTime;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The control each kind of asked thing gets.
 *
 * @param facts of the case as they are now, at the day they are judged for
 */
record AnswerControls(
        Dictionary dictionary, CaseChecks checks, ElementFields controls, CaseFile facts, LocalDate today) {

    static AnswerControls on(FormServices services, CaseFile facts) {
        return new AnswerControls(
                services.programmes().dictionary(),
                services.programmes().checks(),
                services.controls(),
                facts,
                FrenchTime.today(services.clock()));
    }

    /**
     * What facts are answered in; none for what is answered by a file or in words.
     *
     * @param changed told at each change whether something that can be taken was left, or is still being typed
     */
    Optional<AnswerControl> of(RequestedItem item, String labelId, Consumer<Boolean> changed) {
        ItemAnswer prepared = item.prepared();
        AnsweredFacts kept = prepared == null ? null : prepared.facts();
        return switch (item.kind()) {
            case ELEMENT -> datum(item, kept, labelId, changed);
            case COURSES -> Optional.of(courses(kept, changed));
            case DONORS ->
                Optional.of(new TableControl<>(
                        new DonorKind(dictionary, controls),
                        facts.donors(),
                        kept == null ? facts.donors() : kept.on(facts).donors(),
                        AnsweredFacts.Donors::new,
                        changed));
            case DOCUMENT, QUESTION -> Optional.empty();
        };
    }

    /** The treatments of the case, as they were changed before. */
    TableControl<TreatmentCourse> courses(@Nullable AnsweredFacts kept, Consumer<Boolean> changed) {
        return new TableControl<>(
                new CourseKind(dictionary, checks, controls, () -> facts),
                facts.treatments(),
                kept == null ? facts.treatments() : kept.on(facts).treatments(),
                AnsweredFacts.Courses::new,
                changed);
    }

    private Optional<AnswerControl> datum(
            RequestedItem item, @Nullable AnsweredFacts kept, String labelId, Consumer<Boolean> changed) {
        return Optional.ofNullable(item.element())
                .flatMap(dictionary::find)
                .map(element -> new DatumControl(
                        this,
                        element,
                        kept instanceof AnsweredFacts.Datum datum ? datum.observation() : null,
                        labelId,
                        changed));
    }
}
