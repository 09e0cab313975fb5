package fr.recours.matching;

import fr.recours.matching.internal.asking.Form;
import fr.recours.matching.internal.asking.Interview;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;

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

    public NextQuestions next(List<ProgrammeDefinition> programmes, CaseFile caseFile) {
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
        return interview.next(form);
    }
}
