package fr.recours.search.internal.index;

import fr.recours.referral.CaseText;
import fr.recours.search.internal.analysis.CaseWords;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;

/** The fields of a case in the index beside its facts, whose names are in {@link fr.recours.search.internal.facts.FactNames}. */
public final class CaseFields {

    /** Id of the referral; the only field that is stored. */
    public static final String ID = "id";

    public static final String CENTRE = "centre";

    /** In small letters, without hyphens. */
    public static final String REFERENCE = "reference";

    public static final String STATE = "state";
    public static final String URGENCY = "urgency";

    /** Days since the epoch. */
    public static final String SUBMITTED = "submitted";

    /** {@code programme=RESULT} of each verdict as it was given last, shown to people and kept. */
    public static final String GIVEN = "given";

    /** Outcomes of the opinions in force. */
    public static final String OUTCOME = "outcome";

    /** The days the opinions in force were signed, since the epoch. */
    public static final String DECIDED = "decided";

    /** Programmes the opinions in force speak of. */
    public static final String OPINION_ON = "opinion_on";

    /** Every word of a case but those of its messages: texts, and what is recorded. */
    public static final String WORDS = "words";

    /** The words of messages, which not every reader of a case reads. */
    public static final String MESSAGE = text(CaseText.Source.MESSAGE);

    /** Of a whole word it is enough to know which cases have it. */
    private static final FieldType WHOLE = new FieldType();

    static {
        WHOLE.setIndexOptions(IndexOptions.DOCS);
        WHOLE.setOmitNorms(true);
        WHOLE.freeze();
    }

    private CaseFields() {}

    /** A text in a field of words, with its whole words beside. */
    static List<IndexableField> words(String field, String text) {
        return List.of(new TextField(field, text, Store.NO), new Field(CaseWords.whole(field), text, WHOLE));
    }

    /** A reference as it is kept and looked for. */
    public static String plain(String reference) {
        return reference.replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** The words of a kind of text. */
    public static String text(CaseText.Source kind) {
        return "text." + kind.name().toLowerCase(Locale.ROOT);
    }
}
