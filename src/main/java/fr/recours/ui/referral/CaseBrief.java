package fr.recours.ui.referral;

import com.vaadin.flow.component.html.Div;
import fr.recours.matching.CaseFile;
import fr.recours.matching.Dictionary;
import fr.recours.programme.Programmes;
import fr.recours.referral.ReferralFile;

/** A case at one glance, for the room and for who reads before it: the curves, and the treatments in time. */
public final class CaseBrief extends Div {

    private final boolean empty;

    public CaseBrief(ReferralFile file, Programmes programmes) {
        addClassNames("rc-stack", "rf-brief");
        Dictionary dictionary = programmes.dictionary();
        CaseFile facts = judged(file);
        CourseTimeline lanes = new CourseTimeline(course -> FactPanels.drug(dictionary, course));
        lanes.show(facts.treatments(), Washouts.of(facts, file.verdicts(), programmes::judge), facts.referenceDate());
        CaseCurves curves = new CaseCurves(dictionary, facts, file.verdicts());
        add(curves, lanes);
        empty = !curves.isVisible() && !lanes.isVisible();
    }

    /** Whether none of what has a figure is recorded, and no treatment has a place in time. */
    boolean isEmpty() {
        return empty;
    }

    /** The facts at the date of the meeting. */
    public static CaseFile judged(ReferralFile file) {
        CaseFile facts = file.content().caseFile();
        return file.verdicts().isEmpty()
                ? facts
                : facts.withReferenceDate(file.verdicts().getFirst().referenceDate());
    }
}
