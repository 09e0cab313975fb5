package fr.recours.matching;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case at its reference date, element by element, as rules see it: what is stated, else what is derived. An
 * element nothing is known of is not there. For an index that must say what the {@link Matcher} would.
 *
 * @param beside what is known beside single elements
 * @param births when the patient may have been born; several when the records contradict each other
 * @param until the first day on which the same records may say something else, by the passing of time alone
 */
public record KnownFacts(List<Fact> facts, Beside beside, List<Interval> births, LocalDate until) {

    public KnownFacts {
        facts = List.copyOf(facts);
        births = List.copyOf(births);
    }

    /** What is known of one element. */
    public sealed interface Fact {

        /** Key of the data element. */
        String key();
    }

    /** A yes-or-no element, stated or derived. */
    public record Flag(String key, Said said) implements Fact {}

    /** What is said of a yes-or-no element. */
    public enum Said {
        YES,
        NO,
        /** It is recorded as yes and as no, and nothing tells which is the later: unknown. */
        BOTH
    }

    /**
     * What a number may be, in the element's own unit; only where every record of it can be put in that unit.
     *
     * @param asGiven whether all were given in that unit: none was converted
     */
    public record Numbers(String key, List<Bounds> bounds, boolean asGiven) implements Fact {
        public Numbers {
            bounds = List.copyOf(bounds);
        }
    }

    /** The least and the greatest a number may be, equal when it is known. */
    public record Bounds(BigDecimal low, BigDecimal high) {}

    /**
     * Codes of an enumerated element.
     *
     * @param agreed whether every record that may be the latest says the same
     */
    public record Codes(String key, List<String> codes, boolean agreed) implements Fact {
        public Codes {
            codes = List.copyOf(codes);
        }
    }

    /** A recorded date; several when the records contradict each other. */
    public record Days(String key, List<Interval> days) implements Fact {
        public Days {
            days = List.copyOf(days);
        }
    }

    /** Anything is recorded for the element. */
    public record Recorded(String key) implements Fact {}

    /** A day as well as it is known, both bounds included. */
    public record Interval(LocalDate earliest, LocalDate latest) {}

    /**
     * What is known of lists.
     *
     * @param courses the drugs of the list of treatments
     * @param listed keys of the elements that declare the list complete, where every drug of it is known
     * @param earlier keys of the numbers of which an earlier value is recorded
     * @param donors whether a candidate donor is recorded
     */
    public record Beside(List<Course> courses, List<String> listed, List<String> earlier, boolean donors) {
        public Beside {
            courses = List.copyOf(courses);
            listed = List.copyOf(listed);
            earlier = List.copyOf(earlier);
        }
    }

    /**
     * All courses of a drug, or those it may have been given in by a route.
     *
     * @param route none for any
     * @param ended the last day on which the last dose of any of them may have been given; none when it is not told of each
     */
    public record Course(
            String drug,
            TreatmentCourse.@Nullable Route route,
            @Nullable LocalDate ended) {

        /** {@code drug} or {@code drug/ROUTE}. */
        public String key() {
            return key(drug, route);
        }

        /** The name of the courses of a drug. @param route none for any */
        public static String key(String drug, TreatmentCourse.@Nullable Route route) {
            return route == null ? drug : drug + "/" + route;
        }
    }
}
