package fr.recours.search.internal.similar;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Condition;
import fr.recours.matching.FactReader;
import fr.recours.matching.ScreeningPlan;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralId;
import fr.recours.referral.Referrals;
import fr.recours.search.SimilarCase;
import fr.recours.search.SimilarCases;
import fr.recours.search.internal.screening.CaseBase;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares a case with those the index finds worth it. */
@Service
class SimilarService implements SimilarCases {

    /** So many are compared one by one. */
    private static final int COMPARED = 60;

    private static final int REASONS = 4;

    private final CaseBase base;
    private final Referrals referrals;
    private final People people;
    private final FactReader facts;
    private final Neighbours neighbours;
    private final Likeness likeness;
    private final Told told;

    SimilarService(CaseBase base, Referrals referrals, Programmes programmes, People people) {
        this.base = base;
        this.referrals = referrals;
        this.people = people;
        this.facts = new FactReader(programmes.dictionary());
        this.neighbours = new Neighbours(facts);
        this.likeness = new Likeness(programmes.dictionary(), asked(programmes));
        this.told = new Told(programmes.dictionary());
    }

    /** The elements the criteria of any programme look at. */
    private static Set<String> asked(Programmes programmes) {
        return programmes.all().stream()
                .map(Programme::definition)
                .flatMap(definition -> ScreeningPlan.of(definition, LocalDate.EPOCH).items().stream())
                .flatMap(item -> keys(item.satisfied()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().flatMap(SimilarService::keys);
            case Condition.Any(List<Condition> parts) -> parts.stream().flatMap(SimilarService::keys);
            case Condition.Not(Condition part) -> keys(part);
            case Condition.Choice(Condition when, Condition then, Condition otherwise) ->
                Stream.of(when, then, otherwise).flatMap(SimilarService::keys);
            case Condition.Known(Condition part) -> keys(part);
            case Condition.Flag(String key) -> Stream.of(key);
            case Condition.Stated(String key) -> Stream.of(key);
            case Condition.Recorded(String key) -> Stream.of(key);
            case Condition.Coded(String key, var _) -> Stream.of(key);
            case Condition.Number number -> Stream.of(number.key());
            case Condition.Dated(String key, var _) -> Stream.of(key);
            case Condition.Born _, Condition.Always _, Condition.Judged _ -> Stream.empty();
        };
    }

    @Override
    @Transactional
    public List<SimilarCase> to(ReferralId referral, int most) {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR) && !person.is(Role.CHAIR)) {
            return List.of();
        }
        CaseFile mine = referrals.read(referral).content().caseFile();
        return base.read(searcher -> nearest(referral, mine, searcher, most)).orElse(List.of());
    }

    private List<SimilarCase> nearest(ReferralId referral, CaseFile mine, IndexSearcher searcher, int most)
            throws IOException {
        List<Integer> documents = neighbours.of(mine, Optional.empty(), searcher, COMPARED);
        List<ReferralId> ids = base.referrals(searcher, documents);
        ClinicalVector vector = ClinicalVector.of(mine, facts);
        List<SimilarCase> compared = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (!ids.get(i).equals(referral)) {
                compared.add(compared(vector, ids.get(i), read(searcher, documents.get(i))));
            }
        }
        return compared.stream()
                .filter(one -> !one.shared().isEmpty())
                .sorted(Comparator.comparingDouble(SimilarCase::degree).reversed())
                .limit(most)
                .toList();
    }

    private CaseFile read(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> segments = searcher.getIndexReader().leaves();
        LeafReaderContext segment = segments.get(ReaderUtil.subIndex(document, segments));
        return base.files().read(segment, List.of(document - segment.docBase)).getFirst();
    }

    private SimilarCase compared(ClinicalVector mine, ReferralId id, CaseFile theirs) {
        ClinicalVector other = ClinicalVector.of(theirs, facts);
        Likeness.Alike alike = likeness.of(mine, other);
        return new SimilarCase(
                id,
                alike.degree(),
                alike.by().stream()
                        .limit(REASONS)
                        .map(key -> told.of(key, mine, other))
                        .toList());
    }
}
