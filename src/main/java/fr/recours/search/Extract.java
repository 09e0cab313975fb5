package fr.recours.search;

import fr.recours.referral.CaseText;
import java.util.List;

/**
 * Some lines of a text around the words that were looked for.
 *
 * @param where which text
 * @param pieces the lines, cut at the marks
 */
public record Extract(CaseText.Source where, List<Piece> pieces) {

    /**
     * A piece of an extract.
     *
     * @param marked whether it is what was looked for
     */
    public record Piece(String text, boolean marked) {}
}
