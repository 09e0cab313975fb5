package fr.recours.matching;

import fr.recours.matching.Settling.Confirmation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the tests of asking share: every smallest set written out, and the same found by trying all answers. */
final class Asked {

    private static final Questioner QUESTIONER = new Questioner(Judging.DICTIONARY);

    private Asked() {}

    static NextQuestions next(CaseFile caseFile, ProgrammeDefinition... programmes) {
        return QUESTIONER.next(List.of(programmes), caseFile);
    }

    static Settling settling(CaseFile caseFile, ProgrammeDefinition programme) {
        return next(caseFile, programme).programmes().getFirst();
    }

    static Settling mscScs(CaseFile caseFile) {
        return settling(caseFile, Judging.PROGRAMMES.get(1));
    }

    /** Every combination of the alternatives. */
    static Set<Set<String>> confirming(@Nullable Confirmation confirmation) {
        if (confirmation == null) {
            return Set.of();
        }
        Set<Set<String>> sets = Set.of(new TreeSet<>(confirmation.always()));
        for (Settling.Choice choice : confirmation.choices()) {
            Set<Set<String>> more = new HashSet<>();
            for (Set<String> set : sets) {
                for (List<String> alternative : choice.alternatives()) {
                    Set<String> joined = new TreeSet<>(set);
                    joined.addAll(alternative);
                    more.add(joined);
                }
            }
            sets = more;
        }
        return sets;
    }

    static Set<Set<String>> rulingOut(Settling settling) {
        Set<Set<String>> sets = new HashSet<>();
        settling.toRuleOut().forEach(ruling -> sets.add(new TreeSet<>(ruling.elements())));
        return sets;
    }

    /** The smallest sets of keys whose answers may lead to a verdict, by trying every answer to every set. */
    static final class BruteForce {

        private final ProgrammeDefinition programme;
        private final Map<String, List<Value>> answers;
        private final int most;
        private final Map<Integer, Set<Set<String>>> confirming = new TreeMap<>();
        private final Map<Integer, Set<Set<String>>> rulingOut = new TreeMap<>();

        /**
         * @param answers the answers to try, by the keys of what can be asked
         * @param most no larger set is tried
         */
        BruteForce(ProgrammeDefinition programme, CaseFile caseFile, Map<String, List<Value>> answers, int most) {
            this.programme = programme;
            this.answers = answers;
            this.most = most;
            answer(caseFile, new ArrayList<>(answers.keySet()), new LinkedHashMap<>());
        }

        private void answer(CaseFile caseFile, List<String> left, Map<String, Value> given) {
            if (left.isEmpty() || given.size() == most) {
                judge(caseFile, given.keySet());
                return;
            }
            String key = left.getFirst();
            List<String> others = left.subList(1, left.size());
            answer(caseFile, others, given);
            for (Value value : answers.getOrDefault(key, List.of())) {
                given.put(key, value);
                answer(caseFile.without(key).with(new Observation(key, value, null)), others, given);
                given.remove(key);
            }
        }

        private void judge(CaseFile caseFile, Set<String> asked) {
            Eligibility verdict = Judging.judge(programme, caseFile);
            if (verdict.result() == Result.ELIGIBLE) {
                confirming
                        .computeIfAbsent(asked.size(), size -> new HashSet<>())
                        .add(new TreeSet<>(asked));
            }
            boolean stands = verdict.result() == Result.NOT_APPLICABLE
                    || verdict.blocking().stream()
                            .anyMatch(outcome -> outcome.criterion().stage() == Criterion.Stage.REFERRAL);
            if (stands) {
                rulingOut.computeIfAbsent(asked.size(), size -> new HashSet<>()).add(new TreeSet<>(asked));
            }
        }

        Set<Set<String>> confirming() {
            return confirming.values().stream().findFirst().orElse(Set.of());
        }

        Set<Set<String>> rulingOut() {
            return rulingOut.values().stream().findFirst().orElse(Set.of());
        }
    }
}
