package fr.recours.matching;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to settle one programme. Data elements are named by their keys, the preferred alternative first.
 *
 * @param result the verdict as it stands
 * @param toConfirm the smallest sets of data with which every referral-stage criterion could be satisfied, nothing standing
 *     against: none when nothing is missing, or when no answers could do it. With {@link Result#NOT_ELIGIBLE} it is there
 *     only when answers could lift what stands against; with {@link Result#NOT_YET}, criteria that only wait are left aside
 * @param toRuleOut the smallest sets of data of which one may suffice to stand against the programme, the best first; empty
 *     unless it is undetermined
 * @param exact false when a search was too long to be finished: the sets work, but smaller ones may exist
 */
public record Settling(
        String programme, Result result, @Nullable Confirmation toConfirm, List<RulingOut> toRuleOut, boolean exact) {

    /**
     * The smallest sets that could confirm a programme: all of {@code always}, and one alternative of each choice.
     *
     * @param judgements what the RCP has to judge besides, since no data can tell
     */
    public record Confirmation(List<String> always, List<Choice> choices, List<Bilingual> judgements) {

        public Confirmation {
            always = List.copyOf(always);
            choices = List.copyOf(choices);
            judgements = List.copyOf(judgements);
        }

        /** How many data elements each smallest set has. */
        public int size() {
            return always.size()
                    + choices.stream()
                            .mapToInt(choice -> choice.alternatives().getFirst().size())
                            .sum();
        }

        /** The smallest set to prefer: its elements serve most programmes and criteria. */
        public List<String> preferred() {
            return Stream.concat(
                            always.stream(),
                            choices.stream().flatMap(choice -> choice.alternatives().getFirst().stream()))
                    .toList();
        }
    }

    /** Alternatives of one size, of which one is enough. */
    public record Choice(List<List<String>> alternatives) {
        public Choice {
            alternatives = alternatives.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A set of data that may suffice to stand against a programme.
     *
     * @param criteria the criteria that could then stand against it; none when it is the disease itself
     */
    public record RulingOut(List<String> elements, List<Criterion> criteria) {
        public RulingOut {
            elements = List.copyOf(elements);
            criteria = List.copyOf(criteria);
        }
    }

    public Settling {
        toRuleOut = List.copyOf(toRuleOut);
    }
}
