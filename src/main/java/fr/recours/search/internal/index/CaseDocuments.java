package fr.recours.search.internal.index;

import fr.recours.matching.CaseFile;
import fr.recours.referral.CaseContent;
import fr.recours.referral.CaseOpinion;
import fr.recours.referral.CaseText;
import fr.recours.referral.IndexedCase;
import fr.recours.search.internal.facts.FactNames;
import fr.recours.shared.FrenchTime;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/** Makes a document of a case: its facts, its texts, what is counted beside a result. Nothing but its id is stored in clear. */
final class CaseDocuments {

    /** Raised whenever documents are made in another way: an index of the old way is then made anew. */
    static final int LAYOUT = 12;

    private final BiFunction<CaseFile, LocalDate, List<IndexableField>> facts;
    private final Function<CaseFile, List<IndexableField>> recorded;

    /**
     * @param facts the fields of what is recorded and derived; no text stands in them
     * @param recorded the fields of what is recorded in words
     */
    CaseDocuments(
            BiFunction<CaseFile, LocalDate, List<IndexableField>> facts,
            Function<CaseFile, List<IndexableField>> recorded) {
        this.facts = facts;
        this.recorded = recorded;
    }

    Document of(IndexedCase one) {
        CaseContent content = one.content();
        Document document = new Document();
        document.add(new StringField(CaseFields.ID, content.id().toString(), Store.YES));
        term(document, CaseFields.CENTRE, content.centre().value().toString());
        term(document, CaseFields.REFERENCE, CaseFields.plain(content.reference()));
        term(document, CaseFields.STATE, content.state().name());
        term(document, CaseFields.URGENCY, content.urgency().name());
        LocalDate submitted = LocalDate.ofInstant(content.submittedAt(), FrenchTime.ZONE);
        document.add(new LongField(CaseFields.SUBMITTED, submitted.toEpochDay(), Store.NO));
        content.opinions().forEach(opinion -> add(document, opinion));
        for (CaseText text : content.texts()) {
            CaseFields.words(CaseFields.text(text.source()), text.text()).forEach(document::add);
            if (text.source() != CaseText.Source.MESSAGE) {
                CaseFields.words(CaseFields.WORDS, text.text()).forEach(document::add);
            }
        }
        recorded.apply(content.facts()).forEach(document::add);
        facts.apply(one.judged(), content.referenceDate()).forEach(document::add);
        content.verdicts()
                .forEach((programme, result) ->
                        term(document, CaseFields.GIVEN, FactNames.term(programme, result.name())));
        return document;
    }

    private static void add(Document document, CaseOpinion opinion) {
        term(document, CaseFields.OUTCOME, opinion.outcome());
        document.add(new LongField(CaseFields.DECIDED, opinion.signedOn().toEpochDay(), Store.NO));
        if (opinion.programme() != null) {
            term(document, CaseFields.OPINION_ON, opinion.programme());
        }
    }

    private static void term(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
    }
}
