package fr.recours.search.internal.similar;

import fr.recours.access.People;
import fr.recours.access.Person;
import fr.recours.access.Role;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Condition;
import fr.recours.matching.Dictionary;
import fr.recours.matching.FactReader;
import fr.recours.matching.ScreeningPlan;
import fr.recours.programme.Programme;
import fr.recours.programme.Programmes;
import fr.recours.referral.CaseContent;
import fr.recours.referral.FindableCases;
import fr.recours.referral.ReferralId;
import fr.recours.search.SimilarCase;
import fr.recours.search.SimilarCases;
import fr.recours.search.internal.SearchLimits;
import fr.recours.search.internal.index.Scope;
import fr.recours.search.internal.screening.CaseBase;
import fr.recours.shared.FrenchTime;
import fr.recours.shared.NotFoundException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.IndexSearcher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Compares a case with those the index finds worth it, among those whoever asks may know of. */
@Service
class SimilarService implements SimilarCases {

    /** So many are compared one by one. */
    private static final int COMPARED = 60;

    private static final int REASONS = 4;

    /** Without a fact in common, one word is chance. */
    private static final int WORDS_ENOUGH = 2;

    private final CaseBase base;
    private final FindableCases cases;
    private final People people;
    private final Clock clock;
    private final SearchLimits limits;
    private final Dictionary dictionary;
    private final FactReader facts;
    private final Neighbours neighbours;
    private final Likeness likeness;
    private final Told told;
    private final WrittenWords written;

    SimilarService(
            CaseBase base,
            FindableCases cases,
            Programmes programmes,
            People people,
            SearchLimits limits,
            Clock clock) {
        this.base = base;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
        this.limits = limits;
        this.dictionary = programmes.dictionary();
        this.facts = new FactReader(dictionary);
        this.neighbours = new Neighbours(facts);
        this.likeness = new Likeness(dictionary, asked(programmes));
        this.told = new Told(dictionary);
        this.written = new WrittenWords(dictionary);
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
            case Condition.Earlier(String key) -> Stream.of(key);
            case Condition.Born _,
                    Condition.Given _,
                    Condition.Finished _,
                    Condition.Listed _,
                    Condition.DonorTold _,
                    Condition.Always _,
                    Condition.Judged _ -> Stream.empty();
        };
    }

    @Override
    @Transactional
    public List<SimilarCase> to(ReferralId referral, int most) {
        Person person = people.current();
        if (!person.is(Role.COORDINATOR) && !person.is(Role.CHAIR)) {
            return List.of();
        }
        limits.searches().admit(person.id());
        CaseContent mine = cases.toCompare(referral).orElseThrow(NotFoundException::new);
        CaseFile judged = base.facts(List.of(referral)).getFirst(); // as those of the others in the index
        Scope scope = new Scope(cases.scope());
        List<SimilarCase> nearest = base.read(searcher -> nearest(mine, judged, scope, searcher, most))
                .orElse(List.of());
        Set<ReferralId> shown = cases
                .read(nearest.stream().map(SimilarCase::referral).toList(), "SIMILAR")
                .stream()
                .map(one -> one.content().id())
                .collect(Collectors.toSet());
        return nearest.stream().filter(one -> shown.contains(one.referral())).toList();
    }

    /** What the RCP decided is what is looked for: others are taken only where too few decided ones are alike. */
    private List<SimilarCase> nearest(CaseContent mine, CaseFile judged, Scope scope, IndexSearcher searcher, int most)
            throws IOException {
        TellingWords words = TellingWords.of(mine.texts(), searcher, written);
        List<SimilarCase> nearest = new ArrayList<>();
        for (boolean decided : List.of(true, false)) {
            if (nearest.size() < most) {
                List<Integer> documents = neighbours.of(judged, words, scope, decided, searcher, COMPARED);
                compared(mine.id(), judged, words, documents, searcher).stream()
                        .limit(most - nearest.size())
                        .forEach(nearest::add);
            }
        }
        return nearest;
    }

    /** Those of some documents that are alike, the nearest first. */
    private List<SimilarCase> compared(
            ReferralId mine, CaseFile judged, TellingWords words, List<Integer> documents, IndexSearcher searcher)
            throws IOException {
        List<ReferralId> ids = base.referrals(searcher, documents);
        List<CaseFile> theirs = base.facts(searcher, documents);
        List<TellingWords> shared = words.sharedWith(documents, searcher);
        ClinicalVector vector = vector(judged);
        List<SimilarCase> compared = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            if (!ids.get(i).equals(mine)) {
                ClinicalVector other = vector(theirs.get(i));
                Likeness.Alike alike = likeness.of(vector, other, words.share(shared.get(i)));
                compared.add(similar(ids.get(i), alike, vector, other, shared.get(i)));
            }
        }
        return compared.stream()
                .filter(one -> !one.shared().isEmpty() || one.words().size() >= WORDS_ENOUGH)
                .sorted(Comparator.comparingDouble(SimilarCase::degree).reversed())
                .toList();
    }

    /** Ages are compared as they are today. */
    private ClinicalVector vector(CaseFile facts) {
        return ClinicalVector.of(facts.withReferenceDate(FrenchTime.today(clock)), this.facts, dictionary);
    }

    private SimilarCase similar(
            ReferralId id, Likeness.Alike alike, ClinicalVector mine, ClinicalVector theirs, TellingWords shared) {
        return new SimilarCase(
                id,
                alike.degree(),
                alike.by().stream()
                        .limit(REASONS)
                        .map(key -> told.of(key, mine, theirs))
                        .toList(),
                shared.all().stream()
                        .limit(REASONS)
                        .map(TellingWords.Word::written)
                        .toList());
    }
}
