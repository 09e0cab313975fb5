package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.Drug;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.Value;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.rule.Rule;
import fr.recours.matching.internal.text.Values;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges rules on the facts of one person. Lives for one evaluation; what two rules share is worked out once. */
final class Evaluator {

    private final CompiledLibrary library;
    private final Facts facts;
    private final List<Donor> donors;
    private final Map<CompiledProgramme, DonorPanel> panels = new IdentityHashMap<>(2);
    private final Workings workings = new Workings();
    private final Once<Judged> judged;
    private final FlagJudge flags;
    private final Amounts numbers;

    /** @param donors the candidates for each programme that asks for one */
    Evaluator(CompiledLibrary library, Facts facts, List<Donor> donors) {
        this.library = library;
        this.facts = facts;
        this.donors = donors;
        this.judged = new Once<>(library.size(), workings);
        this.flags = new FlagJudge(this);
        this.numbers = new Amounts(this);
    }

    CompiledLibrary library() {
        return library;
    }

    Facts facts() {
        return facts;
    }

    DonorPanel donors(CompiledProgramme programme) {
        facts.look(Marks.Part.DONORS);
        return panels.computeIfAbsent(programme, asking -> new DonorPanel(asking, library, donors, facts));
    }

    /** What contradictions are come upon. */
    Workings workings() {
        return workings;
    }

    /** @param programme the one whose criteria the rule's references name */
    Judged judge(CompiledProgramme programme, Rule rule) {
        return judge(library.step(programme, rule));
    }

    Judged judge(Step step) {
        int place = step.place();
        if (place < 0) {
            return work(step);
        }
        Judged known = judged.get(place);
        if (known == null) {
            Judged blank = blank(step);
            if (blank != null) {
                judged.suppose(place, blank);
                return blank;
            }
            List<Clash> before = workings.begin();
            known = judged.keep(place, work(step), workings.end(before));
        }
        return known;
    }

    /** What it comes to, when the case says nothing it looks at. */
    private @Nullable Judged blank(Step step) {
        if (facts.watched()) {
            return null;
        }
        Blank<Judged> blank = step.blank(library);
        return blank.holds(facts) ? blank.thing() : null;
    }

    /** What becomes of a criterion, when the case says nothing it looks at. */
    @Nullable
    CriterionOutcome blank(ReadyProgramme.Item item) {
        if (facts.watched()) {
            return null;
        }
        Blank<CriterionOutcome> blank = item.blank(library);
        return blank.holds(facts) ? blank.thing() : null;
    }

    private Judged work(Step step) {
        return switch (step.rule()) {
            case Rule.Flag _ -> flags.judge(step.element());
            case Rule.Compare compare -> CompareJudge.judge(compare, numbers.of(step.element()), facts);
            case Rule.Coded coded -> coded(coded, facts.latest(step.element()));
            case Rule.All _ -> all(step.parts());
            case Rule.Any _ -> any(step.parts());
            case Rule.Not _ -> {
                Judged part = judge(step.part(0));
                yield Judged.joined(part.course().not(), Connective.NOT, part);
            }
            case Rule.Choice _ -> choice(judge(step.part(0)), judge(step.part(1)), judge(step.part(2)));
            case Rule.Known _ -> {
                Course known = judge(step.part(0)).course().map(truth -> Truth.of(truth == Truth.MET));
                yield new Judged(known, null, null);
            }
            case Rule.Stated _ -> stated(flags.judge(step.element()));
            case Rule.Recorded recorded -> recorded(recorded, facts.latest(step.element()));
            case Rule.Age age -> AgeJudge.judge(age, facts);
            case Rule.RelativeFall fall ->
                FallJudge.judge(fall, facts, numbers.of(step.element()).amounts());
            case Rule.SinceLastDose since -> WashoutJudge.judge(since, this);
            case Rule.Elapsed elapsed -> ElapsedJudge.judge(elapsed, facts.latest(step.element()), facts);
            case Rule.CourseGiven given -> CourseJudge.judge(given, this);
            case Rule.DrugTotal total -> DrugTotalJudge.judge(total, this);
            case Rule.Together together -> TogetherJudge.judge(together, step.programme(), facts);
            case Rule.DonorAcceptable() -> donors(step.programme()).judge(flags);
            case Rule.Constant(Truth truth) -> new Judged(Course.always(truth), null, null);
            case Rule.Judgement(Bilingual question) ->
                Judged.leaf(Course.UNKNOWN, Finding.bare(null, question, Finding.NONE, UnknownReason.NEEDS_JUDGEMENT));
            case Rule.Reference _, Rule.Elsewhere _ -> throw new IllegalStateException("not a step: " + step.rule());
        };
    }

    Element element(int place) {
        return library.element(place);
    }

    DataElement element(String key) {
        return library.derivations().element(key);
    }

    Optional<Drug> drug(String name) {
        return library.derivations().drug(name);
    }

    /**
     * Whether a list of treatments is declared complete and every line of it can be read: behind a drug the table does not
     * know any other may hide (clinical.md A.0: unknown is never no).
     */
    boolean complete(String declaration) {
        return facts.declares(declaration) && unread().isEmpty();
    }

    /** The drugs of the case, as written, that the drug table does not know. */
    List<String> unread() {
        return facts.treatments().stream()
                .map(TreatmentCourse::drug)
                .filter(name -> drug(name).isEmpty())
                .distinct()
                .toList();
    }

    Judged flag(String key) {
        return flags.judge(key);
    }

    private Judged all(Step[] parts) {
        Judged[] children = new Judged[parts.length];
        Course course = Course.MET;
        for (int i = 0; i < parts.length; i++) {
            children[i] = judge(parts[i]);
            course = course.and(children[i].course());
        }
        return Judged.joined(course, Connective.ALL_OF, children);
    }

    private Judged any(Step[] parts) {
        Judged[] children = new Judged[parts.length];
        Course course = Course.NOT_MET;
        for (int i = 0; i < parts.length; i++) {
            children[i] = judge(parts[i]);
            course = course.or(children[i].course());
        }
        return Judged.joined(course, Connective.ANY_OF, children);
    }

    private static Judged choice(Judged condition, Judged then, Judged otherwise) {
        Course whenMet = condition.course().and(then.course());
        Course whenNot = condition.course().not().and(otherwise.course());
        Course both = then.course().and(otherwise.course());
        Judged[] children =
                switch (condition.now()) {
                    case MET -> new Judged[] {condition, then};
                    case NOT_MET -> new Judged[] {condition, otherwise};
                    case UNKNOWN -> new Judged[] {condition, then, otherwise};
                };
        return Judged.joined(whenMet.or(whenNot).or(both), Connective.CHOICE, children);
    }

    /** Not recorded is not stated; where it is recorded as yes and as no, nobody knows. */
    private static Judged stated(Judged flag) {
        boolean contradicted = flag.now() == Truth.UNKNOWN
                && Objects.requireNonNull(flag.finding()).unknown() == UnknownReason.CONFLICTING_VALUES;
        return contradicted
                ? flag
                : Judged.leaf(flag.course().map(truth -> Truth.of(truth == Truth.MET)), () -> known(flag));
    }

    private static Judged recorded(Rule.Recorded rule, List<Observation> latest) {
        return Judged.leaf(
                Course.always(Truth.of(!latest.isEmpty())),
                Finding.bare(rule.element().key(), rule.sentence(), Finding.NONE, null));
    }

    private Judged coded(Rule.Coded rule, List<Observation> latest) {
        Truth truth = Agreement.of(latest, observation -> Truth.of(isAmong(rule.codes(), observation.value())));
        return Judged.leaf(
                Course.always(truth),
                () -> Finding.observed(
                        rule.element(), latest, facts, Values.codes(rule.element(), rule.codes()), truth));
    }

    private static boolean isAmong(List<String> codes, Value value) {
        return switch (value) {
            case Value.Code(String code) -> codes.contains(code);
            case Value.Codes(List<String> several) -> several.stream().anyMatch(codes::contains);
            default -> false;
        };
    }

    /** The numbers an element may have: stated ones, else what its formula gives. */
    List<Amount> amounts(String key) {
        return numbers.of(facts.keys().of(key)).amounts();
    }

    /** The one exact number of an element in its own unit, when it has just one. */
    Optional<Amount> single(String key) {
        return numbers.single(key);
    }

    /** A flag's finding where "not recorded" is an answer, not a gap. */
    private static Finding known(Judged flag) {
        return Objects.requireNonNull(flag.finding()).known();
    }
}
