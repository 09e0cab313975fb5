package fr.recours.search.internal.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The fields of {@link FactFields} and the terms in them. Keys are those of the data dictionary. */
public final class FactNames {

    /** The keys for which anything is recorded. */
    public static final String KNOWN = "known";

    /** The keys of enumerated elements whose records agree. */
    public static final String SETTLED = "settled";

    /** The keys of numbers all given in the element's own unit. */
    public static final String AS_GIVEN = "as_given";

    /** {@code key=YES}, {@code key=NO} or {@code key=BOTH}, stated or derived; nothing when unknown. */
    public static final String FLAG = "flag";

    /** {@code key=code}, for each code recorded; folded where it is typed and stands in no list. */
    public static final String CODE = "code";

    /** {@code drug}, {@code drug/ROUTE} and {@code drug/OUTCOME} of each line of treatment. */
    public static final String TREATMENT = "treatment";

    /** The elements that declare the list of treatments complete, where every drug of it is known. */
    public static final String LISTED = "listed";

    /** The keys of numbers of which an earlier value is recorded. */
    public static final String EARLIER = "earlier";

    /** {@code yes} where a candidate donor is recorded. */
    public static final String DONOR = "donor";

    /** All the facts of a case, sealed: see {@link SealedFacts}. */
    public static final String FACTS = "facts";

    /** The keys of numbers of which one at least has more figures than a {@code double} keeps. */
    public static final String ROUNDED = "rounded";

    /** Years in which the patient may have been born: the first and the last day of each, as {@link java.time.LocalDate#toEpochDay()}. */
    public static final String BIRTH = "birth";

    /** The element whose day is in no field. */
    public static final String BIRTH_DATE = "birth_date";

    /** The day the facts are told for, and the first on which they may be others, as days since the epoch. */
    public static final String AS_OF = "as_of";

    public static final String UNTIL = "until";

    /** Version of the matcher the facts were told by. */
    public static final String ENGINE = "engine";

    /** The numbers of the latest blood pressure, in mmHg. */
    public static final String SYSTOLIC = "bp_systolic";

    public static final String DIASTOLIC = "bp_diastolic";

    private static final String NUMBER = "number.";
    private static final String DAY = "day.";
    private static final String LAST_DOSE = "last_dose.";
    private static final String ELIGIBLE_FROM = "eligible_from.";
    private static final String STANDINGS = "standings.";

    /** Figures a {@code double} keeps apart: of numbers of no more figures, none is lost and their order stays. */
    private static final int FIGURES = 15;

    private FactNames() {}

    /** Of a number: the least and the greatest it may be, as {@code double}; both the same when it is known. */
    public static String number(String key) {
        return NUMBER + key;
    }

    /** Of a date: the first and the last day it may be, as days since the epoch. */
    public static String day(String key) {
        return DAY + key;
    }

    /**
     * Of the courses of a drug: the last day on which the last dose may have been given, as days since the epoch, {@link Long#MAX_VALUE}
     * when it is not told of each of them.
     *
     * @param courses as {@link fr.recours.matching.KnownFacts.Course#key()} names them
     */
    public static String lastDose(String courses) {
        return LAST_DOSE + courses;
    }

    /** The first day, from the day of the facts on, on which a programme finds the case eligible; none when it never does. */
    public static String eligibleFrom(String programme) {
        return ELIGIBLE_FROM + programme;
    }

    /** How each criterion of a programme stands: see {@link Standings}. */
    public static String standings(String programme) {
        return STANDINGS + programme;
    }

    public static String term(String key, String value) {
        return key + "=" + value;
    }

    /** Whether the {@code double} of a number is told apart from that of every other such number, and stands in their order. */
    public static boolean isExact(BigDecimal number) {
        return number.round(new MathContext(FIGURES)).compareTo(number) == 0;
    }

    /** A number rounded so that its {@code double} is no greater. */
    public static double low(BigDecimal number) {
        return number.round(new MathContext(FIGURES, RoundingMode.FLOOR)).doubleValue();
    }

    /** A number rounded so that its {@code double} is no less. */
    public static double high(BigDecimal number) {
        return number.round(new MathContext(FIGURES, RoundingMode.CEILING)).doubleValue();
    }
}
