package fr.recours.matching.internal.cql;

import fr.recours.matching.DataElement;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/** Names, literals and comments as CQL writes them. */
final class Names {

    static final String REFERENCE = "reference_date";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    /** Words of the language that a key of the dictionary or of a treatment course may be. */
    private static final Set<String> WORDS = Set.of(
            "start", "end", "code", "date", "day", "days", "month", "months", "year", "years", "time", "version");

    private Names() {}

    /** A name, in quotes where it needs them. */
    static String of(String name) {
        return PLAIN.matcher(name).matches() && !WORDS.contains(name) ? name : quoted(name);
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\\\"") + '"';
    }

    /** A text between single quotes. */
    static String string(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    static String number(BigDecimal number) {
        return number.toPlainString();
    }

    /** A comment inside an expression. */
    static String comment(String text) {
        return "/* " + text.replace("*/", "* /") + " */";
    }

    /** The name of a programme's library: letters, digits and underscores. */
    static String library(String programme) {
        return programme.replaceAll("[^A-Za-z0-9]+", "_");
    }

    /** Day or days on which a value was measured. */
    static String measuredOn(String parameter) {
        return parameter + ", measured on";
    }

    /** The raw value of an element that another corrects. */
    static String uncorrected(DataElement element) {
        return element.key() + ", uncorrected";
    }

    /** Values of an element older than the one in force. */
    static String earlier(DataElement element) {
        return element.key() + ", earlier values";
    }
}
