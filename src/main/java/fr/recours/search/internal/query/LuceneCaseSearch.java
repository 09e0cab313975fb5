package fr.recours.search.internal.query;

import fr.recours.access.People;
import fr.recours.referral.FindableCases;
import fr.recours.search.CaseHit;
import fr.recours.search.CasePage;
import fr.recours.search.CaseQuestion;
import fr.recours.search.CaseSearch;
import fr.recours.search.Completion;
import fr.recours.search.FacetKind;
import fr.recours.search.IndexUpkeep;
import fr.recours.search.QueryProblem;
import fr.recours.search.internal.SearchLimits;
import fr.recours.search.internal.index.CaseIndex;
import fr.recours.search.internal.index.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds in the index within the reader's rights; what is shown is read from the database under them once more. */
@Service
class LuceneCaseSearch implements CaseSearch {

    private final CaseIndex index;
    private final IndexUpkeep upkeep;
    private final Language language;
    private final Completions completions;
    private final FindableCases cases;
    private final People people;
    private final SearchLimits limits;
    private final Extracts extracts = new Extracts();

    LuceneCaseSearch(
            CaseIndex index,
            IndexUpkeep upkeep,
            Language language,
            FindableCases cases,
            People people,
            SearchLimits limits) {
        this.index = index;
        this.upkeep = upkeep;
        this.language = language;
        this.completions = new Completions(language);
        this.cases = cases;
        this.people = people;
        this.limits = limits;
    }

    /** What was asked of the index: found, or not understood. */
    private record Answer(
            Finder.@Nullable Found found, @Nullable QueryProblem problem) {}

    @Override
    public CasePage search(CaseQuestion question) {
        int from = Math.clamp(question.page(), 0, CaseQuestion.PAGES - 1) * CaseQuestion.PAGE;
        return page(question, from, CaseQuestion.PAGE);
    }

    @Override
    public CasePage first(CaseQuestion question, int most) {
        return page(question, 0, most);
    }

    private CasePage page(CaseQuestion question, int from, int most) {
        limits.searches().admit(people.current().id());
        Scope scope = new Scope(cases.scope());
        Answer answer = index.read(searcher -> {
                    Finder finder = new Finder(searcher, language, scope, new Centres(searcher, scope, people));
                    try {
                        return new Answer(finder.find(question.text(), question.chosen(), from, most), null);
                    } catch (QueryException wrong) {
                        return new Answer(null, wrong.problem());
                    } catch (IndexSearcher.TooManyClauses tooLong) {
                        return new Answer(null, new QueryProblem(0, 0, "search.problem.long", List.of()));
                    }
                })
                .orElse(new Answer(null, null));
        Finder.Found found = answer.found();
        return found == null // not understood, or no index answers yet
                ? new CasePage(
                        0,
                        List.of(),
                        Map.of(),
                        Optional.ofNullable(answer.problem()),
                        List.of(),
                        List.of(),
                        answer.problem() == null || isBuilding())
                : new CasePage(
                        found.total(),
                        hits(found),
                        found.counts(),
                        Optional.empty(),
                        found.misspelt().none(),
                        found.misspelt().few(),
                        isBuilding());
    }

    private boolean isBuilding() {
        return upkeep.status().building();
    }

    private List<CaseHit> hits(Finder.Found found) {
        return cases.read(found.cases(), "SEARCH").stream()
                .map(one -> {
                    try {
                        return new CaseHit(one, extracts.of(one.content().texts(), found.asked()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    @Override
    public List<Completion> complete(String text, int caret, String words) {
        if (text.length() > CaseQuestion.LONGEST
                || !limits.completions().admits(people.current().id())) {
            return List.of();
        }
        Scope scope = new Scope(cases.scope());
        return index.read(searcher -> completions.of(text, caret, words, new Centres(searcher, scope, people)))
                .orElse(List.of());
    }

    @Override
    public String typed(CaseQuestion question, String words) {
        String centre = question.chosen().get(FacetKind.CENTRE);
        Scope scope = new Scope(cases.scope());
        Map<String, String> names = centre == null
                ? Map.of()
                : index.read(searcher -> Map.of(centre, new Centres(searcher, scope, people).name(centre)))
                        .orElse(Map.of());
        return Spoken.of(question, words, names);
    }
}
