package fr.recours.search.internal.query;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseScope;
import fr.recours.search.CaseQuestion;
import fr.recours.search.internal.index.CaseSearcher;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.CentreId;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;

/** The portal's own search of an index for the coordination, who sees every case: what was typed, the first page, the counts beside it. */
public final class BenchFinder {

    private final CaseSearcher searcher;
    private final Language language;
    private final Scope scope = new Scope(new CaseScope(new CaseScope.Cases.Every(), true));
    private final Centres centres;

    public BenchFinder(Programmes programmes, Clock clock, CaseSearcher searcher) {
        this.searcher = searcher;
        this.language = new Language(programmes, clock);
        this.centres = new Centres(searcher, scope, people());
    }

    /** Who knows the centres by heart. */
    private static People people() {
        return (People) Proxy.newProxyInstance(
                People.class.getClassLoader(), new Class<?>[] {People.class}, (people, method, arguments) -> {
                    if (!method.getName().equals("centres")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return ((Collection<?>) arguments[0])
                            .stream()
                                    .map(CentreId.class::cast)
                                    .map(id -> new Centre(id, "Centre " + id, "Ville", null))
                                    .toList();
                });
    }

    /** How many cases answer. */
    public long find(String typed) throws IOException {
        try {
            return new Finder(searcher, language, scope, centres)
                    .find(typed, Map.of(), 0, CaseQuestion.PAGE)
                    .total();
        } catch (QueryException wrong) {
            throw new IllegalArgumentException(typed + ": " + wrong.problem(), wrong);
        }
    }
}
