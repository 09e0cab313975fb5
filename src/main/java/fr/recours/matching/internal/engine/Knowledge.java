package fr.recours.matching.internal.engine;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.KnownFacts;
import fr.recours.matching.KnownFacts.Bounds;
import fr.recours.matching.KnownFacts.Fact;
import fr.recours.matching.KnownFacts.Interval;
import fr.recours.matching.KnownFacts.Said;
import fr.recours.matching.Observation;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists what is known of a case, element by element, through the same eyes as the rules: see {@link KnownFacts}. */
public final class Knowledge {

    private final Derivations derivations;
    private final CompiledLibrary none;
    private final List<DataElement> elements;

    public Knowledge(Derivations derivations) {
        this.derivations = derivations;
        this.none = new CompiledLibrary(List.of(), derivations);
        this.elements = derivations.keys().elements().stream()
                .map(derivations::element)
                .filter(element -> element.scope() == DataElement.Scope.PATIENT)
                .toList();
    }

    public KnownFacts of(CaseFile caseFile) {
        Facts facts = Facts.of(caseFile, derivations.keys());
        Evaluator evaluator = new Evaluator(none, facts, caseFile.donors());
        List<Fact> known = new ArrayList<>();
        LocalDate until = Calendar.until(caseFile, facts);
        for (DataElement element : elements) {
            List<Observation> latest = facts.latest(element.key());
            if (!latest.isEmpty()) {
                known.add(new KnownFacts.Recorded(element.key()));
            }
            switch (element.type()) {
                case FLAG -> {
                    Judged judged = evaluator.flag(element.key());
                    said(judged)
                            .map(said -> new KnownFacts.Flag(element.key(), said))
                            .ifPresent(known::add);
                    until = Calendar.earlier(until, judged.course().nextChange());
                }
                case INTEGER, DECIMAL -> numbers(element, evaluator).ifPresent(known::add);
                case CODE, CODES -> codes(element.key(), latest).ifPresent(known::add);
                case DATE -> days(element.key(), latest).ifPresent(known::add);
                case TEXT, PRESSURES, GROUP -> {}
            }
        }
        List<Interval> births = facts.births().stream()
                .map(birth -> new Interval(birth.earliest(), birth.latest()))
                .toList();
        return new KnownFacts(known, CourseKnowledge.of(caseFile, facts, evaluator, elements), births, until);
    }

    private static Optional<Said> said(Judged flag) {
        return switch (flag.now()) {
            case MET -> Optional.of(Said.YES);
            case NOT_MET -> Optional.of(Said.NO);
            case UNKNOWN ->
                Objects.requireNonNull(flag.finding()).unknown() == UnknownReason.CONFLICTING_VALUES
                        ? Optional.of(Said.BOTH)
                        : Optional.empty();
        };
    }

    /** Nothing when one of them is in a unit that cannot be converted: then no comparison is sure. */
    private static Optional<Fact> numbers(DataElement element, Evaluator evaluator) {
        List<Amount> amounts = evaluator.amounts(element.key());
        List<Bounds> bounds = amounts.stream()
                .flatMap(amount -> amount.inOwnUnit(element).stream())
                .map(amount -> new Bounds(amount.low(), amount.high()))
                .toList();
        if (bounds.isEmpty() || bounds.size() < amounts.size()) {
            return Optional.empty();
        }
        String own = Objects.requireNonNullElse(element.unit(), "");
        boolean asGiven = amounts.stream().allMatch(amount -> amount.unit().equals(own));
        return Optional.of(new KnownFacts.Numbers(element.key(), bounds, asGiven));
    }

    private static Optional<Fact> codes(String key, List<Observation> latest) {
        List<Value> values = latest.stream().map(Observation::value).distinct().toList();
        List<String> codes =
                values.stream().flatMap(Knowledge::codes).distinct().toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new KnownFacts.Codes(key, codes, values.size() == 1));
    }

    private static Stream<String> codes(Value value) {
        return switch (value) {
            case Value.Code(String code) -> Stream.of(code);
            case Value.Codes(List<String> several) -> several.stream();
            default -> Stream.empty();
        };
    }

    private static Optional<Fact> days(String key, List<Observation> latest) {
        List<Interval> days = latest.stream()
                .flatMap(observation -> observation.value().as(Value.Day.class).stream())
                .map(day -> new Interval(day.date().earliest(), day.date().latest()))
                .distinct()
                .toList();
        return days.isEmpty() ? Optional.empty() : Optional.of(new KnownFacts.Days(key, days));
    }
}
