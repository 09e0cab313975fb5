package fr.recours.search.internal;

import fr.recours.matching.CaseChecks;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.matching.Eligibility;
import fr.recours.matching.Judging;
import fr.recours.matching.Matcher;
import fr.recours.matching.NextQuestions;
import fr.recours.matching.ProgrammeDefinition;
import fr.recours.matching.ProgrammeLibrary;
import fr.recours.matching.ProgrammeLibrary.Source;
import fr.recours.programme.Programme;
import fr.recours.programme.ProgrammeStatus;
import fr.recours.programme.Programmes;
import fr.recours.programme.StatusOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A catalogue of programmes that are all open, and one of as many as wanted. */
public record Catalogue(List<ProgrammeDefinition> definitions) implements Programmes {

    private static final List<String> DISEASES = List.of("SSc", "SLE", "overlap", "other");
    private static final List<String> KINDS = List.of("inclusion", "inclusion", "non_inclusion");
    private static final List<String> BLOCKERS = List.of("permanent", "reversible", "timed");
    private static final List<String> RULES = List.of(
            "age >= AGE years",
            "age < AGE years",
            "age > AGE years",
            "age <= AGE years",
            "age >= 18 years and age < AGE years",
            "sex is F",
            "not (sex is F)",
            "lvef_pct >= SHARE %",
            "lvef_pct < SHARE %",
            "fvc_pct > SHARE % and dlco_pct >= SHARE %",
            "not (fvc_pct <= SHARE % or mrss > SCORE)",
            "mrss >= SCORE or ild_on_imaging",
            "mrss <= SCORE",
            "subset is diffuse",
            "selena_sledai >= SCORE",
            "hiv_pos or hbv_active",
            "not malignancy_active",
            "pregnant is yes",
            "if hiv_pos is recorded then hiv_pos else no",
            "at most 5 years since first_non_raynaud_date and mrss >= SCORE",
            "any course of rituximab",
            "to be judged (\"avis\", \"opinion\")");
    private static final String PROGRAMME = """
            code: P%d
            version: "1"
            name: {fr: p, en: p}
            summary: {fr: p, en: p}
            disease: %s
            complete: %s
            criteria:
            """;
    private static final String CRITERION = """
              - id: C%d
                kind: %s
                blocker: %s
                label: {fr: l, en: l}
                text: {fr: t, en: t}
                source: s
                rule: '%s'
            """;

    /** Each with three to five criteria of any kind and blocker, some of them only the matcher can judge. */
    static Catalogue generated(int many) {
        Random random = new Random(1971);
        List<Source> sources = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            StringBuilder criteria = new StringBuilder();
            int asked = 3 + random.nextInt(3);
            for (int criterion = 0; criterion < asked; criterion++) {
                criteria.append(
                        CRITERION.formatted(criterion, any(random, KINDS), any(random, BLOCKERS), rule(random)));
            }
            sources.add(new Source(
                    "p" + number + ".yaml",
                    PROGRAMME.formatted(number, any(random, DISEASES), random.nextInt(50) > 0) + criteria));
        }
        return new Catalogue(ProgrammeLibrary.read(sources, Judging.DICTIONARY));
    }

    private static String any(Random random, List<String> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String rule(Random random) {
        return any(random, RULES)
                .replace("AGE", Integer.toString(16 + random.nextInt(60)))
                .replace("SHARE", Integer.toString(30 + random.nextInt(50)))
                .replace("SCORE", Integer.toString(5 + random.nextInt(20)));
    }

    @Override
    public List<Programme> all() {
        return definitions.stream()
                .map(one -> new Programme(one, ProgrammeStatus.OPEN, LocalDate.EPOCH, null, "", null))
                .toList();
    }

    @Override
    public Programme require(String code) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public List<String> warnings() {
        return List.of();
    }

    @Override
    public Dictionary dictionary() {
        return Judging.DICTIONARY;
    }

    @Override
    public CaseChecks checks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Eligibility> judge(CaseFile caseFile) {
        return new Matcher(Judging.DICTIONARY).standings(definitions, caseFile).verdicts();
    }

    @Override
    public Eligibility judge(String code, CaseFile caseFile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Eligibility> judge(Collection<String> codes, CaseFile caseFile) {
        Set<String> wanted = Set.copyOf(codes);
        return new Matcher(Judging.DICTIONARY)
                .standings(
                        definitions.stream()
                                .filter(one -> wanted.contains(one.code()))
                                .toList(),
                        caseFile)
                .verdicts();
    }

    @Override
    public NextQuestions nextQuestions(CaseFile caseFile) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setStatus(String code, StatusOrder order) {
        throw new UnsupportedOperationException();
    }
}
