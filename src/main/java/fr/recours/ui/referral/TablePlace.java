package fr.recours.ui.referral;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a table that a problem speaks of: {@code treatments[0].end}.
 *
 * @param part empty for the whole line
 */
record TablePlace(String table, int line, String part) {

    private static final Pattern IN_TABLE = Pattern.compile("(\\w+)\\[(\\d+)](?:\\.(\\w+))?.*");

    static Optional<TablePlace> of(String field) {
        Matcher place = IN_TABLE.matcher(field);
        if (!place.matches()) {
            return Optional.empty();
        }
        String part = place.group(3);
        return Optional.of(new TablePlace(place.group(1), Integer.parseInt(place.group(2)), part == null ? "" : part));
    }
}
