package fr.recours.ui.referral;

import fr.recours.matching.DataElement;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Question;
import fr.recours.referral.ItemOrder;
import fr.recours.referral.ReferralData;
import fr.recours.ui.kit.Texts;
import java.util.List;

/** One thing a referrer can be asked for, to tick. */
record Askable(String label, ItemOrder order) {

    static Askable of(DataElement element) {
        return new Askable(Texts.text(element.label()), ItemOrder.element(element.key()));
    }

    /** The tables of the case, to be corrected and completed as a whole. */
    static List<Askable> tables() {
        return List.of(courses(), new Askable(Texts.text("referral.item.DONORS"), ItemOrder.donors()));
    }

    /** A datum by its field, the treatments by their table; what has neither as a question in words. */
    static Askable of(Question question, Dictionary dictionary) {
        if (question.key().equals(Question.TREATMENTS)) {
            return courses();
        }
        return dictionary
                .find(question.key())
                .filter(ReferralData::askable)
                .map(Askable::of)
                .orElseGet(() -> {
                    String label = Texts.text(question.label());
                    return new Askable(label, ItemOrder.question(label));
                });
    }

    private static Askable courses() {
        return new Askable(Texts.text("referral.item.COURSES"), ItemOrder.courses());
    }
}
