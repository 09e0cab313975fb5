package fr.recours.ui.obligation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import fr.recours.rcp.Obligation;
import fr.recours.rcp.ObligationKind;
import fr.recours.rcp.Obligations;
import fr.recours.ui.kit.Texts;
import java.util.Arrays;

/** What becomes of a case to be discussed again whose referrer told nothing: exactly one of three, with a reason. */
final class ReviewChoice extends Div {

    /** The three. */
    enum Review {
        /** With what is known. */
        PRESENT,
        /** To the next meeting but one, once. */
        POSTPONE,
        /** Nobody answers any more. */
        LOSE
    }

    private final transient Obligation owed;
    private final RadioButtonGroup<Review> review = new RadioButtonGroup<>(Texts.text("obligation.schedule.what"));
    private final TextArea reason = new TextArea(Texts.text("obligation.reason"));

    ReviewChoice(Obligation owed) {
        this.owed = owed;
        review.setItems(Arrays.stream(Review.values()).filter(this::offered).toList());
        review.setItemLabelGenerator(Texts::label);
        review.setValue(Review.PRESENT);
        review.setTestId("review");
        reason.setWidthFull();
        reason.setTestId("reason");
        addClassName("rc-stack");
        add(review, reason);
    }

    private boolean offered(Review one) {
        return switch (one) {
            case PRESENT -> true;
            case POSTPONE -> owed.kind() == ObligationKind.REDISCUSS_AT && !owed.postponed();
            case LOSE -> owed.losable();
        };
    }

    void apply(Obligations obligations) {
        switch (review.getValue()) {
            case PRESENT -> obligations.rediscuss(owed.referral(), owed.revision(), owed.dueOn(), reason.getValue());
            case POSTPONE -> obligations.postpone(owed.id(), reason.getValue());
            case LOSE -> obligations.lose(owed.referral(), owed.revision(), reason.getValue());
        }
    }
}
