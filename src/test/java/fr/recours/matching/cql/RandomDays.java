package fr.recours.matching.cql;

import fr.recours.matching.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/** Days on the borders some libraries draw, and partly known ones. */
final class RandomDays {

    private static final Pattern SPAN = Pattern.compile("\\b(\\d+) (years|months|days)\\b");

    private record Span(int amount, String unit) {

        LocalDate before(LocalDate day) {
            return switch (unit) {
                case "years" -> day.minusYears(amount);
                case "months" -> day.minusMonths(amount);
                default -> day.minusDays(amount);
            };
        }
    }

    private final List<Span> spans;

    /** @param text the libraries, one after another */
    RandomDays(String text) {
        this.spans = SPAN.matcher(text)
                .results()
                .map(found -> new Span(Integer.parseInt(found.group(1)), found.group(2)))
                .distinct()
                .toList();
    }

    /** A day that lies one of the libraries' spans before another, or beside that. */
    LocalDate onABorder(LocalDate reference, Random random) {
        return random.nextInt(4) == 0
                ? reference.minusDays(random.nextInt(900))
                : beside(spans.get(random.nextInt(spans.size())).before(reference), random);
    }

    /** A birthday on one of the libraries' ages, beside it, or at any age. */
    LocalDate birthday(LocalDate reference, Random random) {
        int age = random.nextInt(3) == 0 ? 10 + random.nextInt(75) : age(random);
        return beside(reference.minusYears(age), random);
    }

    /** In years; those below ten are lengths of a disease. */
    int age(Random random) {
        List<Span> ages = spans.stream()
                .filter(span -> span.unit().equals("years") && span.amount() >= 10)
                .toList();
        return ages.get(random.nextInt(ages.size())).amount();
    }

    private static LocalDate beside(LocalDate day, Random random) {
        return day.plusDays(random.nextInt(5) - 2);
    }

    static PartialDate partial(LocalDate day, Random random) {
        int[] lengths = {4, 7, 10, 10, 10};
        return PartialDate.parse(day.toString().substring(0, lengths[random.nextInt(lengths.length)]));
    }
}
