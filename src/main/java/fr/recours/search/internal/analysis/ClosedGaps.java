package fr.recours.search.internal.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Puts words side by side between which small ones stood: « capacité de diffusion » is a phrase of two words. */
final class ClosedGaps extends TokenFilter {

    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);

    ClosedGaps(TokenStream terms) {
        super(terms);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        increment.setPositionIncrement(Math.min(1, increment.getPositionIncrement()));
        return true;
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(0);
    }
}
