package fr.recours.search.internal.screening;

import fr.recours.matching.ScreeningPlan;
import java.util.List;
import java.util.Optional;

/**
 * What of a plan the verdicts stored with the cases already answer: the criteria that ask the same as one of the definition in
 * force.
 *
 * @param disease whether it is for the same disease
 * @param whole whether nothing changed: the stored verdict itself serves
 * @param places of each criterion, its place in the definition in force; negative for one that is new
 */
record Reuse(boolean disease, boolean whole, int[] places) {

    private static final int NEW = -1;

    static Reuse of(ScreeningPlan plan, Optional<ScreeningPlan> inForce) {
        boolean disease = inForce.filter(
                        known -> known.disease().equals(plan.disease()) && known.complete() && plan.complete())
                .isPresent();
        List<ScreeningPlan.Item> items = inForce.map(ScreeningPlan::items).orElse(List.of());
        int[] places = new int[plan.items().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = disease ? place(plan.items().get(i), items) : NEW;
        }
        boolean whole = inForce.filter(known -> known.equals(plan)).isPresent();
        return new Reuse(disease, whole, places);
    }

    private static int place(ScreeningPlan.Item item, List<ScreeningPlan.Item> items) {
        for (int i = 0; i < items.size(); i++) {
            if (asksTheSame(item, items.get(i))) {
                return i;
            }
        }
        return NEW;
    }

    /** The same rule, of which the same becomes when it stands against a case. */
    private static boolean asksTheSame(ScreeningPlan.Item one, ScreeningPlan.Item other) {
        return one.satisfied().equals(other.satisfied())
                && one.criterion().blocker() == other.criterion().blocker();
    }

    boolean isNew(int criterion) {
        return places[criterion] == NEW;
    }
}
