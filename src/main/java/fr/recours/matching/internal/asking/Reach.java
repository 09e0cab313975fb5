package fr.recours.matching.internal.asking;

import fr.recours.matching.DataElement;
import fr.recours.matching.Option;
import fr.recours.matching.PartialDate;
import fr.recours.matching.Question;
import fr.recours.matching.Range;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Births;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.engine.Examination.Bounds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a computed number can go, whatever its missing inputs turn out to be. Each formula rises or falls steadily with
 * each input: which way is tried once, and the ends lie where every input is at the end that leads there.
 */
final class Reach {

    private static final int YOUNGEST = 18;
    private static final int OLDEST = 100;

    private final Examination known;

    /** What one number was tried with serves for the next one that is computed from the same inputs. */
    private final Map<Map<String, Value>, Examination> tried = new HashMap<>();

    Reach(Examination known) {
        this.known = known;
    }

    /** Nothing when it has no known ends. */
    Optional<Bounds> of(String key, List<String> inputs) {
        Map<String, Value> first = new HashMap<>();
        Map<String, Value> last = new HashMap<>();
        for (String input : inputs) {
            List<Value> ends = ends(input);
            if (ends.isEmpty()) {
                return Optional.empty();
            }
            first.put(input, ends.getFirst());
            last.put(input, ends.getLast());
        }
        Optional<Bounds> start = with(key, first);
        Map<String, Value> least = new HashMap<>(first);
        Map<String, Value> most = new HashMap<>(first);
        for (String input : inputs) {
            Map<String, Value> changed = new HashMap<>(first);
            changed.put(input, last.get(input));
            Optional<Bounds> moved = with(key, changed);
            if (start.isEmpty() || moved.isEmpty()) {
                return Optional.empty();
            }
            boolean rises = moved.get().high().compareTo(start.get().high()) > 0;
            (rises ? most : least).put(input, last.get(input));
        }
        return with(key, least).flatMap(low -> with(key, most).map(low::and));
    }

    private Optional<Bounds> with(String key, Map<String, Value> answers) {
        return tried.computeIfAbsent(answers, known::with).bounds(key);
    }

    /** The values between which an element lies. */
    private List<Value> ends(String key) {
        if (key.equals(Question.TREATMENTS)) {
            return List.of();
        }
        DataElement element = known.element(key);
        return switch (element.type()) {
            case INTEGER, DECIMAL -> ends(element.hard());
            case CODE ->
                element.options().stream()
                        .map(Option::code)
                        .<Value>map(Value.Code::new)
                        .toList();
            case DATE -> key.equals(Gaps.BIRTH_DATE) ? births() : List.of();
            case FLAG, CODES, TEXT, PRESSURES, GROUP -> List.of();
        };
    }

    private static List<Value> ends(@Nullable Range range) {
        if (range == null || range.min() == null || range.max() == null) {
            return List.of();
        }
        return Stream.of(range.min(), range.max())
                .<Value>map(end -> new Value.Quantity(end))
                .toList();
    }

    private List<Value> births() {
        List<LocalDate> days = known.births().isEmpty()
                ? List.of(
                        known.reference().minusYears(OLDEST), known.reference().minusYears(YOUNGEST))
                : known.births().stream()
                        .flatMap((Births births) -> Stream.of(births.earliest(), births.latest()))
                        .toList();
        return days.stream()
                .<Value>map(day -> new Value.Day(PartialDate.of(day)))
                .toList();
    }
}
