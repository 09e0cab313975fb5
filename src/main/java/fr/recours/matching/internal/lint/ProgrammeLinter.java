package fr.recours.matching.internal.lint;

import fr.recours.matching.Criterion;
import fr.recours.matching.LintFinding;
import fr.recours.matching.internal.asking.Possible;
import fr.recours.matching.internal.engine.CompiledLibrary;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledCriterion;
import fr.recours.matching.internal.engine.CompiledProgramme.CompiledWarning;
import fr.recours.matching.internal.engine.CompiledProgramme.Remark;
import fr.recours.matching.internal.programme.ReadProgramme;
import fr.recours.matching.internal.rule.Rule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks through one programme of a library that can be read. */
public final class ProgrammeLinter {

    private final Report report = new Report();
    private final ReadProgramme programme;
    private final OutcomeLint outcomes;
    private final Possible possible;

    private ProgrammeLinter(ReadProgramme programme, CompiledLibrary library) {
        this.programme = programme;
        this.possible = new Possible(programme.compiled(), library);
        this.outcomes = new OutcomeLint(report, possible);
    }

    /** @param library the programmes it was read with, itself among them */
    public static List<LintFinding> check(ReadProgramme programme, CompiledLibrary library) {
        ProgrammeLinter linter = new ProgrammeLinter(programme, library);
        programme.compiled().criteria().forEach(linter::criterion);
        for (CompiledWarning warning : programme.compiled().warnings()) {
            linter.rule(warning.when(), null, true);
        }
        new RepeatLint(linter.report, programme).check();
        new JudgedLint(linter.report, programme).check();
        new EligibleLint(linter.report, linter.possible, programme).check();
        return linter.report.found();
    }

    private void criterion(CompiledCriterion one) {
        Criterion criterion = one.criterion();
        int before = report.errors();
        rule(one.rule(), criterion.id(), false);
        if (report.errors() == before) {
            new UsualLint(report, criterion.id(), programme::place)
                    .check(one.rule(), criterion.kind() == Criterion.Kind.INCLUSION);
        }
        for (Remark remark : one.remarks()) {
            rule(remark.when(), criterion.id(), true);
        }
    }

    /** What the parts of a rule make impossible by themselves is told once, at the part. */
    private void rule(Rule rule, @Nullable String criterion, boolean remark) {
        int before = report.errors();
        new RuleLint(report, criterion, programme::place).check(rule);
        if (report.errors() == before) {
            outcomes.check(rule, criterion, remark, programme.place(rule));
        }
    }
}
