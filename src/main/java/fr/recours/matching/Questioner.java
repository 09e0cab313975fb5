package fr.recours.matching;

import fr.recours.matching.internal.asking.Form;
import fr.recours.matching.internal.asking.Interview;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what to ask next about a case: see {@link NextQuestions}. Pure and thread-safe. */
public final class Questioner {

    private final Dictionary dictionary;
    private final Matcher matcher;
    private final Form form;

    public Questioner(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.matcher = new Matcher(dictionary);
        this.form = new Form(dictionary);
    }

    /** What to ask for all these programmes. */
    public NextQuestions next(List<ProgrammeDefinition> programmes, CaseFile caseFile) {
        return next(programmes, any -> true, caseFile);
    }

    /**
     * What to ask for some of these programmes; what it takes to settle is told of each.
     *
     * @param first those the questions are for; they are for all when none of these is for the disease of the case
     */
    public NextQuestions next(
            List<ProgrammeDefinition> programmes, Predicate<ProgrammeDefinition> first, CaseFile caseFile) {
        List<Eligibility> verdicts = matcher.match(programmes, caseFile);
        Interview interview = new Interview(caseFile);
        for (int i = 0; i < programmes.size(); i++) {
            ProgrammeDefinition programme = programmes.get(i);
            interview.about(
                    verdicts.get(i),
                    programme.compiled(),
                    programme.library(),
                    new Rule.Coded(dictionary.require("disease"), List.of(programme.disease())),
                    programme.complete());
        }
        Set<String> forDisease = verdicts.stream()
                .filter(verdict -> verdict.result() != Result.NOT_APPLICABLE)
                .map(Eligibility::programme)
                .collect(Collectors.toSet());
        Set<String> asked = programmes.stream()
                .filter(first)
                .map(ProgrammeDefinition::code)
                .filter(forDisease::contains)
                .collect(Collectors.toSet());
        return interview.next(asked.isEmpty() ? forDisease : asked, form);
    }
}
