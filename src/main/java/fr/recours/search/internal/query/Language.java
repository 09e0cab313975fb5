package fr.recours.search.internal.query;

import fr.recours.matching.Dictionary;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.search.internal.analysis.CaseWords;
import fr.recours.search.internal.analysis.Names;
import fr.recours.search.internal.index.Scope;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.Query;
import org.springframework.stereotype.Component;

/** What queries are understood by, the same for everyone: names of fields, names of things, programmes. */
@Component
class Language {

    private final Dictionary dictionary;
    private final ProgrammeNames programmes;
    private final FieldNames fields;
    private final FactQueries facts;
    private final Analyzer words;
    private final Analyzer again;
    private final Names names;

    Language(Programmes programmes, Clock clock) {
        this.dictionary = programmes.dictionary();
        this.facts = new FactQueries(dictionary, clock);
        this.words = CaseWords.ofQuestions(dictionary);
        this.again = CaseWords.ofQuestions(dictionary);
        this.programmes = new ProgrammeNames(
                programmes.all().stream().map(Programme::definition).toList(), words);
        this.fields = new FieldNames(dictionary, this.programmes.codes());
        this.names = new Names(dictionary);
    }

    FieldNames fields() {
        return fields;
    }

    Dictionary dictionary() {
        return dictionary;
    }

    List<String> programmes() {
        return programmes.codes();
    }

    /**
     * The query a text asks for, without the reader's rights around it.
     *
     * @param reach what the reader's cases answer
     * @param misspelt takes the words that were looked for as such
     */
    Query query(String text, Scope scope, Centres centres, Reach reach, Misspelt misspelt)
            throws QueryException, IOException {
        Asked asked = QueryReader.read(text, fields);
        return new CaseQueries(
                        fields,
                        facts,
                        where -> new WordQueries(words, again, where, names, reach, misspelt),
                        scope,
                        centres,
                        programmes)
                .of(asked);
    }
}
