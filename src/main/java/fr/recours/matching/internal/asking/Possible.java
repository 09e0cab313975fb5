package fr.recours.matching.internal.asking;

import fr.recours.matching.CaseFile;
import fr.recours.matching.DataElement;
import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme;
import fr.recours.matching.internal.engine.Examination;
import fr.recours.matching.internal.language.Sentences;
import fr.recours.matching.internal.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether any data at all could make rules hold: a case of which nothing is known yet is filled in every way that makes a
 * difference. What courses of treatment add up to counts as able to come out either way.
 */
public final class Possible {

    /** Any day does: dates are only compared with one another. */
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private final Examination nothing;

    /** @param library where criteria of other programmes are found; the programme is one of it */
    public Possible(CompiledProgramme programme, CompiledLibrary library) {
        this(new Examination(programme, library, CaseFile.empty("", DAY)));
    }

    private Possible(Examination nothing) {
        this.nothing = nothing;
    }

    /** Whether the rule could hold; yes as well where it could not be found out. */
    public boolean holds(Rule rule) {
        return together(List.of(rule));
    }

    /** Whether the rules could all hold in one case; yes as well where it could not be found out. */
    public boolean together(List<Rule> rules) {
        Shapes shapes = new Shapes(nothing, new Gaps(nothing));
        List<Shape> read = rules.stream().map(this::open).map(shapes::of).toList();
        WayFinder finder = new WayFinder(Integer.MAX_VALUE);
        List<List<Way>> goals = new ArrayList<>();
        read.forEach(shape -> Inquiry.goals(shape, true, finder, goals));
        if (!goals.contains(Ways.NEVER) && Search.of(goals).isPresent()) {
            return true;
        }
        return !finder.exact() || !goals.contains(Ways.NEVER) && !impossible(goals);
    }

    /**
     * With what an empty case knows too much of left free to come out either way: added lengths, which are known to be none
     * where no course is, and whether something computed or a donor's is recorded, which is not asked for.
     */
    private Rule open(Rule rule) {
        return switch (rule) {
            case Rule.All(List<Rule> parts) -> new Rule.All(open(parts));
            case Rule.Any(List<Rule> parts) -> new Rule.Any(open(parts));
            case Rule.Not(Rule part) -> new Rule.Not(open(part));
            case Rule.Choice(Rule condition, Rule then, Rule otherwise) ->
                new Rule.Choice(open(condition), open(then), open(otherwise));
            case Rule.Known(Rule criterion) -> new Rule.Known(open(criterion));
            case Rule.Reference(String id) -> criterion(id);
            case Rule.Elsewhere(String programme, String id) -> under(programme).criterion(id);
            case Rule.Together together -> new Rule.Judgement(Sentences.of(together));
            case Rule.Recorded recorded when !isAsked(recorded.element()) -> new Rule.Judgement(Sentences.of(recorded));
            default -> rule;
        };
    }

    /** A reference, by programme and id, where nothing is left free in what it refers to: that is worked out once then. */
    private Rule criterion(String id) {
        Rule named = nothing.criterion(id);
        return leavesFree(named) ? open(named) : new Rule.Elsewhere(nothing.programme(), id);
    }

    private boolean leavesFree(Rule rule) {
        return rule.all().anyMatch(part -> switch (part) {
            case Rule.Together _ -> true;
            case Rule.Recorded(DataElement element, var _) -> !isAsked(element);
            case Rule.Reference(String id) -> leavesFree(nothing.criterion(id));
            case Rule.Elsewhere(String programme, String id) -> under(programme).leavesFree(id);
            default -> false;
        });
    }

    private boolean leavesFree(String id) {
        return leavesFree(nothing.criterion(id));
    }

    private Possible under(String programme) {
        return new Possible(nothing.under(programme));
    }

    private boolean isAsked(DataElement element) {
        return switch (element.scope()) {
            case PATIENT -> nothing.inputs(element.key()).isEmpty();
            case DONOR -> false;
            case TREATMENT -> true;
        };
    }

    private List<Rule> open(List<Rule> parts) {
        return parts.stream().map(this::open).toList();
    }

    /** Whether the search came to its end without finding anything. */
    private static boolean impossible(List<List<Way>> goals) {
        for (Part part : Part.of(goals, Way.ANY)) {
            if (part.search().isEmpty() && part.exact()) {
                return true;
            }
        }
        return false;
    }

    /** The elements the value of an element may come from when nobody states it. */
    public List<String> inputs(String key) {
        return nothing.inputs(key);
    }

    /** The rules an element is derived by when nobody states it. */
    public List<Rule> derivations(String key) {
        return nothing.derivations(key);
    }
}
