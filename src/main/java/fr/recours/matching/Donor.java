package fr.recours.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One candidate donor (clinical.md D.14).
 *
 * @param facts what is recorded, by the keys of D.14 without their {@code donor_} prefix; what is not there is unknown
 * @param source where they come from; none when not told
 */
public record Donor(Map<String, Value> facts, @Nullable Source source) implements Sourced<Donor> {

    /** What stands before a donor's key in the dictionary. */
    public static final String PREFIX = "donor_";

    public Donor {
        facts = Map.copyOf(facts);
    }

    /** One whose source is not told. */
    public Donor(Map<String, Value> facts) {
        this(facts, null);
    }

    public static Donor unknown() {
        return new Donor(Map.of());
    }

    public Optional<Value> value(String key) {
        return Optional.ofNullable(facts.get(key));
    }

    /** Code of the relation to the recipient: {@code sibling}, {@code spouse} … */
    public Optional<String> relation() {
        return code("relation");
    }

    public Optional<String> sex() {
        return code("sex");
    }

    public Donor with(String key, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(facts);
        changed.put(key, value);
        return new Donor(changed, source);
    }

    public Donor without(String key) {
        Map<String, Value> changed = new LinkedHashMap<>(facts);
        changed.remove(key);
        return new Donor(changed, source);
    }

    @Override
    public Donor from(@Nullable Source otherSource) {
        return new Donor(facts, otherSource);
    }

    private Optional<String> code(String key) {
        return value(key).flatMap(value -> value.as(Value.Code.class)).map(Value.Code::code);
    }
}
