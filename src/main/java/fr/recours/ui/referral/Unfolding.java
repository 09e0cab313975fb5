package fr.recours.ui.referral;

import fr.recours.matching.Criterion;
import fr.recours.matching.Eligibility;
import fr.recours.matching.PartAnswer;
import fr.recours.matching.ProgrammeDefinition;
import java.util.List;

/** The criteria of the definition a verdict was given by, those that are not judged by themselves among them. */
record Unfolding(List<Criterion> criteria, List<PartAnswer> answers) {

    /** Of a definition that has changed since, nothing is shown but what the verdict itself kept. */
    static Unfolding of(ProgrammeDefinition programme, Eligibility eligibility) {
        return new Unfolding(
                programme.version().equals(eligibility.programmeVersion()) ? programme.criteria() : List.of(),
                eligibility.parts());
    }

    /** The entry with its parts below it, and theirs, and those that repeat it. */
    CriterionEntry unfolded(CriterionEntry entry, Criterion whole) {
        criteria.stream()
                .filter(one -> whole.id().equals(one.partOf()) || whole.id().equals(one.sameAs()))
                .forEach(one -> entry.unfold(unfolded(part(one), one)));
        return entry;
    }

    /** With its own answer, where it has one. */
    private CriterionEntry part(Criterion criterion) {
        CriterionEntry entry = new CriterionEntry(criterion, List.of(), List.of());
        answers.stream()
                .filter(answer -> answer.criterion().equals(criterion.id()))
                .forEach(answer -> entry.answered(answer, criterion.kind()));
        return entry;
    }

    /** The donor criteria judged by themselves. */
    List<Criterion> ofDonors() {
        return criteria.stream()
                .filter(one -> one.part() == Criterion.Part.DONOR && one.standsAlone())
                .toList();
    }
}
