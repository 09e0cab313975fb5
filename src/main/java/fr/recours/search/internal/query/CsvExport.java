package fr.recours.search.internal.query;

import fr.recours.access.People;
import fr.recours.access.Role;
import fr.recours.referral.FindableCases;
import fr.recours.search.CaseExport;
import fr.recours.search.CaseQuestion;
import fr.recours.search.ExportReason;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Service;

/** Writes what was found as a table, within the reader's rights as the search itself. */
@Service
class CsvExport implements CaseExport {

    private final CaseIndex index;
    private final Language words;
    private final FindableCases cases;
    private final People people;
    private final CsvCases tables;

    CsvExport(CaseIndex index, Language words, FindableCases cases, People people, CsvCases tables) {
        this.index = index;
        this.words = words;
        this.cases = cases;
        this.people = people;
        this.tables = tables;
    }

    @Override
    public Rule rule() {
        return rule(people.current().role());
    }

    private static Rule rule(Role role) {
        return switch (role) {
            case REFERRING_PHYSICIAN -> Rule.FREE;
            case COORDINATOR -> Rule.WITH_REASON;
            case DELEGATE, CHAIR, EXPERT, INVITED_EXPERT, TRACKING_DOCTOR, ADMINISTRATOR, AUDITOR -> Rule.NOT_ALLOWED;
        };
    }

    @Override
    public String csv(CaseQuestion question, Optional<ExportReason> reason, String language) {
        tables.admit(rule(), reason);
        Finder.Found found = found(question);
        return tables.table(
                new CsvCases.Content(List.of(), found.cases(), found.total(), Optional.empty()), reason, language);
    }

    @Override
    public void check(CaseQuestion question, Optional<ExportReason> reason) {
        tables.check(rule(), reason);
        found(question);
    }

    /** A table is not a page that says more may come: it has every case, or there is none. */
    private Finder.Found found(CaseQuestion question) {
        Scope scope = new Scope(cases.scope());
        return index.readWhole(searcher -> {
                    try {
                        return new Finder(searcher, words, scope, new Centres(searcher, scope, people))
                                .find(question.text(), question.chosen(), 0, CsvCases.MOST);
                    } catch (IndexSearcher.TooManyClauses tooLong) {
                        throw new RefusedException("search.problem.long");
                    } catch (QueryException wrong) {
                        throw new RefusedException(
                                wrong.problem().key(),
                                wrong.problem().parameters().toArray());
                    }
                })
                .orElseThrow(() -> new RefusedException("search.export.refused.building"));
    }
}
