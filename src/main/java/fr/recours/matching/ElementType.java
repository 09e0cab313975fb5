package fr.recours.matching;

/** What kind of value a data element takes. */
public enum ElementType {
    /** Yes, no, or unknown when not recorded: {@link Value.Flag}. */
    FLAG,
    /** A whole number: {@link Value.Quantity}. */
    INTEGER,
    /** {@link Value.Quantity}. */
    DECIMAL,
    /** One of the options: {@link Value.Code}. */
    CODE,
    /** Any of the options, or a list of short texts when there are none: {@link Value.Codes}. */
    CODES,
    /** {@link Value.Day}. */
    DATE,
    /** {@link Value.Text}. */
    TEXT,
    /** {@link Value.Pressures}. */
    PRESSURES,
    /** A dated set of values of other elements, such as baseline lung function. */
    GROUP
}
