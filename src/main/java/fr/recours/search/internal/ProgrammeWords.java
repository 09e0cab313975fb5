package fr.recours.search.internal;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Criterion;
import fr.recours.matching.Dictionary;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.EnglishWords;
import fr.recours.search.internal.analysis.FrenchWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** The words of programmes, in fields by language and by what they are of; those of a text, as they are looked for there. */
final class ProgrammeWords {

    static final String SUBJECT_FR = "subject_fr";
    static final String SUBJECT_EN = "subject_en";
    static final String CRITERIA_FR = "criteria_fr";
    static final String CRITERIA_EN = "criteria_en";

    private ProgrammeWords() {}

    /** For programmes, and for words that are looked for as they stand. */
    static Analyzer written() {
        return french(new FrenchWords());
    }

    /** For texts in which each name of a thing stands for all of its names. */
    static Analyzer asked(Dictionary dictionary) {
        return french(CaseWords.ofQuestions(dictionary));
    }

    private static Analyzer french(Analyzer french) {
        return new PerFieldAnalyzerWrapper(new EnglishWords(), Map.of(SUBJECT_FR, french, CRITERIA_FR, french));
    }

    static void add(ProgrammeDefinition definition, Document document) {
        document.add(new TextField(SUBJECT_FR, definition.code(), Store.NO));
        for (Bilingual subject : List.of(definition.name(), definition.summary())) {
            document.add(new TextField(SUBJECT_FR, subject.fr(), Store.NO));
            document.add(new TextField(SUBJECT_EN, subject.en(), Store.NO));
        }
        for (Criterion criterion : definition.criteria()) {
            document.add(new TextField(CRITERIA_FR, criterion.label().fr() + "\n" + criterion.textFr(), Store.NO));
            document.add(new TextField(CRITERIA_EN, criterion.label().en() + "\n" + criterion.textEn(), Store.NO));
        }
    }

    static Set<BytesRef> terms(Analyzer analyzer, String field, String text) {
        Set<BytesRef> terms = new HashSet<>();
        try (TokenStream stream = analyzer.tokenStream(field, text)) {
            TermToBytesRefAttribute term = stream.addAttribute(TermToBytesRefAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }
}
