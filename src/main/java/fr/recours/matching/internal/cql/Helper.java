package fr.recours.matching.internal.cql;

import java.util.Arrays;
import java.util.List;

/** The few functions a library defines for itself, each only where it is used. */
enum Helper {
    CHOOSE("Choose", """
            // Unlike CQL's "if", an unknown condition leaves an answer where both branches give the same one.
            define function "Choose"(condition Boolean, yes Boolean, no Boolean):
              (condition and yes) or (not condition and no) or (yes and no)
            """),
    AT_LEAST_SINCE("At least since", """
            // Has so long passed since a day known only to lie between two ends? True for all of them, false for none,
            // else unknown.
            define function "At least since"(span Quantity, since Interval<Date>):
              case
                when end of since + span on or before reference_date then true
                when start of since + span after reference_date then false
                else null
              end
            """),
    MORE_THAN_SINCE("More than since", """
            // The same, the day itself not counted.
            define function "More than since"(span Quantity, since Interval<Date>):
              case
                when end of since + span before reference_date then true
                when start of since + span on or after reference_date then false
                else null
              end
            """),
    BELOW("Below", """
            // Is a number known only to lie between two ends less than another?
            define function "Below"(number Interval<Decimal>, bound Decimal):
              case
                when end of number < bound then true
                when start of number >= bound then false
                else null
              end
            """),
    AT_MOST("At most", """
            // The same, the bound itself counted.
            define function "At most"(number Interval<Decimal>, bound Decimal):
              case
                when end of number <= bound then true
                when start of number > bound then false
                else null
              end
            """),
    BETWEEN("Between", """
            // The numbers from one end to the other.
            define function "Between"(low Decimal, high Decimal):
              if low is null or high is null then null else Interval[low, high]
            """),
    ANY_CODE("Any code", """
            // Is one of these codes recorded?
            define function "Any code"(recorded List<String>, wanted List<String>):
              if recorded is null then null else exists (recorded intersect wanted)
            """),
    SOME("Some", """
            // Is one of these answers yes?
            define function "Some"(answers List<Boolean>):
              answers answer aggregate result starting (false): result or answer
            """),
    EVERY("Every", """
            // Are all of these answers yes? Of none, nothing is known.
            define function "Every"(answers List<Boolean>):
              if Length(answers) = 0 then null
              else (answers answer aggregate result starting (true): result and answer)
            """),
    AGREE("Agree", """
            // What all of these answers say; nothing while they do not agree.
            define function "Agree"(answers List<Boolean>):
              case
                when Length(answers) = 0 then null
                when "Every"(answers) then true
                when not "Some"(answers) then false
                else null
              end
            """),
    LASTED("Lasted", """
            // Did a course last so long, its first and last day counted? A length told counts before its dates.
            define function "Lasted"(span Quantity, span_days Integer,
                stated_days Integer, first_day Interval<Date>, last_day Interval<Date>):
              case
                when stated_days is not null then stated_days >= span_days
                when end of first_day + span on or before start of last_day + 1 day then true
                when start of first_day + span after end of last_day + 1 day then false
                else null
              end
            """),
    LEAST_DAYS("Least days", """
            // The fewest days a course may have lasted.
            define function "Least days"(stated_days Integer, first_day Interval<Date>, last_day Interval<Date>):
              case
                when stated_days is not null then stated_days
                when first_day is null then 0
                else Max({ 1, (days between end of first_day and start of last_day) + 1 })
              end
            """),
    MOST_DAYS("Most days", """
            // The most days a course may have lasted; without any date or length, more than any.
            define function "Most days"(stated_days Integer, first_day Interval<Date>, last_day Interval<Date>):
              case
                when stated_days is not null then stated_days
                when first_day is null then 100000
                else Max({ 1, (days between start of first_day and end of last_day) + 1 })
              end
            """),
    SPREAD("Spread", """
            // In which slice of days each pulse falls, evenly spread between the first and the last.
            define function "Spread"(all_days Integer, pulses Integer, slice_days Integer):
              (expand Interval[0, pulses - 1]) Pulse
                return all (all_days * Pulse) div ((pulses - 1) * slice_days)
            """),
    ENOUGH("Enough", """
            // Do the pulses that fall into a slice hold enough?
            define function "Enough"(places List<Integer>, slice Integer, each Decimal, milligrams Decimal):
              Length(places Place where Place = slice) * each >= milligrams
            """),
    IN_A_ROW("In a row", """
            // Do so many slices in a row hold enough?
            define function "In a row"(places List<Integer>, each Decimal, milligrams Decimal, slices Integer):
              exists (
                places Place
                  where "Every"(
                    (expand Interval[0, slices - 1]) Next
                      return all "Enough"(places, Place + Next, each, milligrams))
              )
            """),
    SLICES_HOLD("Slices hold", """
            // The same for pulses over so many days; unknown for monthly ones that miss it by the calendar alone.
            define function "Slices hold"(all_days Integer, pulses Integer, each Decimal,
                milligrams Decimal, slices Integer, slice_days Integer):
              case
                when "In a row"("Spread"(all_days, pulses, slice_days), each, milligrams, slices) then true
                when all_days >= 28 * (pulses - 1) and all_days <= 31 * (pulses - 1)
                  and pulses >= slices and each >= milligrams then null
                else false
              end
            """),
    DAYS_APART("Days apart", """
            // Are two days, both known to the day, so many days apart?
            define function "Days apart"(first_day Interval<Date>, last_day Interval<Date>, span_days Integer):
              start of first_day = end of first_day and start of last_day = end of last_day
                and (days between start of first_day and start of last_day) = span_days
            """),
    NEAREST("Nearest", """
            // The numbers at the smallest distance.
            define function "Nearest"(numbers List<Tuple { number Decimal, distance Integer }>):
              numbers one
                where one.distance = Min(numbers other return all other.distance)
                return one.number
            """),
    WEIGHTS("Weights of the time", """
            // Of the weights recorded, those measured nearest to a course.
            define function "Weights of the time"(weights List<Tuple { number Decimal, measured_on Interval<Date> }>,
                first_day Date, last_day Date):
              "Nearest"(
                weights one
                  return all Tuple {
                    number: one.number,
                    distance: Max({ 0,
                      days between end of one.measured_on and first_day,
                      days between last_day and start of one.measured_on })
                  })
            """),
    EARLIER("Earlier values", """
            // Of the values surely measured so long ago at least and at most, and before the one in force, those of the day
            // nearest to the middle; of two days as near the later.
            define function "Earlier values"(earlier List<Tuple { number Decimal, measured_on Interval<Date> }>,
                now Interval<Date>, least Quantity, middle Quantity, most Quantity):
              "Nearest"(
                earlier one
                  let
                    half: (days between start of one.measured_on and end of one.measured_on) div 2,
                    distance: Abs((days between reference_date - middle and start of one.measured_on) + half),
                    ago: (days between start of one.measured_on and reference_date) - half
                  where one.number > 0
                    and (now is null or end of one.measured_on before start of now)
                    and start of one.measured_on on or after reference_date - most
                    and end of one.measured_on on or before reference_date - least
                  // days from the middle before days ago
                  return all Tuple { number: one.number, distance: distance * 10000 + ago })
            """);

    private final String title;
    private final String text;

    Helper(String title, String text) {
        this.title = title;
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Functions it calls. */
    List<Helper> calls() {
        return switch (this) {
            case AGREE -> List.of(SOME, EVERY);
            case WEIGHTS, EARLIER -> List.of(NEAREST);
            case SLICES_HOLD -> List.of(SPREAD, IN_A_ROW);
            case IN_A_ROW -> List.of(ENOUGH, EVERY);
            default -> List.of();
        };
    }

    Cql of(Cql... arguments) {
        return new Cql.Call(Names.quoted(title), List.copyOf(Arrays.asList(arguments)));
    }
}
