package fr.recours.matching;

import java.util.List;

/**
 * One thing to ask, and what it is good for.
 *
 * @param key the data element; {@link #TREATMENTS} for the lines of treatment, {@code pft_baseline} for earlier lung function
 * @param why why it is not known well enough: never recorded, a date or one of two values to be made certain
 * @param instead data elements that, stated themselves, make it needless: the clearance instead of the creatinine
 * @param uses the programmes it helps to settle, in reading order
 */
public record Question(String key, Bilingual label, UnknownReason why, List<DataElement> instead, List<Use> uses) {

    /** Key of the lines of treatment: they are asked as a whole. */
    public static final String TREATMENTS = "treatments";

    /**
     * What a question is good for in one programme.
     *
     * @param criteria the unknown criteria that look at it
     * @param confirms whether it belongs to a smallest set to confirm the programme
     * @param rulesOut whether one answer to it alone stands against the programme
     */
    public record Use(String programme, List<Criterion> criteria, boolean confirms, boolean rulesOut) {
        public Use {
            criteria = List.copyOf(criteria);
        }
    }

    public Question {
        instead = List.copyOf(instead);
        uses = List.copyOf(uses);
    }

    /** How many unknown criteria look at it, over all programmes. */
    public int criteria() {
        return uses.stream().mapToInt(use -> use.criteria().size()).sum();
    }
}
