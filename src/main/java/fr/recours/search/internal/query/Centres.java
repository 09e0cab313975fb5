package fr.recours.search.internal.query;

import fr.recours.access.Centre;
import fr.recours.access.People;
import fr.recours.search.FacetKind;
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

    /** The names of some centres by their ids. */
    Map<String, String> names(Collection<String> ids) {
        return centres(ids).stream()
                .collect(Collectors.toMap(centre -> centre.id().value().toString(), Centre::name));
    }

    /**
     * Those of the very name, else those with it in their name and town: « Hôpital Saint-Louis » is not « Hôpital
     * Saint-Louis-Lariboisière ».
     *
     * @param wanted folded
     */
    static List<Centre> named(List<Centre> known, String wanted) {
        List<Centre> exactly = known.stream()
                .filter(centre -> FieldNames.fold(centre.name()).equals(wanted))
                .toList();
        return exactly.isEmpty()
                ? known.stream()
                        .filter(centre -> FieldNames.fold(centre.name() + " " + centre.city())
                                .contains(wanted))
                        .toList()
                : exactly;
    }

    /** The name of a centre by its id; nothing where the reader has no case of it. */
    String name(String id) throws IOException {
        return known().stream()
                .filter(centre -> centre.id().value().toString().equals(id))
                .map(Centre::name)
                .findFirst()
                .orElse("");
    }

    Query query(Token value) throws QueryException, IOException {
        String wanted = FieldNames.fold(value.text());
        List<Centre> known = known();
        List<BytesRef> named = named(known, wanted).stream()
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
