package fr.recours.referral.internal;

import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import fr.recours.referral.VersionDifference.CriterionChange;
import fr.recours.referral.VersionDifference.VerdictChange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What decides otherwise about one version than about another. */
final class VerdictChanges {

    private VerdictChanges() {}

    /** In the order of the newer judgement; what it no longer judges after. */
    static List<VerdictChange> between(List<Eligibility> before, List<Eligibility> after) {
        return Stream.of(after, before)
                .flatMap(Collection::stream)
                .map(Eligibility::programme)
                .distinct()
                .flatMap(programme -> change(of(programme, before), of(programme, after)))
                .toList();
    }

    private static @Nullable Eligibility of(String programme, List<Eligibility> judged) {
        return judged.stream()
                .filter(one -> one.programme().equals(programme))
                .findFirst()
                .orElse(null);
    }

    private static Stream<VerdictChange> change(@Nullable Eligibility before, @Nullable Eligibility after) {
        if (before == null || after == null) {
            return Stream.of(new VerdictChange(before, after, List.of()));
        }
        List<CriterionChange> criteria = criteria(before, after);
        boolean differs = before.result() != after.result()
                || !Objects.equals(before.possibleFrom(), after.possibleFrom())
                || !criteria.isEmpty();
        return differs ? Stream.of(new VerdictChange(before, after, criteria)) : Stream.empty();
    }

    /** What stands against the case or is unknown in one of them, and stands otherwise in the other. */
    private static List<CriterionChange> criteria(Eligibility before, Eligibility after) {
        if (before.result() == Result.NOT_APPLICABLE && after.result() == Result.NOT_APPLICABLE) {
            return List.of();
        }
        Map<String, CriterionOutcome> old = byId(before);
        Map<String, CriterionOutcome> now = byId(after);
        Set<String> deciding = Stream.of(before.blocking(), before.missing(), after.blocking(), after.missing())
                .flatMap(Collection::stream)
                .map(outcome -> outcome.criterion().id())
                .collect(Collectors.toSet());
        Map<String, Criterion> all = new LinkedHashMap<>();
        Stream.of(after, before)
                .flatMap(judged -> judged.outcomes().stream())
                .map(CriterionOutcome::criterion)
                .forEach(criterion -> all.putIfAbsent(criterion.id(), criterion));
        return all.values().stream()
                .filter(criterion -> deciding.contains(criterion.id()))
                .map(criterion -> new CriterionChange(criterion, old.get(criterion.id()), now.get(criterion.id())))
                .filter(change -> change.before() == null
                        || change.after() == null
                        || change.before().standing() != change.after().standing())
                .toList();
    }

    private static Map<String, CriterionOutcome> byId(Eligibility judged) {
        return judged.outcomes().stream()
                .collect(Collectors.toMap(outcome -> outcome.criterion().id(), outcome -> outcome));
    }
}
