package fr.recours.referral;

import fr.recours.matching.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Why a draft cannot be submitted yet.
 *
 * @param field what to correct: {@code patient.familyName}, {@code question}, {@code information.informed}, a key of the
 *     dictionary, the day beside its value such as {@code mrss.date}, or a place in a table such as {@code treatments[0].end}
 * @param messageKey translation key of what to do
 * @param detail what is wrong with this very value, when the dictionary says so; to be shown instead of the general message
 */
public record SubmissionProblem(
        String field, String messageKey, @Nullable Bilingual detail) {

    public SubmissionProblem(String field, String messageKey) {
        this(field, messageKey, null);
    }
}
