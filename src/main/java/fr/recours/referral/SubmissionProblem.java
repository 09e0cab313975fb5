package fr.recours.referral;

/**
 * Why a draft cannot be submitted yet.
 *
 * @param field what to correct: {@code patient.familyName}, {@code question}, {@code information.informed}, or a key of the dictionary
 * @param messageKey translation key of what to do
 */
public record SubmissionProblem(String field, String messageKey) {}
