package fr.recours.letter.internal.reading;

import fr.recours.matching.Dictionary;
import fr.recours.matching.Drug;

/** What the dictionary says of the drug of a course. */
final class CourseDrugs {

    private final Dictionary dictionary;

    CourseDrugs(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    Drug of(CourseDraft course) {
        return dictionary.drug(course.drug).orElseThrow();
    }

    /** Given for the disease itself, not for the joints (D.15). */
    boolean immunosuppressant(CourseDraft course) {
        return of(course).immunosuppressant() && !course.has("indication");
    }

    /** So many pulses that what they did not do they do not (clinical.md A.1, I3.refractory). */
    boolean enough(CourseDraft course) {
        Drug.Pulses pulses = of(course).pulses();
        return pulses != null && course.part("n_doses") instanceof Integer given && given >= pulses.enough();
    }
}
