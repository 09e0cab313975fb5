package fr.recours.search.internal.facts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The fields of {@link FactFields} and the terms in them. Keys are those of the data dictionary. */
public final class FactNames {

    /** The keys for which anything is recorded, and the drugs of a line of treatment after {@code treatment/}. */
    public static final String KNOWN = "known";

    /** The keys of enumerated elements whose records agree. */
    public static final String SETTLED = "settled";

    /** The keys of numbers all given in the element's own unit. */
    public static final String AS_GIVEN = "as_given";

    /** {@code key=YES}, {@code key=NO} or {@code key=BOTH}, stated or derived; nothing when unknown. */
    public static final String FLAG = "flag";

    /** {@code key=code}, for each code recorded. */
    public static final String CODE = "code";

    /** {@code drug}, {@code drug/ROUTE} and {@code drug/OUTCOME} of each line of treatment. */
    public static final String TREATMENT = "treatment";

    /** Years in which the patient may have been born: the first and the last day of each, as {@link java.time.LocalDate#toEpochDay()}. */
    public static final String BIRTH = "birth";

    /** The element whose day is in no field. */
    public static final String BIRTH_DATE = "birth_date";

    /** The day the facts are told for, and the first on which they may be others, as days since the epoch. */
    public static final String AS_OF = "as_of";

    public static final String UNTIL = "until";

    /** Version of the matcher the facts were told by. */
    public static final String ENGINE = "engine";

    /** {@code programme=RESULT} for each programme. */
    public static final String VERDICT = "verdict";

    private static final String NUMBER = "number.";
    private static final String DAY = "day.";
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

    /** A number rounded so that its {@code double} is no greater. */
    public static double low(BigDecimal number) {
        return number.round(new MathContext(FIGURES, RoundingMode.FLOOR)).doubleValue();
    }

    /** A number rounded so that its {@code double} is no less. */
    public static double high(BigDecimal number) {
        return number.round(new MathContext(FIGURES, RoundingMode.CEILING)).doubleValue();
    }
}
