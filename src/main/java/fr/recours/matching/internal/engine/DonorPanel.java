package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Donor;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Standing;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

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

    DonorPanel(CompiledProgramme programme, CompiledLibrary library, List<Donor> donors, Facts facts) {
        this.derivations = library.derivations();
        List<ReadyProgramme.Item> criteria = library.ready(programme).donor();
        if (criteria.isEmpty()) {
            return;
        }
        for (int index = 0; index < donors.size(); index++) {
            Donor donor = donors.get(index);
            Evaluator evaluator = new Evaluator(library, Facts.of(donor, facts.reference(), library.keys()), List.of());
            candidates.add(candidate(index, donor, criteria, evaluator));
        }
    }

    private static Candidate candidate(
            int index, Donor donor, List<ReadyProgramme.Item> criteria, Evaluator evaluator) {
        Course acceptable = Course.MET;
        List<CriterionOutcome> outcomes = new ArrayList<>(criteria.size());
        for (ReadyProgramme.Item item : criteria) {
            Course course = evaluator.judge(item.rule()).course();
            acceptable = acceptable.and(item.turned() ? course.not() : course);
            outcomes.add(Outcomes.of(item, evaluator));
        }
        Course willing = evaluator.flag("donor_willing").course();
        Course serves = willing.and(acceptable.map(truth -> Truth.of(truth != Truth.NOT_MET)));
        return new Candidate(index, donor, serves, outcomes);
    }

    /** Whether a donor serves: as stated, else as the candidates show. Without one that serves it is unknown, not no. */
    Judged judge(FlagJudge flags) {
        Judged stated = flags.judge("donor_available");
        if (candidates.isEmpty()) {
            return stated;
        }
        Judged[] each = candidates.stream().map(this::line).toArray(Judged[]::new);
        Course any = Course.NOT_MET;
        for (Candidate candidate : candidates) {
            any = any.or(candidate.serves());
        }
        Course found = any.map(truth -> truth == Truth.NOT_MET ? Truth.UNKNOWN : truth);
        if (stated.now() != Truth.UNKNOWN) {
            if (stated.now() == Truth.NOT_MET && found.now() == Truth.MET) {
                flags.contradicted(derivations.element("donor_available"), Truth.NOT_MET, serving(each));
            }
            return new Judged(stated.course(), null, stated.finding(), each);
        }
        return Judged.joined(found, Connective.ANY_OF, each);
    }

    private static Bilingual serving(Judged[] each) {
        return Values.join(
                Stream.of(each)
                        .filter(one -> one.now() == Truth.MET)
                        .flatMap(one -> Stream.ofNullable(one.finding()))
                        .map(Finding::label)
                        .toList(),
                ", ");
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
                Finding.bare(
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
