package fr.recours.ui.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.referral.AnsweredFacts;
import fr.recours.referral.ItemAnswer;
import fr.recours.referral.RequestedItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The control each kind of asked thing gets.
 *
 * @param facts of the case as they are now
 */
record AnswerControls(Dictionary dictionary, ElementFields controls, CaseFile facts) {

    /**
     * What facts are answered in; none for what is answered by a file or in words.
     *
     * @param left called when something in it was changed
     */
    Optional<AnswerControl> of(RequestedItem item, String labelId, Runnable left) {
        ItemAnswer prepared = item.prepared();
        AnsweredFacts kept = prepared == null ? null : prepared.facts();
        return switch (item.kind()) {
            case ELEMENT -> datum(item, kept, labelId, left);
            case COURSES ->
                Optional.of(new TableControl<>(
                        new CourseKind(dictionary, controls, () -> facts),
                        facts.treatments(),
                        kept == null ? facts.treatments() : kept.on(facts).treatments(),
                        AnsweredFacts.Courses::new,
                        left));
            case DONORS ->
                Optional.of(new TableControl<>(
                        new DonorKind(dictionary, controls),
                        facts.donors(),
                        kept == null ? facts.donors() : kept.on(facts).donors(),
                        AnsweredFacts.Donors::new,
                        left));
            case DOCUMENT, QUESTION -> Optional.empty();
        };
    }

    private Optional<AnswerControl> datum(
            RequestedItem item, @Nullable AnsweredFacts kept, String labelId, Runnable left) {
        return Optional.ofNullable(item.element())
                .flatMap(dictionary::find)
                .map(element -> new DatumControl(
                        element,
                        controls.of(element),
                        kept instanceof AnsweredFacts.Datum datum ? datum.observation() : null,
                        labelId,
                        left));
    }
}
