package fr.recours.search.internal.query;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.search.FacetKind;
import fr.recours.search.internal.analysis.Folded;
import fr.recours.search.internal.index.CaseFields;
import fr.recours.search.internal.index.CaseSearcher;
import fr.recours.search.internal.index.Scope;
import fr.recours.shared.CentreId;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** The centres the reader has cases of, by their names and towns. That others exist shows nowhere. */
final class Centres {

    private final CaseSearcher searcher;
    private final Scope scope;
    private final People people;

    Centres(CaseSearcher searcher, Scope scope, People people) {
        this.searcher = searcher;
        this.scope = scope;
        this.people = people;
    }

    List<Centre> known() throws IOException {
        return centres(Counts.values(searcher, Hits.of(searcher, scope.cases()), FacetKind.CENTRE));
    }

    private List<Centre> centres(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : people
                        .centres(ids.stream()
                                .map(id -> new CentreId(UUID.fromString(id)))
                                .toList())
                        .stream()
                        .sorted(Comparator.comparing(Centre::name))
                        .toList();
    }

    /** What some centres are called, by their ids. */
    Map<String, String> names(Collection<String> ids) {
        return names(centres(ids));
    }

    /** What each is called so that no other of them is meant: with its town, where another one bears the same name. */
    static Map<String, String> names(List<Centre> among) {
        Map<String, Long> bearers =
                among.stream().collect(Collectors.groupingBy(centre -> fold(centre.name()), Collectors.counting()));
        return among.stream()
                .collect(Collectors.toMap(
                        centre -> centre.id().value().toString(),
                        centre ->
                                bearers.getOrDefault(fold(centre.name()), 1L) == 1 ? centre.name() : withTown(centre)));
    }

    private static String withTown(Centre centre) {
        return centre.name() + ", " + centre.city();
    }

    /**
     * Those of the very name, or of the name and the town; else those with it in their name and town: « Hôpital Saint-Louis » is
     * not « Hôpital Saint-Louis-Lariboisière ». Who types no more than a name that several bear means them all.
     *
     * @param wanted as typed
     */
    static List<Centre> named(List<Centre> known, String wanted) {
        String folded = fold(wanted);
        List<Centre> exactly =
                known.stream().filter(centre -> isNamed(centre, folded)).toList();
        return exactly.isEmpty()
                ? known.stream()
                        .filter(centre -> fold(withTown(centre)).contains(folded))
                        .toList()
                : exactly;
    }

    private static boolean isNamed(Centre centre, String folded) {
        return fold(centre.name()).equals(folded) || fold(withTown(centre)).equals(folded);
    }

    private static String fold(String name) {
        return Folded.of(name.replace(",", ""));
    }

    /** What a centre is called, by its id; nothing where the reader has no case of it. */
    String name(String id) throws IOException {
        return names(known()).getOrDefault(id, "");
    }

    Query query(Token value) throws QueryException, IOException {
        List<Centre> known = known();
        List<BytesRef> named = named(known, value.text()).stream()
                .map(centre -> new BytesRef(centre.id().value().toString()))
                .toList();
        if (!named.isEmpty()) {
            return new TermInSetQuery(CaseFields.CENTRE, named);
        }
        if (known.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        throw FactQueries.notAmong(
                value,
                known.stream()
                        .flatMap(centre -> Stream.of(centre.name(), centre.city()))
                        .toList());
    }
}
