package fr.recours.ui.referral;

import java.util.ArrayList;
import java.util.List;

/**
 * What one tab did to a list, line by line: put on top of a list that another tab changed meanwhile, neither loses a line.
 *
 * @param before the list this tab started from
 * @param removed lines that were there and are not any more; a line that was edited counts as removed and added
 * @param added lines that were not there
 * @param result the list as this tab left it
 */
record ListChange<T>(List<T> before, List<T> removed, List<T> added, List<T> result) {

    static <T> ListChange<T> between(List<T> before, List<T> after) {
        return new ListChange<>(
                List.copyOf(before), without(before, after), without(after, before), List.copyOf(after));
    }

    /** The list with this change on top. */
    List<T> on(List<T> list) {
        if (list.equals(before)) {
            return result;
        }
        List<T> changed = new ArrayList<>(without(list, removed));
        changed.addAll(without(added, changed));
        return List.copyOf(changed);
    }

    /** Equal lines are counted: two equal ones less one leave one. */
    private static <T> List<T> without(List<T> lines, List<T> gone) {
        List<T> left = new ArrayList<>(lines);
        gone.forEach(left::remove);
        return List.copyOf(left);
    }
}
