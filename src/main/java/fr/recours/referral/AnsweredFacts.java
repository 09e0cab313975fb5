package fr.recours.referral;

import fr.recours.matching.CaseFile;
import fr.recours.matching.Donor;
import fr.recours.matching.Observation;
import fr.recours.matching.TreatmentCourse;
import java.util.List;

/** The facts that an answer brings to the case, or what is told of it since its opinion. */
public sealed interface AnsweredFacts {

    /** The case with them. */
    CaseFile on(CaseFile facts);

    /** A datum. A measure of another day stands beside the earlier ones that have theirs. */
    record Datum(Observation observation) implements AnsweredFacts {
        @Override
        public CaseFile on(CaseFile facts) {
            return observation.measuredOn() == null ? facts.with(observation) : facts.measured(observation);
        }
    }

    /** Every line of treatment, as the table now reads. */
    record Courses(List<TreatmentCourse> courses) implements AnsweredFacts {
        public Courses {
            courses = List.copyOf(courses);
        }

        @Override
        public CaseFile on(CaseFile facts) {
            return facts.withTreatments(courses);
        }
    }

    /** Every candidate donor, as the table now reads. */
    record Donors(List<Donor> donors) implements AnsweredFacts {
        public Donors {
            donors = List.copyOf(donors);
        }

        @Override
        public CaseFile on(CaseFile facts) {
            return facts.withDonors(donors);
        }
    }
}
