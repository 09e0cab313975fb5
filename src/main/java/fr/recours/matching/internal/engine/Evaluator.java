package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.Drug;
import fr.recours.matching.Observation;
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
    /** Whether nobody asks why: what a verdict does not need is left out. */
    private final boolean brief;

    private final Map<CompiledProgramme, DonorPanel> panels = new IdentityHashMap<>(2);
    private final Workings workings = new Workings();
    private final Once<Judged> judged;
    private final FlagJudge flags;
    private final Amounts numbers;
    private final Listing listing;
    private final Reasons reasons = new Reasons();

    /** @param donors the candidates for each programme that asks for one */
    Evaluator(CompiledLibrary library, Facts facts, List<Donor> donors) {
        this(library, facts, donors, false);
    }

    /**
     * One for a person.
     *
     * @param donors the candidates for each programme that asks for one
     * @param brief whether only courses are asked for, never what they rest on: a part that cannot change one is not judged
     */
    Evaluator(CompiledLibrary library, Facts facts, List<Donor> donors, boolean brief) {
        this.library = library;
        this.facts = facts;
        this.donors = donors;
        this.brief = brief;
        this.judged = new Once<>(library.size(), workings);
        this.flags = new FlagJudge(this);
        this.numbers = new Amounts(this);
        this.listing = new Listing(this);
    }

    CompiledLibrary library() {
        return library;
    }

    Facts facts() {
        return facts;
    }

    DonorPanel donors(CompiledProgramme programme) {
        facts.look(Marks.Part.DONORS);
        return panels.computeIfAbsent(programme, asking -> new DonorPanel(library.ready(asking), donors, this));
    }

    /** Whether nobody asks what anything rests on. */
    boolean brief() {
        return brief;
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
            case Rule.All _ -> Connectives.all(step, this);
            case Rule.Any _ -> Connectives.any(step, this);
            case Rule.Not _ -> Connectives.not(step, this);
            case Rule.Choice _ -> Connectives.choice(step, this);
            case Rule.Known _ -> Connectives.known(step, judge(step.part(0)));
            case Rule.Stated _ -> stated(step, flags.judge(step.element()));
            case Rule.Recorded recorded ->
                recorded(step, recorded, !facts.latest(step.element()).isEmpty());
            case Rule.Age age -> AgeJudge.judge(age, facts);
            case Rule.RelativeFall fall -> FallJudge.judge(fall, facts, numbers.measured(step.element()));
            case Rule.SinceLastDose since -> WashoutJudge.judge(since, this);
            case Rule.Elapsed elapsed -> ElapsedJudge.judge(elapsed, facts.latest(step.element()), facts);
            case Rule.CourseGiven given -> CourseJudge.judge(given, this);
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

    /** Reads the reasons off what was judged. */
    Reasons reasons() {
        return reasons;
    }

    /** Whether the lines of treatment are all there are. */
    Listing listing() {
        return listing;
    }

    Judged flag(String key) {
        return flags.judge(key);
    }

    /** Not recorded is not stated; where it is recorded as yes and as no, nobody knows. */
    private static Judged stated(Step step, Judged flag) {
        boolean contradicted = flag.now() == Truth.UNKNOWN
                && Objects.requireNonNull(flag.finding()).unknown() == UnknownReason.CONFLICTING_VALUES;
        return contradicted
                ? flag
                : step.common()
                        .of(
                                new Judged[] {flag},
                                () -> Judged.leaf(
                                        flag.course().map(truth -> Truth.of(truth == Truth.MET)), () -> known(flag)));
    }

    private Judged recorded(Step step, Rule.Recorded rule, boolean anything) {
        Judged[] answer = {element(step.element()).stated(anything)};
        return step.common()
                .of(
                        answer,
                        () -> Judged.leaf(
                                Course.always(Truth.of(anything)),
                                Finding.bare(rule.element().key(), rule.sentence(), Finding.NONE, null)));
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
