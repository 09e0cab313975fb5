package fr.recours.matching;

import fr.recours.matching.internal.dictionary.WholeCheck;
import fr.recours.matching.internal.engine.ProgrammeJudge;
import fr.recours.matching.internal.lint.Uses;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges a case against a programme (clinical.md A.0). Pure and thread-safe. */
public final class Matcher {

    /** Goes up when the same facts and the same programme could give another verdict. */
    public static final String ENGINE_VERSION = "10";

    private static final String OVERLAP = "overlap";
    /** No programme is for both diseases: the RCP decides for which of them one is asked. */
    private static final Bilingual OVERLAP_NOTE =
            new Bilingual("Chevauchement\u00a0: à discuter en RCP", "Overlap: to be discussed at the RCP");

    private static final Bilingual NO_DISEASE = new Bilingual(
            "Maladie non précisée\u00a0: jugé comme si le programme s’appliquait",
            "Disease not recorded: judged as if the programme applied");
    private static final Bilingual NOT_ENTERED = new Bilingual(
            "Critères non encore saisis\u00a0: à discuter en RCP",
            "Criteria not yet entered: to be discussed at the RCP");

    private final Dictionary dictionary;
    private final Map<String, Bilingual> otherDisease;
    private final Map<String, Bilingual> oneDisease;

    public Matcher(Dictionary dictionary) {
        this.dictionary = dictionary;
        List<Option> diseases = dictionary.require("disease").options();
        this.otherDisease = diseases.stream()
                .collect(Collectors.toUnmodifiableMap(Option::code, disease -> otherDisease(disease.label())));
        this.oneDisease = diseases.stream()
                .collect(Collectors.toUnmodifiableMap(Option::code, disease -> oneDisease(disease.label())));
    }

    public Eligibility match(ProgrammeDefinition programme, CaseFile caseFile) {
        ProgrammeJudge judge = ProgrammeJudge.of(caseFile, dictionary.derivations());
        return match(programme, caseFile, judge.disease(), judge);
    }

    /** Judges a case against several programmes, in their order; what they share is worked out once. */
    public List<Eligibility> match(List<ProgrammeDefinition> programmes, CaseFile caseFile) {
        ProgrammeJudge judge = ProgrammeJudge.of(caseFile, dictionary.derivations());
        Optional<String> disease = judge.disease();
        return programmes.stream()
                .map(programme -> match(programme, caseFile, disease, judge))
                .toList();
    }

    /** The results of {@link #match(List, CaseFile)} at the reference date, without saying why. */
    public List<Result> results(List<ProgrammeDefinition> programmes, CaseFile caseFile) {
        ProgrammeJudge judge = ProgrammeJudge.brief(caseFile, dictionary.derivations());
        Optional<String> disease = judge.disease();
        return programmes.stream()
                .map(programme -> beforehand(programme, disease)
                        .orElseGet(() -> VerdictCourse.on(
                                caseFile.referenceDate(),
                                judge.quickest(programme.compiled(), programme.library()),
                                disease.isPresent())))
                .toList();
    }

    /**
     * Verdicts without a word of why: no reasons, no donors, no notes.
     *
     * @param diseaseKnown whether the disease is known; while it is not, no programme is ruled out for it
     * @param verdicts with their courses and how each criterion stands, in the order of the programmes
     */
    public record Standings(boolean diseaseKnown, List<Eligibility> verdicts) {
        public Standings {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** The verdicts of {@link #match(List, CaseFile)} and how each criterion stands, without saying why. */
    public Standings standings(List<ProgrammeDefinition> programmes, CaseFile caseFile) {
        ProgrammeJudge judge = ProgrammeJudge.brief(caseFile, dictionary.derivations());
        Optional<String> disease = judge.disease();
        return new Standings(
                disease.isPresent(),
                programmes.stream()
                        .map(programme -> standing(programme, caseFile, disease, judge))
                        .toList());
    }

    /** What one programme makes of a case, criterion by criterion as they are asked for, without saying why. */
    public BareJudgement bare(ProgrammeDefinition programme, CaseFile caseFile) {
        ProgrammeJudge judge = ProgrammeJudge.brief(caseFile, dictionary.derivations());
        Optional<String> disease = judge.disease();
        return new BareJudgement(
                caseFile,
                disease.isPresent(),
                beforehand(programme, disease),
                judge.bare(programme.compiled(), programme.library()));
    }

    private static Eligibility standing(
            ProgrammeDefinition programme, CaseFile caseFile, Optional<String> disease, ProgrammeJudge judge) {
        Optional<Result> beforehand = beforehand(programme, disease);
        if (beforehand.isPresent()) {
            return verdict(
                    programme,
                    caseFile,
                    always(beforehand.get(), caseFile),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of());
        }
        List<CriterionOutcome> outcomes = List.copyOf(judge.bare(programme.compiled(), programme.library()));
        return verdict(
                programme,
                caseFile,
                VerdictCourse.of(outcomes, disease.isPresent(), caseFile.referenceDate()),
                outcomes,
                List.of(),
                List.of(),
                Waiting.of(outcomes, disease.isPresent(), caseFile.referenceDate())
                        .possibleFrom(),
                List.of());
    }

    /** Code of the disease a case is judged for: the recorded one, when all that may be the latest agree. */
    public Optional<String> disease(CaseFile caseFile) {
        return ProgrammeJudge.of(caseFile, dictionary.derivations()).disease();
    }

    private Eligibility match(
            ProgrammeDefinition programme, CaseFile caseFile, Optional<String> disease, ProgrammeJudge judge) {
        List<Bilingual> notes = new ArrayList<>();
        if (disease.isEmpty()) {
            notes.add(NO_DISEASE);
        }
        Optional<Result> beforehand = beforehand(programme, disease);
        if (beforehand.isPresent()) {
            Result result = beforehand.get();
            boolean overlap = disease.filter(OVERLAP::equals).isPresent();
            notes.add(
                    result == Result.NOT_APPLICABLE
                            ? Objects.requireNonNull((overlap ? oneDisease : otherDisease).get(programme.disease()))
                            : NOT_ENTERED);
            if (overlap) {
                notes.add(OVERLAP_NOTE);
            }
            return verdict(programme, caseFile, always(result, caseFile), List.of(), List.of(), List.of(), null, notes);
        }
        ProgrammeJudge.Judgement judgement = judge.judge(programme.compiled(), programme.library());
        programme.note().ifPresent(notes::add);
        notes.addAll(judgement.clashes());
        notes.addAll(doubts(programme, caseFile));
        notes.addAll(judgement.warnings());
        Waiting waiting = Waiting.of(judgement.outcomes(), disease.isPresent(), caseFile.referenceDate());
        waiting.note().ifPresent(notes::add);
        return verdict(
                programme,
                caseFile,
                VerdictCourse.of(judgement.outcomes(), disease.isPresent(), caseFile.referenceDate()),
                judgement.outcomes(),
                judgement.parts(),
                judgement.donors(),
                waiting.possibleFrom(),
                notes);
    }

    /** What is doubtful of the elements the programme asks for. */
    private List<Bilingual> doubts(ProgrammeDefinition programme, CaseFile caseFile) {
        return WholeCheck.doubts(caseFile, dictionary).stream()
                .filter(doubt -> programme.compiled().criteria().stream()
                        .anyMatch(one ->
                                Uses.of(one.rule(), one.criterion().part()).contains(doubt.path())))
                .map(doubt -> {
                    Bilingual told = dictionary.require(doubt.path()).label();
                    Bilingual doubted = doubt.message();
                    return new Bilingual(told.fr() + " – " + doubted.fr(), told.en() + " – " + doubted.en());
                })
                .toList();
    }

    /** What is known before any criterion is looked at. */
    private static Optional<Result> beforehand(ProgrammeDefinition programme, Optional<String> disease) {
        if (disease.isPresent() && !disease.get().equals(programme.disease())) {
            return Optional.of(Result.NOT_APPLICABLE);
        }
        return programme.complete() ? Optional.empty() : Optional.of(Result.UNDETERMINED);
    }

    private static Bilingual otherDisease(Bilingual label) {
        return new Bilingual(
                "Programme pour une autre maladie\u00a0: " + label.fr(),
                "Programme for another disease: " + label.en());
    }

    /** To an overlap of two diseases neither is another one. */
    private static Bilingual oneDisease(Bilingual label) {
        return new Bilingual(
                "Programme écrit pour une maladie isolée\u00a0: " + label.fr(),
                "Programme written for one disease alone: " + label.en());
    }

    private static Eligibility verdict(
            ProgrammeDefinition programme,
            CaseFile caseFile,
            List<Phase> course,
            List<CriterionOutcome> outcomes,
            List<PartAnswer> parts,
            List<DonorVerdict> donors,
            @Nullable LocalDate possibleFrom,
            List<Bilingual> notes) {
        return new Eligibility(
                programme.code(),
                programme.version(),
                ENGINE_VERSION,
                caseFile.referenceDate(),
                course.getFirst().result(),
                outcomes,
                parts,
                donors,
                possibleFrom,
                course,
                notes);
    }

    private static List<Phase> always(Result result, CaseFile caseFile) {
        return List.of(new Phase(caseFile.referenceDate(), result));
    }
}
