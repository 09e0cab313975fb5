package fr.recours.matching.internal.asking;

import fr.recours.matching.Criterion;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What one programme lacks to be settled, by the names of what to ask. */
final class Lacks {

    /** A set of gaps that may stand against the programme by itself, by way of these criteria. */
    record Ruling(Set<Gap> gaps, Set<Criterion> criteria) {}

    private final Eligibility verdict;
    private final Optional<Search.Fewest> fewest;
    private final List<Ruling> rulings;
    private final Map<String, Gap> gaps = new HashMap<>();
    private final Map<String, List<Criterion>> waiting = new HashMap<>();
    private final boolean exact;
    private final List<List<Set<String>>> needs;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> rulesOut = new HashSet<>();
    private final Set<String> applies = new HashSet<>();

    /** @param waiting the unknown criteria that look at each gap */
    Lacks(
            Eligibility verdict,
            Optional<Search.Fewest> fewest,
            List<Ruling> rulings,
            Map<Gap, List<Criterion>> waiting,
            boolean exact) {
        this.verdict = verdict;
        this.fewest = fewest;
        this.rulings = rulings;
        waiting.forEach((gap, criteria) -> {
            gaps.put(gap.name(), gap);
            this.waiting.put(gap.name(), criteria);
        });
        this.exact = exact;
        this.needs = fewest.map(Lacks::needs).orElseGet(this::rulingOnly);
        needs.forEach(alternatives -> alternatives.forEach(names::addAll));
        rulings.stream()
                .map(ruling -> names(ruling.gaps()))
                .filter(set -> set.size() == 1)
                .forEach(rulesOut::addAll);
        rulings.stream()
                .filter(ruling -> ruling.criteria().isEmpty())
                .map(ruling -> names(ruling.gaps()))
                .forEach(applies::addAll);
    }

    private static List<List<Set<String>>> needs(Search.Fewest fewest) {
        return Stream.concat(
                        names(fewest.always()).stream().map(name -> List.of(Set.of(name))),
                        fewest.choices().stream()
                                .map(choice -> choice.stream().map(Lacks::names).toList()))
                .filter(alternatives -> !alternatives.contains(Set.of()))
                .toList();
    }

    private List<List<Set<String>>> rulingOnly() {
        return rulings.isEmpty()
                ? List.of()
                : List.of(rulings.stream().map(ruling -> names(ruling.gaps())).toList());
    }

    /** The names of gaps, without those nobody can be asked about. */
    static Set<String> names(Collection<Gap> gaps) {
        Set<String> names = new LinkedHashSet<>();
        gaps.stream()
                .filter(gap -> gap.filling() != Gap.Filling.JUDGEMENT)
                .map(Gap::name)
                .forEach(names::add);
        return names;
    }

    Eligibility verdict() {
        return verdict;
    }

    boolean undetermined() {
        return verdict.result() == Result.UNDETERMINED;
    }

    /** Whether answers would tell that waiting is enough. */
    boolean waits() {
        return verdict.result() == Result.NOT_YET && fewest.isPresent();
    }

    Optional<Search.Fewest> fewest() {
        return fewest;
    }

    List<Ruling> rulings() {
        return rulings;
    }

    boolean exact() {
        return exact;
    }

    /** What to ask to confirm it, or to rule it out where nothing can: of each of these, one alternative. */
    List<List<Set<String>>> needs() {
        return needs;
    }

    /** All that is named there. */
    Set<String> names() {
        return names;
    }

    /** How many answers that takes. */
    int size() {
        return needs.stream().mapToInt(need -> need.getFirst().size()).sum();
    }

    boolean confirms(String name) {
        return fewest.isPresent() && names.contains(name);
    }

    /** Whether one answer to it may stand against the programme. */
    boolean rulesOut(String name) {
        return rulesOut.contains(name);
    }

    /** Whether one answer to it may settle the programme. */
    boolean settles(String name) {
        return rulesOut(name) || names.contains(name) && size() == 1;
    }

    /** Whether the programme is for this case at all hangs on it. */
    boolean saysIfItApplies(String name) {
        return applies.contains(name);
    }

    Optional<Gap> gap(String name) {
        return Optional.ofNullable(gaps.get(name));
    }

    List<Criterion> waitingFor(String name) {
        return waiting.getOrDefault(name, List.of());
    }

    /** What the RCP has to judge for the programme to be confirmed. */
    List<Gap> judgements() {
        List<Gap> judgements = new ArrayList<>();
        fewest.ifPresent(found -> Stream.concat(
                        found.always().stream(),
                        found.choices().stream().flatMap(List::stream).flatMap(Set::stream))
                .filter(gap -> gap.filling() == Gap.Filling.JUDGEMENT)
                .distinct()
                .forEach(judgements::add));
        return judgements;
    }
}
