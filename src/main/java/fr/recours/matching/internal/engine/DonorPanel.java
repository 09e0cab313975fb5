package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Criterion;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DataElement;
import fr.recours.matching.Donor;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Standing;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.text.Values;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The candidate donors of a case, judged one by one. A donor serves who is willing and not ruled out by any donor criterion;
 * of those who serve, the protocol prefers siblings, parents, cousins, other family, then the spouse (SCS-D-I2).
 */
final class DonorPanel {

    private static final List<String> PREFERENCE =
            List.of("sibling", "parent", "cousin", "child", "other_family", "spouse");

    private record Candidate(int index, Donor donor, Course serves, List<CriterionOutcome> outcomes) {}

    private final List<Candidate> candidates = new ArrayList<>();
    private final Derivations derivations;

    DonorPanel(CompiledProgramme programme, CompiledLibrary library, CaseFile caseFile) {
        this.derivations = programme.derivations();
        List<CompiledProgramme.CompiledCriterion> criteria = programme.donor();
        List<Donor> donors = criteria.isEmpty() ? List.of() : caseFile.donors();
        for (int index = 0; index < donors.size(); index++) {
            candidates.add(candidate(index, donors.get(index), programme, library, criteria, caseFile));
        }
    }

    private static Candidate candidate(
            int index,
            Donor donor,
            CompiledProgramme programme,
            CompiledLibrary library,
            List<CompiledProgramme.CompiledCriterion> criteria,
            CaseFile caseFile) {
        Facts facts = Facts.of(donor, caseFile.referenceDate());
        Evaluator evaluator = new Evaluation(facts, library, DonorPanel::none).of(programme.code());
        Course acceptable = Course.MET;
        List<CriterionOutcome> outcomes = new ArrayList<>();
        for (CompiledProgramme.CompiledCriterion criterion : criteria) {
            Judged judged = evaluator.criterion(criterion.criterion().id());
            boolean turned = criterion.criterion().kind() == Criterion.Kind.NON_INCLUSION;
            acceptable = acceptable.and(turned ? judged.course().not() : judged.course());
            outcomes.add(Outcomes.of(criterion, judged, evaluator));
        }
        Course willing = new FlagJudge(evaluator, programme.derivations(), facts)
                .judge("donor_willing")
                .course();
        Course serves = willing.and(acceptable.map(truth -> Truth.of(truth != Truth.NOT_MET)));
        return new Candidate(index, donor, serves, outcomes);
    }

    private static DonorPanel none(CompiledProgramme programme) {
        return new DonorPanel(programme, CompiledLibrary.NONE, CaseFile.empty("", LocalDate.EPOCH));
    }

    /** Whether a donor serves: as stated, else as the candidates show. Without one that serves it is unknown, not no. */
    Judged judge(FlagJudge flags) {
        DataElement element = derivations.element("donor_available");
        Judged stated = flags.judge(element);
        if (candidates.isEmpty()) {
            return stated;
        }
        List<Judged> each = candidates.stream().map(this::line).toList();
        Course any = Course.NOT_MET;
        for (Candidate candidate : candidates) {
            any = any.or(candidate.serves());
        }
        Course found = any.map(truth -> truth == Truth.NOT_MET ? Truth.UNKNOWN : truth);
        if (stated.now() != Truth.UNKNOWN) {
            return new Judged(stated.course(), null, stated.finding(), each);
        }
        return Judged.joined(found, Connective.ANY_OF, each);
    }

    /** The verdict on each candidate, those who serve first, in the protocol's order of preference. */
    List<DonorVerdict> verdicts() {
        if (candidates.isEmpty()) {
            return List.of();
        }
        return candidates.stream()
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> rank(candidate.serves().now()))
                        .thenComparing(candidate -> preference(candidate.donor()))
                        .thenComparing(Candidate::index))
                .map(candidate ->
                        new DonorVerdict(candidate.index(), candidate.serves().now(), candidate.outcomes()))
                .toList();
    }

    private static int rank(Truth serves) {
        return switch (serves) {
            case MET -> 0;
            case UNKNOWN -> 1;
            case NOT_MET -> 2;
        };
    }

    private static int preference(Donor donor) {
        int place = donor.relation().map(PREFERENCE::indexOf).orElse(-1);
        return place < 0 ? PREFERENCE.size() : place;
    }

    private Judged line(Candidate candidate) {
        Bilingual relation = candidate
                .donor()
                .relation()
                .map(code -> Values.code(derivations.element("donor_relation"), code))
                .orElse(new Bilingual("lien inconnu", "relation unknown"));
        String number = String.valueOf(candidate.index() + 1);
        UnknownReason unknown = candidate.serves().now() == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null;
        return Judged.leaf(
                candidate.serves(),
                Evaluator.bare(
                        "donor_willing",
                        new Bilingual(
                                "Donneur " + number + " (" + relation.fr() + ")",
                                "Donor " + number + " (" + relation.en() + ")"),
                        state(candidate),
                        unknown));
    }

    private static Bilingual state(Candidate candidate) {
        List<Bilingual> against = candidate.outcomes().stream()
                .filter(outcome -> outcome.standing() == Standing.BLOCKING)
                .map(outcome -> outcome.criterion().label())
                .toList();
        if (!against.isEmpty()) {
            Bilingual all = Values.join(against, ", ");
            return new Bilingual("récusé\u00a0: " + all.fr(), "ruled out: " + all.en());
        }
        return switch (candidate.serves().now()) {
            case MET -> new Bilingual("consentant, non récusé", "willing, not ruled out");
            case NOT_MET -> new Bilingual("refuse", "unwilling");
            case UNKNOWN -> new Bilingual("accord de principe à recueillir", "willingness to be asked");
        };
    }
}
