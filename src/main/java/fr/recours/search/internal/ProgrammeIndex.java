package fr.recours.search.internal;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;

/** The programmes as an index of words, one document each. It finds codes; it judges nothing. */
final class ProgrammeIndex {

    private static final String CODE = "code";
    private static final String DISEASE = "disease";

    private final Analyzer words;
    private final Analyzer asked;
    private final SureNo sureNo;
    private final IndexSearcher searcher;
    private final Map<String, Integer> ofDisease = new HashMap<>();

    ProgrammeIndex(List<ProgrammeDefinition> definitions, Dictionary dictionary) {
        sureNo = new SureNo(dictionary);
        words = ProgrammeWords.written();
        asked = ProgrammeWords.asked(dictionary);
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(words))) {
                for (ProgrammeDefinition definition : definitions) {
                    Document document = new Document();
                    document.add(new StringField(CODE, definition.code(), Store.YES));
                    document.add(new StringField(DISEASE, definition.disease(), Store.YES));
                    ProgrammeWords.add(definition, document);
                    sureNo.add(definition, document);
                    writer.addDocument(document);
                    ofDisease.merge(definition.disease(), 1, Integer::sum);
                }
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Codes of every programme. */
    Set<String> all() {
        return stored(CODE, MatchAllDocsQuery.INSTANCE);
    }

    /** Codes of the programmes for one of these diseases, named as in the dictionary. */
    Set<String> ofDiseases(Set<String> diseases) {
        return stored(
                CODE,
                new TermInSetQuery(DISEASE, diseases.stream().map(BytesRef::new).toList()));
    }

    /** Codes of the programmes whose criteria do not surely rule a case out: of none that may apply this leaves one out. */
    Set<String> notRuledOut(CaseFile caseFile) {
        return stored(
                CODE,
                new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                        .add(sureNo.to(caseFile), Occur.MUST_NOT)
                        .build());
    }

    /** The diseases these words tell of, by the names and summaries of programmes. */
    Set<String> toldByNames(String text) {
        return told(text, ProgrammeWords.SUBJECT_FR, ProgrammeWords.SUBJECT_EN);
    }

    /** Codes of the programmes whose names and summaries these words are of, the most likely first. */
    List<String> likely(String text) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (String field : List.of(ProgrammeWords.SUBJECT_FR, ProgrammeWords.SUBJECT_EN)) {
            ProgrammeWords.terms(words, field, text).stream()
                    .limit(IndexSearcher.getMaxClauseCount() / 2)
                    .forEach(term -> query.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
        }
        try {
            StoredFields stored = searcher.storedFields();
            List<String> codes = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(
                            query.build(), Math.max(1, searcher.getIndexReader().maxDoc()))
                    .scoreDocs) {
                codes.add(stored.document(hit.doc).get(CODE));
            }
            return codes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The diseases these words tell of, by the criteria of programmes. */
    Set<String> toldByCriteria(String text) {
        return told(text, ProgrammeWords.CRITERIA_FR, ProgrammeWords.CRITERIA_EN);
    }

    /**
     * A word tells of a disease when every programme of that disease has it and no other does: « lupus » does, « sévère »
     * does not, although by chance only one summary says it.
     */
    private Set<String> told(String text, String... fields) {
        Set<String> told = new HashSet<>();
        for (String field : fields) {
            for (BytesRef term : ProgrammeWords.terms(asked, field, text)) {
                int programmes = count(new TermQuery(new Term(field, term)));
                ofDisease.forEach((disease, all) -> {
                    if (all == programmes && count(bothOf(new Term(field, term), new Term(DISEASE, disease))) == all) {
                        told.add(disease);
                    }
                });
            }
        }
        return told;
    }

    private static Query bothOf(Term one, Term other) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(one), Occur.FILTER)
                .add(new TermQuery(other), Occur.FILTER)
                .build();
    }

    private int count(Query query) {
        try {
            return searcher.count(query);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Set<String> stored(String field, Query query) {
        try {
            StoredFields stored = searcher.storedFields();
            Set<String> values = new HashSet<>();
            for (ScoreDoc hit :
                    searcher.search(query, Math.max(1, searcher.getIndexReader().maxDoc())).scoreDocs) {
                values.add(stored.document(hit.doc).get(field));
            }
            return values;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
