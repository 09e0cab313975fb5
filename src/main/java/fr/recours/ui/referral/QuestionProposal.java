package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.referral.DraftContent;
import java.util.List;

/** What the letter asks, for the question to the RCP: its own words. */
record QuestionProposal(List<Quotation> quotations) implements Proposal {

    /** Where the question stands in the form. */
    static final String PLACE = "question";

    @Override
    public String place() {
        return PLACE;
    }

    /** The words as a text of their own: no break of a line within. */
    String text() {
        return words().replaceAll("\\s+", " ");
    }

    @Override
    public boolean agrees(DraftContent content) {
        return content.question().strip().equals(text());
    }

    @Override
    public boolean clashes(DraftContent content) {
        return stands(content);
    }

    @Override
    public boolean stands(DraftContent content) {
        return !content.question().isBlank();
    }

    @Override
    public boolean adds() {
        return false;
    }

    @Override
    public DraftContent put(DraftContent content) {
        return Contents.withQuestion(content, text());
    }

    @Override
    public DraftContent takeBack(DraftContent content, DraftContent before) {
        return agrees(content) ? Contents.withQuestion(content, before.question()) : content;
    }
}
