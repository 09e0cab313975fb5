package fr.recours.matching.internal.engine;

import fr.recours.matching.Bilingual;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.Donor;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Explanation.Connective;
import fr.recours.matching.Truth;
import fr.recours.matching.UnknownReason;
import fr.recours.matching.internal.engine.Workings.Clash;
import fr.recours.matching.internal.text.Values;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The candidate donors of a case, judged one by one. A donor serves who is willing and not ruled out by any donor criterion;
 * those who serve stand in the programme's order of preference (SCS-D-I2).
 */
final class DonorPanel {

    private static final String AVAILABLE = "donor_available";

    private static final Bilingual NONE_SERVES = new Bilingual(
            "aucun candidat de la liste ne convient à ce jour\u00a0; un autre peut exister",
            "no candidate on the list will do today; there may be another");

    private record Candidate(
            int index, Donor donor, Course serves, List<ReadyProgramme.Item> criteria, Evaluator evaluator) {

        List<CriterionOutcome> outcomes() {
            return criteria.stream().map(item -> Outcomes.of(item, evaluator)).toList();
        }

        /** The criteria that rule the donor out. */
        List<Bilingual> against() {
            return criteria.stream()
                    .filter(item -> Outcomes.standing(item, evaluator).now() == Truth.NOT_MET)
                    .map(item -> item.criterion().against())
                    .toList();
        }
    }

    private final List<ReadyProgramme.Item> criteria;
    private final List<String> preference;
    private final List<Donor> donors;
    private final Evaluator asking;
    private @Nullable List<Candidate> candidates;

    /** @param donors the candidates; nobody is one where the programme asks nothing of a donor */
    DonorPanel(ReadyProgramme programme, List<Donor> donors, Evaluator asking) {
        this.criteria = programme.donor();
        this.preference = programme.donorPreference();
        this.donors = criteria.isEmpty() ? List.of() : donors;
        this.asking = asking;
    }

    private List<Candidate> candidates() {
        List<Candidate> known = candidates;
        if (known == null) {
            known = new ArrayList<>(donors.size());
            for (int index = 0; index < donors.size(); index++) {
                known.add(candidate(index, donors.get(index)));
            }
            candidates = known;
        }
        return known;
    }

    private Candidate candidate(int index, Donor donor) {
        CompiledLibrary library = asking.library();
        Facts facts = Facts.of(donor, asking.facts().reference(), library.keys());
        Evaluator evaluator = new Evaluator(library, facts, List.of(), asking.brief());
        Course acceptable = Course.MET;
        for (ReadyProgramme.Item item : criteria) {
            acceptable = acceptable.and(Outcomes.standing(item, evaluator));
        }
        Course willing = evaluator.flag("donor_willing").course();
        Course serves = willing.and(acceptable.map(truth -> Truth.of(truth != Truth.NOT_MET)));
        return new Candidate(index, donor, serves, criteria, evaluator);
    }

    /** Whether a donor serves: as stated, else as the candidates show. Without one that serves it is unknown, not no. */
    Judged judge(FlagJudge flags) {
        Judged stated = flags.judge(AVAILABLE);
        if (donors.isEmpty() || asking.brief() && stated.now() != Truth.UNKNOWN || isContradicted(stated)) {
            return stated;
        }
        Judged[] each = candidates().stream().map(this::line).toArray(Judged[]::new);
        Course any = Course.NOT_MET;
        for (Candidate candidate : candidates()) {
            any = any.or(candidate.serves());
        }
        Course found = any.map(truth -> truth == Truth.NOT_MET ? Truth.UNKNOWN : truth);
        if (stated.now() != Truth.UNKNOWN) {
            if (stated.now() == Truth.NOT_MET && found.now() == Truth.MET) {
                flags.contradicted(asking.element(AVAILABLE), Truth.NOT_MET, named(each, Truth.MET));
            } else if (stated.now() == Truth.MET && any.now() == Truth.NOT_MET) {
                noneServes(named(each, Truth.NOT_MET));
            }
            return new Judged(stated.course(), null, stated.finding(), each);
        }
        return any.now() == Truth.NOT_MET
                ? Judged.joined(
                        found,
                        Connective.ANY_OF,
                        Stream.concat(Stream.of(another()), Stream.of(each)).toArray(Judged[]::new))
                : Judged.joined(found, Connective.ANY_OF, each);
    }

    /** That no candidate will do leaves open whether another would. */
    private Judged another() {
        return Judged.leaf(
                Course.UNKNOWN,
                new Finding(
                        AVAILABLE,
                        asking.element(AVAILABLE).label(),
                        NONE_SERVES,
                        Finding.NONE,
                        UnknownReason.NEVER_RECORDED,
                        Finding.NONE));
    }

    /** Said to be there and not to be there: no candidate tells which is right (clinical.md A.0, two values of one day). */
    private static boolean isContradicted(Judged stated) {
        Finding finding = stated.finding();
        return stated.now() == Truth.UNKNOWN
                && finding != null
                && finding.unknown() == UnknownReason.CONFLICTING_VALUES;
    }

    /** Nobody of the list serving does not say that nobody does: what is stated is kept, and the clash is told. */
    private void noneServes(Bilingual candidates) {
        Bilingual label = asking.element(AVAILABLE).label();
        Bilingual text = new Bilingual(
                label.fr() + "\u00a0: «\u00a0" + Values.YES.fr()
                        + "\u00a0» est retenu, mais aucun candidat de la liste ne convient (" + candidates.fr() + ")",
                label.en() + ": '" + Values.YES.en() + "' is kept, but no candidate on the list will do ("
                        + candidates.en() + ")");
        asking.workings().tell(new Clash(AVAILABLE, false, text));
    }

    private static Bilingual named(Judged[] each, Truth serves) {
        return Values.join(
                Stream.of(each)
                        .filter(one -> one.now() == serves)
                        .flatMap(one -> Stream.ofNullable(one.finding()))
                        .map(Finding::label)
                        .toList(),
                ", ");
    }

    /** The verdict on each candidate, those who serve first, in the protocol's order of preference. */
    List<DonorVerdict> verdicts() {
        if (donors.isEmpty()) {
            return List.of();
        }
        return candidates().stream()
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

    private int preference(Donor donor) {
        int place = donor.relation().map(preference::indexOf).orElse(-1);
        return place < 0 ? preference.size() : place;
    }

    private Judged line(Candidate candidate) {
        return Judged.leaf(candidate.serves(), () -> finding(candidate));
    }

    private Finding finding(Candidate candidate) {
        Bilingual relation = candidate
                .donor()
                .relation()
                .map(code -> Values.code(asking.element("donor_relation"), code))
                .orElse(new Bilingual("lien inconnu", "relation unknown"));
        String number = String.valueOf(candidate.index() + 1);
        UnknownReason unknown = candidate.serves().now() == Truth.UNKNOWN ? UnknownReason.NEVER_RECORDED : null;
        return Finding.bare(
                        "donor_willing",
                        new Bilingual(
                                "Donneur " + number + " (" + relation.fr() + ")",
                                "Donor " + number + " (" + relation.en() + ")"),
                        state(candidate),
                        unknown)
                .from(candidate.donor().source());
    }

    private static Bilingual state(Candidate candidate) {
        List<Bilingual> against = candidate.against();
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
