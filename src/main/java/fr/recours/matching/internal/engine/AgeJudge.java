package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.rule.Comparison;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges the exact age: on the 18th birthday a person is not yet over 18, the next day they are (AMB-01). */
final class AgeJudge {

    private static final Bilingual LABEL = new Bilingual("Âge", "Age");

    private AgeJudge() {}

    static Judged judge(Rule.Age rule, Facts facts) {
        List<Births> births = facts.births();
        List<Births> birthdays = new ArrayList<>(births.size());
        List<LocalDate> days = new ArrayList<>(4 * births.size());
        for (Births birth : births) {
            Births birthday = birth.birthday(rule.years());
            birthdays.add(birthday);
            around(days, birthday.earliest());
            if (!birthday.exact()) {
                around(days, birthday.latest());
            }
        }
        Course course = Course.of(
                facts.reference(),
                days,
                day -> Agreement.of(birthdays, birthday -> truth(rule.comparison(), birthday, day)));
        return Judged.leaf(course, () -> new Finding(
                        facts.own("birth_date"),
                        LABEL,
                        value(births, facts.reference()),
                        rule.asked(),
                        unknown(births, course.now()),
                        Finding.NONE)
                .from(Births.source(facts)));
    }

    private static void around(List<LocalDate> days, LocalDate birthday) {
        days.add(birthday);
        days.add(birthday.plusDays(1));
    }

    private static @Nullable UnknownReason unknown(List<Births> births, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            return null;
        }
        return switch (births.size()) {
            case 0 -> UnknownReason.NEVER_RECORDED;
            case 1 -> UnknownReason.PARTIAL_DATE;
            default -> UnknownReason.CONFLICTING_VALUES;
        };
    }

    private static Truth truth(Comparison comparison, Births birthday, LocalDate day) {
        if (birthday.exact()) {
            return Truth.of(comparison.holds(day, birthday.earliest()));
        }
        if (comparison == Comparison.EQUAL && day.isAfter(birthday.earliest()) && day.isBefore(birthday.latest())) {
            // The birthday may be today, though it is at neither end.
            return Truth.UNKNOWN;
        }
        return Agreement.of(
                Truth.of(comparison.holds(day, birthday.earliest())),
                Truth.of(comparison.holds(day, birthday.latest())));
    }

    private static Bilingual value(List<Births> births, LocalDate reference) {
        return Values.joined(births, birth -> years(birth.youngest(reference), birth.oldest(reference)), " / ");
    }

    private static Bilingual years(int youngest, int oldest) {
        String years = youngest == oldest ? String.valueOf(youngest) : youngest + "–" + oldest;
        return new Bilingual(years + "\u00a0ans", years + "\u00a0years");
    }
}
