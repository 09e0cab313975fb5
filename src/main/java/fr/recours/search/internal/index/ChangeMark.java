package fr.recours.search.internal.index;

import fr.recours.referral.ReferralId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How far an index has heard the changes. Numbers are given when a change is written and seen when its transaction ends, so a
 * later one may show first: the mark waits before a gap until no transaction can still fill it.
 */
final class ChangeMark {

    /** No transaction lasts longer: locks are waited for at most 50 seconds. */
    static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private long mark;
    private final TreeSet<Long> beyond = new TreeSet<>();

    ChangeMark(long mark) {
        this.mark = mark;
    }

    /** Every change up to this one was heard. */
    long value() {
        return mark;
    }

    /** The cases of those changes that were not heard yet. */
    Set<ReferralId> news(List<ChangeLog.Change> changes) {
        return changes.stream()
                .filter(change -> change.sequence() > mark && !beyond.contains(change.sequence()))
                .map(ChangeLog.Change::referral)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** These, every one after the mark in the order of their numbers, are in the index now. */
    void heard(List<ChangeLog.Change> changes, Instant now) {
        boolean whole = true;
        for (ChangeLog.Change change : changes) {
            beyond.add(change.sequence());
            whole &= change.sequence() == mark + 1
                    || change.at().plus(LONGEST_TRANSACTION).isBefore(now);
            if (whole) {
                mark = change.sequence();
            }
        }
        beyond.headSet(mark, true).clear();
    }
}
