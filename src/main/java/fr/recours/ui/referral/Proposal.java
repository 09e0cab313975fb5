package fr.recours.ui.referral;

import fr.recours.letter.Quotation;
import fr.recours.matching.Source;
import fr.recours.referral.DraftContent;
import fr.recours.referral.DraftLetter;
import java.util.List;
import java.util.stream.Collectors;

/** One thing the letter tells, with the words that tell it. It is no fact before a person takes it. */
sealed interface Proposal permits FactProposal, LineProposal, NameProposal, QuestionProposal {

    /** Where it belongs: the name of a line of the form, {@code treatments[0]}, {@code donors[0]}. */
    String place();

    List<Quotation> quotations();

    /** Whether the case says so already. */
    boolean agrees(DraftContent content);

    /** Whether something else stands in its place. */
    boolean clashes(DraftContent content);

    /** Whether what was made of it since it was taken still stands, edited or not. */
    boolean stands(DraftContent content);

    /** Whether it comes beside what stands there, in place of nothing. */
    boolean adds();

    /** The case with it. */
    DraftContent put(DraftContent content);

    /** The case as it was before it was put there, all else as it is now. */
    DraftContent takeBack(DraftContent content, DraftContent before);

    /** The words that tell it, in the order of the letter. */
    default String words() {
        return quotations().stream().map(Quotation::quote).distinct().collect(Collectors.joining(" … "));
    }

    /** These words, as they are kept with what is taken from them. */
    default Source quoted() {
        return Source.quoted(words().replaceAll("\\s+", " "));
    }

    default ProposalState state(DraftContent content) {
        DraftLetter letter = content.letter();
        if (letter.isDismissed(place(), words())) {
            return ProposalState.DISMISSED;
        }
        if (letter.isTaken(place(), words()) && stands(content) || agrees(content)) {
            return ProposalState.ACCEPTED;
        }
        return clashes(content) ? ProposalState.CLASHING : ProposalState.PROPOSED;
    }
}
