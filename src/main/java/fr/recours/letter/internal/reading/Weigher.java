package fr.recours.letter.internal.reading;

import fr.recours.letter.Quotation;
import fr.recours.letter.ReadValue;
import fr.recours.letter.internal.reading.Candidate.Age;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chooses one value for each key among all a letter tells: today's over older ones, the latest over the rest. Values that cannot
 * all be right settle nothing.
 */
final class Weigher {

    /** A dated value this recent stands against one without a date. */
    private static final int RECENT_MONTHS = 6;

    private final LocalDate reference;
    private final Set<String> lasting;
    final Map<String, ReadValue> facts = new LinkedHashMap<>();
    final List<ReadValue> earlier = new ArrayList<>();
    final Map<String, List<ReadValue>> unsettled = new LinkedHashMap<>();

    /** @param lasting keys of which one affirmation outweighs general denials */
    Weigher(LocalDate reference, Set<String> lasting) {
        this.reference = reference;
        this.lasting = lasting;
    }

    void weigh(List<Candidate> candidates) {
        Map<String, List<Candidate>> byKey = candidates.stream()
                .filter(candidate -> !future(candidate.date()))
                .collect(Collectors.groupingBy(Candidate::key, LinkedHashMap::new, Collectors.toList()));
        byKey.forEach((key, told) -> {
            Optional<ReadValue> chosen =
                    switch (told.getFirst().value()) {
                        case Value.Flag _ -> flag(key, told);
                        case Value.Quantity _ -> number(told);
                        case Value.Codes _ -> Optional.of(union(told));
                        case Value.Code _, Value.Day _, Value.Text _, Value.Pressures _ -> agreed(told);
                    };
            chosen.ifPresentOrElse(value -> facts.put(key, value), () -> leaveOpen(key, told));
        });
    }

    private void leaveOpen(String key, List<Candidate> told) {
        List<ReadValue> values = told.stream()
                .filter(candidate -> candidate.age() != Age.EARLIER)
                .map(Weigher::read)
                .toList();
        if (values.size() > 1) {
            unsettled.put(key, values);
        }
    }

    private boolean future(@Nullable PartialDate date) {
        return date != null && date.earliest().isAfter(reference);
    }

    private Optional<ReadValue> flag(String key, List<Candidate> told) {
        List<Candidate> affirmed = told.stream()
                .filter(candidate -> candidate.value().equals(Value.yes()))
                .toList();
        return lasting.contains(key) && !affirmed.isEmpty() ? agreed(affirmed) : agreed(told);
    }

    /** All say the same: one value with all the words; else none. */
    private static Optional<ReadValue> agreed(List<Candidate> told) {
        Candidate first = told.getFirst();
        boolean same = told.stream().allMatch(candidate -> same(candidate.value(), first.value()));
        return same ? Optional.of(dated(read(first, told), told)) : Optional.empty();
    }

    private static boolean same(Value one, Value other) {
        return one instanceof Value.Quantity(BigDecimal a, var _)
                        && other instanceof Value.Quantity(BigDecimal b, var _)
                ? a.compareTo(b) == 0
                : one.equals(other);
    }

    private static ReadValue union(List<Candidate> told) {
        List<String> codes = told.stream()
                .flatMap(candidate -> ((Value.Codes) candidate.value()).codes().stream())
                .distinct()
                .toList();
        ReadValue all = read(told.getFirst(), told);
        return new ReadValue(all.key(), new Value.Codes(codes), null, null, all.quotations());
    }

    private Optional<ReadValue> number(List<Candidate> told) {
        List<Candidate> standing = standing(told);
        Optional<ReadValue> chosen = standing.isEmpty()
                ? Optional.empty()
                : agreed(standing)
                        .map(value -> read(
                                standing.getFirst(),
                                told.stream()
                                        .filter(one -> same(one.value(), value.value()))
                                        .toList()));
        chosen.ifPresent(value -> told.stream()
                .filter(candidate -> !same(candidate.value(), value.value()))
                .map(Weigher::read)
                .forEach(earlier::add));
        if (chosen.isEmpty()) {
            told.stream()
                    .filter(candidate -> candidate.age() == Age.EARLIER)
                    .map(Weigher::read)
                    .forEach(earlier::add);
        }
        return chosen.map(value -> dated(value, told));
    }

    /** The values that may be today's. */
    private List<Candidate> standing(List<Candidate> told) {
        List<Candidate> now = told.stream().filter(one -> one.age() == Age.NOW).toList();
        List<Candidate> plain =
                told.stream().filter(one -> one.age() != Age.EARLIER).toList();
        List<Candidate> dated = (plain.isEmpty() ? told : plain)
                .stream().filter(one -> one.date() != null).toList();
        PartialDate last = dated.stream()
                .map(Candidate::date)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        List<Candidate> latest =
                dated.stream().filter(one -> Objects.equals(one.date(), last)).toList();
        boolean recent = last != null && !last.latest().isBefore(reference.minusMonths(RECENT_MONTHS));
        List<Candidate> undated =
                plain.stream().filter(one -> one.date() == null).toList();
        List<Candidate> undatedNow =
                now.stream().filter(one -> one.date() == null).toList();
        if (!undatedNow.isEmpty()) {
            return undatedNow;
        }
        if (undated.isEmpty()
                || recent
                || last != null
                        && undated.stream()
                                .anyMatch(one ->
                                        same(one.value(), latest.getFirst().value()))) {
            return latest.isEmpty() ? undated : latest;
        }
        return undated;
    }

    /** A value without a date takes that of the same value told elsewhere. */
    private static ReadValue dated(ReadValue value, List<Candidate> told) {
        if (value.measuredOn() != null) {
            return value;
        }
        return told.stream()
                .filter(one -> one.date() != null && same(one.value(), value.value()))
                .findFirst()
                .map(one -> new ReadValue(value.key(), value.value(), value.written(), one.date(), value.quotations()))
                .orElse(value);
    }

    private static ReadValue read(Candidate candidate) {
        return read(candidate, List.of(candidate));
    }

    private static ReadValue read(Candidate first, List<Candidate> all) {
        List<Quotation> quotations = all.stream()
                .flatMap(candidate -> candidate.quotations().stream())
                .distinct()
                .toList();
        return new ReadValue(first.key(), first.value(), first.written(), first.date(), quotations);
    }
}
