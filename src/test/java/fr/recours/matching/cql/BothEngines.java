package fr.recours.matching.cql;

import fr.recours.matching.CaseFile;
import fr.recours.matching.CqlExport;
import fr.recours.matching.CriterionOutcome;
import fr.recours.matching.DonorVerdict;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Matcher;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.Result;
import fr.recours.matching.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Programmes judged by our engine and, as exported, by the reference engine of CQL. */
final class BothEngines {

    private static final String SERVES = "Donor serves";
    private static final String DERIVED = ", stated or derived";
    /** By chance alone hardly any case has both, which an autograft that is possible needs. */
    private static final String NO_AUTOGRAFT =
            "{\"facts\": {\"ahsct_refused\": false, \"relapse_after_ahsct\": false}}";
    /** They ask whether a criterion is known to be met: with one of two values it may be, with both it is not. */
    private static final Set<String> ASK_WHAT_IS_KNOWN = Set.of("BLINA-SSc BLI-I5.no_ahsct", "TEST TST-51");

    private final List<ProgrammeDefinition> programmes;
    private final List<CqlExport> exports;
    private final CqlPeer peer;
    private final Dependencies dependencies;
    private final Set<String> notSaid;
    private final Matcher matcher = new Matcher(Judging.DICTIONARY);
    private final Tally tally = new Tally();

    /** One answer of ours: of the recipient, or of a donor by their place. */
    private record Answer(
            String programme, String define, @Nullable Integer donor, Truth truth) {

        @Nullable
        Object among(Map<String, @Nullable Object> defines) {
            Object value = defines.get(define);
            return donor == null ? value : value instanceof List<?> list ? list.get(donor) : "no list";
        }

        String name() {
            return Dependencies.key(programme, define);
        }
    }

    private BothEngines(UnaryOperator<String> change) {
        this.programmes = ProgrammeLibrary.read(
                Stream.concat(ProgrammeLibrary.standardSources().stream(), Stream.of(EveryConstruct.source()))
                        .map(source -> new ProgrammeLibrary.Source(source.name(), change.apply(source.text())))
                        .toList(),
                Judging.DICTIONARY);
        this.exports = CqlExport.of(programmes);
        this.peer = CqlPeer.of(exports);
        this.dependencies = new Dependencies(exports);
        this.notSaid = exports.stream()
                .flatMap(export -> export.gaps().stream()
                        .filter(gap -> gap.kind() == CqlExport.Gap.Kind.NOT_SAID)
                        .map(gap -> Dependencies.key(export.programme(), gap.criterion())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The programmes of the portal and one made of every construct there is. */
    static BothEngines asWritten() {
        return new BothEngines(text -> text);
    }

    /** The same with every criterion judged by itself: a part or a repetition shows its own answer too. */
    static BothEngines takenApart() {
        return new BothEngines(text -> text.replaceAll("(?m)^ +(part_of|same_as): .*\n", ""));
    }

    /** The worked cases of the brief. */
    static List<CaseFile> workedCases() {
        return Stream.of("seed_patients.jsonl", "vignettes.jsonl")
                .flatMap(file -> Judging.workedCases(file).stream())
                .map(line -> Judging.caseOf(line.path("case").toString()))
                .toList();
    }

    RandomCases cases() {
        List<CaseFile> eligible = programmes.stream()
                .map(ProgrammeDefinition::code)
                .filter(code -> !code.equals(EveryConstruct.CODE))
                .map(code -> Judging.eligibleCase(code, NO_AUTOGRAFT))
                .toList();
        return new RandomCases(exports, Judging.DICTIONARY, eligible);
    }

    /** What was compared so far. */
    Tally tally() {
        return tally;
    }

    /** Every define on which the two engines differ. */
    List<String> differences(CaseFile caseFile) {
        CqlParameters parameters = CqlParameters.of(caseFile);
        Map<String, Map<String, @Nullable Object>> theirs =
                peer.evaluate(programmes.stream().map(ProgrammeDefinition::code).toList(), parameters.values());
        List<String> differences = new ArrayList<>();
        for (Answer ours : compared(caseFile, parameters.conflicting(), tally)) {
            Truth other = CqlPeer.truth(ours.among(theirs.getOrDefault(ours.programme(), Map.of())));
            if (other != ours.truth()) {
                differences.add(ours.name() + ": " + ours.truth() + ", in CQL " + other);
            }
        }
        return differences;
    }

    /** Counts what would be compared, without asking the other engine. */
    void count(CaseFile caseFile, Tally counts) {
        compared(caseFile, CqlParameters.of(caseFile).conflicting(), counts);
    }

    private List<Answer> compared(CaseFile caseFile, Set<String> conflicting, Tally counts) {
        List<Answer> compared = new ArrayList<>();
        counts.beginCase();
        for (Answer answer : ours(caseFile)) {
            if (isComparable(answer, conflicting)) {
                counts.add(answer.name(), answer.truth());
                compared.add(answer);
            } else {
                counts.leaveOut();
            }
        }
        return compared;
    }

    private List<Answer> ours(CaseFile caseFile) {
        List<Answer> answers = new ArrayList<>();
        for (Eligibility verdict : matcher.match(programmes, caseFile)) {
            String programme = verdict.programme();
            for (CriterionOutcome outcome : verdict.outcomes()) {
                answers.add(new Answer(programme, outcome.criterion().id(), null, outcome.truth()));
            }
            for (DonorVerdict donor : verdict.donors()) {
                for (CriterionOutcome outcome : donor.outcomes()) {
                    answers.add(new Answer(programme, outcome.criterion().id(), donor.index(), outcome.truth()));
                }
                answers.add(new Answer(programme, SERVES, donor.index(), donor.serves()));
            }
            answers.add(new Answer(programme, CqlPeer.ELIGIBLE, null, truth(verdict.result())));
        }
        return answers;
    }

    private static Truth truth(Result result) {
        return switch (result) {
            case ELIGIBLE -> Truth.MET;
            case UNDETERMINED -> Truth.UNKNOWN;
            case NOT_ELIGIBLE, NOT_YET, NOT_APPLICABLE -> Truth.NOT_MET;
        };
    }

    /** Where values conflict, CQL is given one of them: what we know all the same must be true of that one. */
    private boolean isComparable(Answer answer, Set<String> conflicting) {
        Set<String> reads = dependencies.of(answer.programme(), answer.define());
        if (!Collections.disjoint(notSaid, reads)) {
            return false;
        }
        Set<String> doubtful = new HashSet<>(conflicting);
        doubtful.retainAll(dependencies.names(reads));
        return doubtful.isEmpty()
                || answer.truth() != Truth.UNKNOWN
                        && Collections.disjoint(ASK_WHAT_IS_KNOWN, reads)
                        && reads.stream().noneMatch(name -> isReplaced(name, doubtful));
    }

    /** What contradicts itself does not tell what follows from it; the next way to derive that may. */
    private boolean isReplaced(String name, Set<String> doubtful) {
        if (!name.endsWith(DERIVED)) {
            return false;
        }
        String own = name.substring(name.indexOf(' ') + 1, name.length() - DERIVED.length());
        Set<String> others = new HashSet<>(doubtful);
        others.remove(own);
        return !Collections.disjoint(dependencies.names(dependencies.of(name)), others);
    }

    /** The smallest part of a case that still shows a difference. */
    CaseFile reduced(CaseFile caseFile) {
        CaseFile smallest = caseFile;
        for (boolean smaller = true; smaller; ) {
            smaller = false;
            for (CaseFile candidate : withOneThingLess(smallest)) {
                if (!differences(candidate).isEmpty()) {
                    smallest = candidate;
                    smaller = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private static List<CaseFile> withOneThingLess(CaseFile whole) {
        List<CaseFile> candidates = new ArrayList<>();
        for (int index = 0; index < whole.donors().size(); index++) {
            candidates.add(whole.withDonors(without(whole.donors(), index)));
        }
        for (int index = 0; index < whole.treatments().size(); index++) {
            candidates.add(whole.withTreatments(without(whole.treatments(), index)));
        }
        for (int index = 0; index < whole.observations().size(); index++) {
            candidates.add(new CaseFile(
                    whole.id(),
                    whole.referenceDate(),
                    without(whole.observations(), index),
                    whole.treatments(),
                    whole.donors()));
        }
        return candidates;
    }

    private static <T> List<T> without(List<T> all, int index) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(index);
        return fewer;
    }
}
