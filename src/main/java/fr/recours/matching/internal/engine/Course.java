package fr.recours.matching.internal.engine;

import fr.recours.matching.Truth;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A truth from the reference date on, as time passes and nothing else changes: what it is now, and each day it becomes
 * something else.
 */
public final class Course {

    static final Course MET = new Course(Truth.MET, List.of());
    static final Course NOT_MET = new Course(Truth.NOT_MET, List.of());
    static final Course UNKNOWN = new Course(Truth.UNKNOWN, List.of());

    /** From this day on it is this. */
    private record Change(LocalDate from, Truth truth) {}

    private final Truth now;
    private final List<Change> changes;

    private Course(Truth now, List<Change> changes) {
        this.now = now;
        this.changes = changes;
    }

    static Course always(Truth truth) {
        return switch (truth) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The course of something that can only change on some of these days. */
    static Course of(LocalDate reference, Iterable<LocalDate> days, Function<LocalDate, Truth> truthAt) {
        List<LocalDate> later = List.of();
        for (LocalDate day : days) {
            if (day.isAfter(reference)) {
                later = later.isEmpty() ? new ArrayList<>(4) : later;
                later.add(day);
            }
        }
        return build(truthAt.apply(reference), later, truthAt);
    }

    /** @param later days in any order, one or another told twice */
    private static Course build(Truth now, List<LocalDate> later, Function<LocalDate, Truth> truthAt) {
        if (later.size() > 1) {
            later.sort(null);
        }
        List<Change> changes = List.of();
        Truth last = now;
        for (LocalDate day : later) {
            Truth truth = truthAt.apply(day);
            if (truth != last) {
                changes = changes.isEmpty() ? new ArrayList<>(2) : changes;
                changes.add(new Change(day, truth));
                last = truth;
            }
        }
        return changes.isEmpty() ? always(now) : new Course(now, changes);
    }

    public Truth now() {
        return now;
    }

    /** The next day on which it changes. */
    public @Nullable LocalDate nextChange() {
        return changes.isEmpty() ? null : changes.getFirst().from();
    }

    /** What each change makes of it, in the order of their days. */
    <T> List<T> changes(BiFunction<LocalDate, Truth, T> each) {
        if (changes.isEmpty()) {
            return List.of();
        }
        List<T> made = new ArrayList<>(changes.size());
        for (Change change : changes) {
            made.add(each.apply(change.from(), change.truth()));
        }
        return made;
    }

    Course not() {
        return changes.isEmpty() ? always(now.not()) : map(Truth::not);
    }

    Course map(UnaryOperator<Truth> each) {
        if (changes.isEmpty()) {
            return always(each.apply(now));
        }
        return build(each.apply(now), days(this), day -> each.apply(at(day)));
    }

    Course and(Course other) {
        if (this == NOT_MET || other == MET) {
            return this;
        }
        return other == NOT_MET || this == MET ? other : combine(other, Truth::and);
    }

    Course or(Course other) {
        if (this == MET || other == NOT_MET) {
            return this;
        }
        return other == MET || this == NOT_MET ? other : combine(other, Truth::or);
    }

    /** This one where it is known, the other one where it is not. */
    Course orElse(Course other) {
        return combine(other, (mine, others) -> mine == Truth.UNKNOWN ? others : mine);
    }

    Course combine(Course other, BinaryOperator<Truth> operator) {
        if (changes.isEmpty() && other.changes.isEmpty()) {
            return always(operator.apply(now, other.now));
        }
        return build(operator.apply(now, other.now), days(this, other), day -> operator.apply(at(day), other.at(day)));
    }

    /** The days on which any of these changes. */
    private static List<LocalDate> days(Course... courses) {
        List<LocalDate> days = new ArrayList<>();
        for (Course course : courses) {
            for (Change change : course.changes) {
                days.add(change.from());
            }
        }
        return days;
    }

    /** What it is on a day from the reference date on. */
    Truth at(LocalDate day) {
        Truth truth = now;
        for (int i = 0; i < changes.size() && !changes.get(i).from().isAfter(day); i++) {
            truth = changes.get(i).truth();
        }
        return truth;
    }
}
