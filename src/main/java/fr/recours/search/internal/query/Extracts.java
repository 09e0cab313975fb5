package fr.recours.search.internal.query;

import fr.recours.referral.CaseText;
import fr.recours.search.Extract;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.index.CaseFields;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Quotes the lines of a case's texts that hold the words. The texts come from the database, as far as the reader may read them;
 * the index keeps none.
 */
final class Extracts {

    private static final int MOST = 2;
    private static final int LONGEST = 240;

    /** Whole sentences, about so many letters around the first word found. */
    private static final int PASSAGE = 160;

    private static final float MIDDLE = 0.5f;

    private final UnifiedHighlighter highlighter = UnifiedHighlighter.builderWithoutSearcher(CaseWords.bothWays())
            .withFieldMatcher(field -> field.startsWith(CaseFields.WORDS) || field.startsWith("text."))
            .withFormatter(new Pieces())
            .withBreakIterator(() -> LengthGoalBreakIterator.createClosestToLength(
                    BreakIterator.getSentenceInstance(Locale.FRENCH), PASSAGE, MIDDLE))
            .withMaxNoHighlightPassages(0)
            .withHandleMultiTermQuery(true)
            .withWeightMatches(false)
            .build();

    List<Extract> of(List<CaseText> texts, Query asked) throws IOException {
        List<Extract> extracts = new ArrayList<>();
        for (CaseText text : texts) {
            Object pieces = text.text().isBlank()
                    ? null
                    : highlighter.highlightWithoutSearcher(CaseFields.text(text.source()), asked, text.text(), 1);
            if (pieces instanceof Extract(var unused, var marked) && extracts.size() < MOST) {
                extracts.add(new Extract(text.source(), marked));
            }
        }
        return extracts;
    }

    /** Cuts a passage at its marks. */
    private static final class Pieces extends PassageFormatter {

        @Override
        public Object format(Passage[] passages, String content) {
            List<Extract.Piece> pieces = new ArrayList<>();
            for (Passage passage : passages) {
                int at = Math.max(passage.getStartOffset(), first(passage) - LONGEST / 2);
                int end = Math.min(passage.getEndOffset(), at + LONGEST);
                add(pieces, at > passage.getStartOffset() ? "…" : "", false);
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start = passage.getMatchStarts()[i];
                    int stop = passage.getMatchEnds()[i];
                    if (start >= at && stop <= end) {
                        add(pieces, content.substring(at, start), false);
                        add(pieces, content.substring(start, stop), true);
                        at = stop;
                    }
                }
                add(pieces, content.substring(at, end), false);
                add(pieces, end < passage.getEndOffset() ? "…" : "", false);
            }
            return new Extract(CaseText.Source.QUESTION, pieces);
        }

        private static int first(Passage passage) {
            return passage.getNumMatches() == 0 ? passage.getStartOffset() : passage.getMatchStarts()[0];
        }

        private static void add(List<Extract.Piece> pieces, String text, boolean marked) {
            if (!text.isEmpty()) {
                pieces.add(new Extract.Piece(text, marked));
            }
        }
    }
}
